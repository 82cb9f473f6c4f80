/** The numbers that the start page opens with, counted from the results. */
import type { TallyClass, TallyGroup } from '#lib/synthesis/result-tally.ts';
import type { Certainty } from '#lib/synthesis/body.ts';
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
	/** Tested against the same product without it, or added to another, and still not known. */
	readonly unknown: number;
	readonly otherwise: number;
	readonly ownStart: number;
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
	const answered = [...bodies]
		.sort(byCertainty)
		.flatMap(({ slug, lead, state, level }) =>
			state === 'counted' && level !== null && level !== 'very low' ? [{ slug, lead, level }] : []
		);
	const ownStart = bodies.filter(({ state }) => state === 'before_after_only').length;
	const compared = bodies.filter(({ leading }) => leading !== null).length;
	return {
		answered,
		unknown: compared - answered.length,
		otherwise: bodies.length - compared - ownStart,
		ownStart
	};
}
