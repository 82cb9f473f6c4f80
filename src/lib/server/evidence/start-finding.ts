/** The numbers that the start page opens with, counted from the results. */
import { OUTCOME_DEFINITIONS } from '#lib/evidence/outcomes.ts';
import type { TallyClass, TallyGroup } from '#lib/synthesis/result-tally.ts';
import { vehicleTrials } from '#lib/synthesis/vehicle-trials.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';

export interface StartFinding {
	readonly results: number;
	/** Set against a concurrent control of any kind. */
	readonly controlled: number;
	/** Of these, with a printed figure. */
	readonly figures: number;
	/** Of these, with an interval around it, printed or derived. */
	readonly intervals: number;
	/** Studies with a result. */
	readonly studies: number;
	/** Trials alone against vehicle or placebo, for wrinkles. */
	readonly wrinkles: {
		readonly repeated: readonly {
			readonly slug: string;
			/** As it stands within a sentence. */
			readonly name: string;
			readonly trials: number;
		}[];
		readonly once: number;
		readonly never: number;
	};
}

const WRINKLES = OUTCOME_DEFINITIONS.filter((o) => o.family === 'wrinkles').map((o) => o.outcome);

export function toStartFinding(
	results: readonly WeighedResult[],
	tally: readonly TallyGroup[],
	/** Names as they stand within a sentence, by slug. */
	names: ReadonlyMap<string, string>
): StartFinding {
	const trials = vehicleTrials(results, WRINKLES);
	const inClass = (tallyClass: TallyClass) =>
		tally.find((group) => group.tallyClass === tallyClass)?.results ?? 0;
	const intervals = inClass('figure_and_interval');
	return {
		results: results.length,
		controlled: results.filter((r) => r.result.contrast === 'controlled').length,
		figures: intervals + inClass('figure_only'),
		intervals,
		studies: new Set(results.map((r) => r.study.studyId)).size,
		wrinkles: {
			repeated: trials.repeated.map((t) => ({ ...t, name: names.get(t.slug) ?? t.slug })),
			once: trials.once.length,
			never: trials.never.length
		}
	};
}
