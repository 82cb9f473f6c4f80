import {
	OUTCOME_DEFINITIONS,
	OUTCOME_FAMILIES,
	OUTCOME_FAMILY_NAMES,
	type Outcome,
	type OutcomeDefinition,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import { tallyGrades, type GradeTally } from '#lib/synthesis/grade-tally.ts';
import type { Database } from '../db/client.ts';
import { countGrades, type GradeCount } from '../db/queries/grade-counts.ts';
import { countOutcomes, type OutcomeCounts } from '../db/queries/outcome-counts.ts';

export interface ListedOutcome extends OutcomeCounts {
	readonly definition: OutcomeDefinition & { readonly outcome: Outcome };
	/** Its controlled results by their letter. */
	readonly grades: GradeTally;
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
	const [counts, grades] = await Promise.all([countOutcomes(db), countGrades(db)]);
	return toOutcomeIndex(counts, grades);
}

/** Pure: sets the counts beside the definitions. */
export function toOutcomeIndex(
	counts: readonly OutcomeCounts[],
	grades: readonly GradeCount[]
): OutcomeIndex {
	const listed = OUTCOME_DEFINITIONS.map((definition): ListedOutcome => ({
		definition,
		grades: tallyGrades(
			grades
				.filter((one) => one.outcome === definition.outcome && one.contrast === 'controlled')
				.map(({ grade, results }) => ({ grade, n: results }))
		),
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
