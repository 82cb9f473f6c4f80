/** The numbers that the start page opens with, counted from the results. */
import type { TallyClass, TallyGroup } from '#lib/synthesis/result-tally.ts';
import type { Certainty } from '#lib/synthesis/body.ts';
import { isAnswered, totalBodies, type BodyTotals } from '#lib/synthesis/words/body-totals.ts';
import type { SynthesisSummary } from '../db/queries/syntheses.ts';
import { byCertainty } from './by-certainty.ts';
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
	/** What ingredients come to on wrinkles. */
	readonly wrinkles: WrinkleFinding;
}

export interface WrinkleFinding {
	/** With a direction of low certainty or better, the best first, then the most studied. */
	readonly answered: readonly {
		readonly slug: string;
		/** The conclusion in one sentence. */
		readonly lead: string;
		readonly level: Certainty;
	}[];
	readonly totals: BodyTotals;
}

export function toStartFinding(
	results: readonly WeighedResult[],
	tally: readonly TallyGroup[],
	bodies: readonly SynthesisSummary[]
): StartFinding {
	const inClass = (tallyClass: TallyClass) =>
		tally.find((group) => group.tallyClass === tallyClass)?.results ?? 0;
	const intervals = inClass('figure_and_interval');
	return {
		results: results.length,
		controlled: results.filter((r) => r.result.contrast === 'controlled').length,
		figures: intervals + inClass('figure_only'),
		intervals,
		studies: new Set(results.map((r) => r.study.studyId)).size,
		wrinkles: wrinkleFinding(bodies.filter(({ key }) => key === 'wrinkles'))
	};
}

function wrinkleFinding(bodies: readonly SynthesisSummary[]): WrinkleFinding {
	return {
		answered: [...bodies]
			.sort(byCertainty)
			.flatMap(({ slug, lead, level, ...body }) =>
				level !== null && isAnswered({ ...body, level }) ? [{ slug, lead, level }] : []
			),
		totals: totalBodies(bodies)
	};
}
