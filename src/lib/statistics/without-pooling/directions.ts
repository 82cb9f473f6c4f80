/**
 * How many comparisons favour the treatment: the share, its intervals and the sign test.
 *
 * Counting directions asks only whether there is an effect, not how large. The sign test holds the
 * count against 1/2: its p is the chance of a count as far from half, by the binomial distribution.
 * Comparisons whose direction is not known widen the share to a range, from none of them favouring
 * to all.
 * Reference: McKenzie & Brennan, Cochrane Handbook 6, chapter 12; Boon & Thomson (2021), Res
 * Synth Methods 12:29–33. Assumes: independent comparisons, each counted once whatever its size or
 * significance. Few: under 6 no result of the two-sided test can be below 0.05 but 0.0625 for 5 of 5.
 */
import { binomialUpper } from '../distributions.ts';
import { andThen, answer, refuse, type Outcome } from '../result.ts';
import { clopperPearson, faultOfCount, wilson, type ShareInterval } from './share-interval.ts';

export interface DirectionCounts {
	readonly share: number;
	readonly exactInterval: ShareInterval;
	readonly wilsonInterval: ShareInterval;
	readonly signTest: SignTest;
}

export interface SignTest {
	readonly twoSided: number;
	/** Small if more than half favour. */
	readonly greater: number;
}

/** `favouring` of `comparisons` with a known direction. */
export function directionCounts(
	favouring: number,
	comparisons: number,
	level = 0.95
): Outcome<DirectionCounts> {
	return andThen(clopperPearson(favouring, comparisons, level), (exactInterval) =>
		andThen(wilson(favouring, comparisons, level), (wilsonInterval) =>
			andThen(signTest(favouring, comparisons), (test) =>
				answer({ share: favouring / comparisons, exactInterval, wilsonInterval, signTest: test })
			)
		)
	);
}

/** The exact sign test of `favouring` of `comparisons` against one half. */
export function signTest(favouring: number, comparisons: number): Outcome<SignTest> {
	const fault = faultOfCount(favouring, comparisons);
	if (fault) return fault;
	const further = Math.max(favouring, comparisons - favouring);
	return answer({
		twoSided: Math.min(1, 2 * binomialUpper(further, comparisons, 0.5)),
		greater: binomialUpper(favouring, comparisons, 0.5)
	});
}

/** The share of all comparisons that may favour, if `unknown` of them have no known direction. */
export function shareRange(
	favouring: number,
	comparisons: number,
	unknown: number
): Outcome<{ readonly least: number; readonly most: number }> {
	const all = comparisons + unknown;
	const fault = faultOfCount(unknown, all) ?? faultOfCount(favouring, all);
	if (fault) return fault;
	if (favouring > comparisons) {
		const allowed = 'at most the comparisons';
		return refuse({ reason: 'out_of_range', input: 'favouring', index: null, allowed });
	}
	return answer({ least: favouring / all, most: (favouring + unknown) / all });
}
