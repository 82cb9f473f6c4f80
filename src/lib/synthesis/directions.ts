/** Which way the studies of a body point, and how far that may be chance. */
import {
	signTest,
	directionCounts,
	shareRange
} from '#lib/statistics/without-pooling/directions.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import type { Directions, StudyInBody } from './body.ts';
import { tallyOf } from './certainty/certainty-facts.ts';

/** Fewer known directions have no interval worth printing: one or two allow nearly any share. */
const FEWEST_FOR_INTERVAL = 3;
/** Under six the two-sided test cannot be below 0.05. */
const FEWEST_FOR_SIGN_TEST = 6;

/** The counts, the share in favour as a range, its exact interval and the sign test. */
export function directionsOf(studies: readonly Pick<StudyInBody, 'direction'>[]): Directions {
	const tally = tallyOf(studies);
	const { favours, against, notReported } = tally;
	const known = tally.studies - notReported;
	const counted = known < FEWEST_FOR_INTERVAL ? null : valueOrNull(directionCounts(favours, known));
	const sides = favours + against;
	const tested = sides < FEWEST_FOR_SIGN_TEST ? null : valueOrNull(signTest(favours, sides));
	return {
		...tally,
		share: valueOrNull(shareRange(favours, known, notReported)),
		exactInterval: counted && counted.exactInterval,
		signTest: tested && tested.twoSided
	};
}
