/**
 * Intervals of a share: x of n.
 *
 * Clopper–Pearson asks which shares would not make x surprising, at half the error on either side;
 * its bounds are quantiles of beta distributions, and it covers at least what it promises. Wilson
 * solves the normal approximation for the share and comes nearer to it on average.
 * Reference: Clopper & Pearson (1934), Biometrika 26:404–413; Wilson (1927), J Am Stat Assoc
 * 22:209–212, without continuity correction. Small n: both hold; n = 0 is refused. With x = 0 or n
 * one bound is 0 or 1 exactly.
 */
import { betaQuantile, betaUpperQuantile, normalUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome, type Refused } from '../result.ts';

export interface ShareInterval {
	readonly lower: number;
	readonly upper: number;
}

/** The exact interval of x of n; `level` is a share, such as 0.95. */
export function clopperPearson(x: number, n: number, level = 0.95): Outcome<ShareInterval> {
	const fault = faultOfCount(x, n, level);
	if (fault) return fault;
	const tail = (1 - level) / 2;
	return answer({
		lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
		upper: x === n ? 1 : betaUpperQuantile(tail, x + 1, n - x)
	});
}

/** Wilson's interval of x of n. */
export function wilson(x: number, n: number, level = 0.95): Outcome<ShareInterval> {
	const fault = faultOfCount(x, n, level);
	if (fault) return fault;
	const z = normalUpperQuantile((1 - level) / 2);
	const share = x / n;
	const centre = share + z ** 2 / (2 * n);
	const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	const scale = 1 + z ** 2 / n;
	return answer({
		lower: x === 0 ? 0 : (centre - reach) / scale,
		upper: x === n ? 1 : (centre + reach) / scale
	});
}

/** Refuses counts that are not whole, or not from 0 to n, and a level that is not a share. */
export function faultOfCount(x: number, n: number, level = 0.95): Refused | null {
	const out = (input: string, allowed: string) =>
		refuse({ reason: 'out_of_range', input, index: null, allowed });
	if (!Number.isSafeInteger(n) || n < 0) return out('n', 'a whole number');
	if (n === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	if (!Number.isSafeInteger(x) || x < 0 || x > n) return out('x', 'a whole number from 0 to n');
	return level > 0 && level < 1 ? null : out('level', 'above 0 and below 1');
}
