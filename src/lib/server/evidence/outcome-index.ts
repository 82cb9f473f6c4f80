import {
	OUTCOME_DEFINITIONS,
	OUTCOME_FAMILIES,
	OUTCOME_FAMILY_NAMES,
	type Outcome,
	type OutcomeDefinition,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import type { Database } from '../db/client.ts';
import { countOutcomes, type OutcomeCounts } from '../db/queries/outcome-counts.ts';

export interface ListedOutcome extends OutcomeCounts {
	readonly definition: OutcomeDefinition & { readonly outcome: Outcome };
}

export interface OutcomeIndex {
	readonly families: readonly {
		readonly family: OutcomeFamily;
		readonly name: string;
		readonly outcomes: readonly ListedOutcome[];
	}[];
	/** The largest number of results of one outcome: the length of the longest bar. */
	readonly most: number;
}

/** All outcomes by family, also those without a result. */
export async function readOutcomeIndex(db: Database): Promise<OutcomeIndex> {
	return toOutcomeIndex(await countOutcomes(db));
}

/** Pure: sets the counts beside the definitions. */
export function toOutcomeIndex(counts: readonly OutcomeCounts[]): OutcomeIndex {
	const listed = OUTCOME_DEFINITIONS.map((definition): ListedOutcome => ({
		definition,
		...(counts.find((one) => one.outcome === definition.outcome) ?? {
			outcome: definition.outcome,
			studies: 0,
			results: 0,
			controlled: 0,
			singleVsVehicleStudies: 0,
			controlledWithInterval: 0
		})
	}));
	return {
		families: OUTCOME_FAMILIES.map((family) => ({
			family,
			name: OUTCOME_FAMILY_NAMES[family],
			outcomes: listed.filter(({ definition }) => definition.family === family)
		})),
		most: Math.max(1, ...listed.map(({ results }) => results))
	};
}
