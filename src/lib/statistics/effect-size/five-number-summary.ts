/**
 * Mean and standard deviation from a median with quartiles, with the extremes, or with both.
 *
 * Each is a weighted mean of what a normal distribution would have there; the weights depend on n.
 *   mean   Luo, Wan, Liu & Tong (2018), Stat Methods Med Res 27:1785–1805 (online 2016)
 *   SD     Wan, Wang, Liu & Tong (2014), BMC Med Res Methodol 14:135, and for all five numbers
 *          Shi, Luo, Weng et al. (2020), Res Synth Methods 11:641–654
 *   check  Shi, Luo, Wan et al. (2023), Stat Methods Med Res 32:1338–1360, whose statistics and
 *          approximate 5 % limits were compared with several public programs that use them too
 * Assumes: normal values. The check refuses, at the 5 % level, a summary too far from symmetric, for
 * which these formulas mislead; with few people it can hardly find anything, so passing it proves
 * nothing. What comes out is an imputation and should be marked as one.
 */
import { normalQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import { outOfRange } from './effect-size.ts';

/** The quartiles or the extremes may be missing (null), not both. */
export interface FiveNumbers {
	readonly extremes: { readonly min: number; readonly max: number } | null;
	readonly quartiles: { readonly q1: number; readonly q3: number } | null;
	readonly median: number;
	readonly n: number;
}

export interface ImputedMoments {
	readonly mean: number;
	readonly sd: number;
	readonly skewness: SkewnessCheck;
}

/** A statistic at or above the limit speaks against symmetry. */
export interface SkewnessCheck {
	readonly statistic: number;
	readonly limit: number;
}

/** Mean and standard deviation; refused as skewed if the check fails, unless `evenIfSkewed`. */
export function momentsFromSummary(
	summary: FiveNumbers,
	{ evenIfSkewed = false }: { readonly evenIfSkewed?: boolean } = {}
): Outcome<ImputedMoments> {
	const fault = faultOfSummary(summary);
	if (fault) return fault;
	const skewness = skewnessOf(summary);
	if (skewness === null) return refuse({ reason: 'no_variation', input: 'summary' });
	if (skewness.statistic >= skewness.limit && !evenIfSkewed) {
		return refuse({ reason: 'skewed', ...skewness });
	}
	return answer({ mean: meanOf(summary), sd: sdOf(summary), skewness });
}

function skewnessOf({ extremes, quartiles, median, n }: FiveNumbers): SkewnessCheck | null {
	const ofExtremes = extremes && asymmetry(extremes.min, median, extremes.max);
	const ofQuartiles = quartiles && asymmetry(quartiles.q1, median, quartiles.q3);
	if (ofExtremes !== null && ofQuartiles !== null) {
		const weight = (2.65 * Math.log(0.6 * n)) / Math.sqrt(n);
		const statistic = Math.max(weight * ofExtremes, ofQuartiles);
		return { statistic, limit: 3 / Math.sqrt(n) - 40 / n ** 3 };
	}
	// One of the pairs was given but does not vary: the other would be trusted too much.
	if (extremes !== null && quartiles !== null) return null;
	if (ofExtremes !== null) {
		return { statistic: ofExtremes, limit: 1 / Math.log(n + 9) + 2.5 / (n + 1) };
	}
	if (ofQuartiles === null) return null;
	return { statistic: ofQuartiles, limit: 2.65 / Math.sqrt(n) - 6 / n ** 2 };
}

const asymmetry = (low: number, middle: number, high: number): number | null =>
	high > low ? Math.abs(low + high - 2 * middle) / (high - low) : null;

function meanOf({ extremes, quartiles, median, n }: FiveNumbers): number {
	const ofExtremes = extremes ? (extremes.min + extremes.max) / 2 : 0;
	const ofQuartiles = quartiles ? (quartiles.q1 + quartiles.q3) / 2 : 0;
	let [outer, inner] = [0, 0];
	if (extremes && quartiles) {
		outer = 2.2 / (2.2 + n ** 0.75);
		inner = 0.7 - 0.72 / n ** 0.55;
	} else if (extremes) {
		outer = 4 / (4 + n ** 0.75);
	} else {
		inner = 0.7 + 0.39 / n;
	}
	return outer * ofExtremes + inner * ofQuartiles + (1 - outer - inner) * median;
}

function sdOf({ extremes, quartiles, n }: FiveNumbers): number {
	const range = extremes ? extremes.max - extremes.min : 0;
	const middle = quartiles ? quartiles.q3 - quartiles.q1 : 0;
	// How far apart a normal distribution with SD 1 has them, by Blom's approximation.
	const expectedRange = 2 * normalQuantile((n - 0.375) / (n + 0.25));
	const expectedMiddle = 2 * normalQuantile((0.75 * n - 0.125) / (n + 0.25));
	if (extremes && quartiles) {
		const outer = (1 + 0.07 * n ** 0.6) * expectedRange;
		const inner = (1 + 1 / (0.07 * n ** 0.6)) * expectedMiddle;
		return range / outer + middle / inner;
	}
	return extremes ? range / expectedRange : middle / expectedMiddle;
}

function faultOfSummary({ extremes, quartiles, median, n }: FiveNumbers): Refused | null {
	if (!extremes && !quartiles) return outOfRange('summary', 'a median with quartiles or extremes');
	const inOrder = [extremes?.min, quartiles?.q1, median, quartiles?.q3, extremes?.max].filter(
		(value) => value !== undefined
	);
	if (!inOrder.every(Number.isFinite)) {
		return refuse({ reason: 'non_finite', input: 'summary', index: null });
	}
	const falls = inOrder.some((value, place) => value < (inOrder[place - 1] ?? -Infinity));
	if (falls) return outOfRange('summary', 'numbers in rising order');
	return n >= 5 && Number.isFinite(n) ? null : outOfRange('n', '5 or more');
}
