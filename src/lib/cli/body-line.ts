/** A body of evidence as one JSON object, for scripts. */
import type { BodyOfEvidence, DirectionTally } from '#lib/synthesis/body.ts';
import { pooledStudies } from '#lib/synthesis/pooled-studies.ts';

/** Studies by direction. */
interface Counts {
	readonly favours: number;
	readonly against: number;
	readonly mixed: number;
	readonly equal: number;
	readonly not_reported: number;
}

export interface BodyLine extends Counts {
	readonly ingredient: string;
	readonly outcome: string;
	readonly state: BodyOfEvidence['state'];
	/** Ids of results. */
	readonly eligible: readonly string[];
	readonly primary: readonly string[];
	readonly strata: { readonly add_on: Counts; readonly single_vs_untreated: Counts };
	/** Studies of the largest pooled group; 0: nothing is pooled. */
	readonly pooled: number;
	/** Null: not graded. */
	readonly certainty: BodyOfEvidence['level'];
	readonly sentence: string;
	/** Numbers of results. */
	readonly n_counted: number;
	readonly n_shown: number;
	readonly n_excluded: number;
	/** Everything. */
	readonly record: BodyOfEvidence;
}

export function bodyLine(body: BodyOfEvidence): BodyLine {
	const { single_vs_vehicle: alone, add_on, single_vs_untreated } = body.strata;
	return {
		ingredient: body.question.slug,
		outcome: body.question.key,
		state: body.state,
		eligible: body.eligible,
		primary: body.primary,
		...countsOf(alone.directions),
		strata: {
			add_on: countsOf(add_on.directions),
			single_vs_untreated: countsOf(single_vs_untreated.directions)
		},
		pooled: pooledStudies(alone),
		certainty: body.level,
		sentence: body.conclusion.lead,
		n_counted: body.counted.length,
		n_shown: body.shown.length,
		n_excluded: body.excluded.length,
		record: body
	};
}

function countsOf({ favours, against, mixed, equal, notReported }: DirectionTally): Counts {
	return { favours, against, mixed, equal, not_reported: notReported };
}
