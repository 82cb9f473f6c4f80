/**
 * Effect sizes of the same people measured twice: before and after, or on two sides of the face.
 *
 * Measurement 1 is the later one or the treated side, r the correlation of the two within people,
 * and s_d² = s₁² + s₂² − 2·r·s₁·s₂ the variance of the change.
 *   change (MC)         x̄₁ − x̄₂;  s_d²/n
 *   by its own spread (SMCC)  g = J(n−1)·(x̄₁ − x̄₂)/s_d;  1/n + g²/(2n)
 *                       (Gibbons, Hedeker & Davis 1993, J Educ Stat 18:271–279)
 *   by spread 1 (SMCR)  g = J(n−1)·(x̄₁ − x̄₂)/s₁;  2(1−r)/n + g²/(2n)
 *                       (Becker 1988, Br J Math Stat Psychol 41:257–278)
 *   by spread 1, spreads not equal (SMCRH)  the same g;
 *                       J²·[s_d²/(s₁²(n−1)) + g²/(2(n−1))]  (Bonett 2008, Psychol Methods 13:99–109)
 *   ratio (ROMC)        ln(x̄₁/x̄₂);  c₁²/n + c₂²/n − 2·r·c₁·c₂/n with c = s/x̄
 *                       (Lajeunesse 2011, Ecology 92:2049–2055)
 * The form LS2 of a variance is J²·(…) with the uncorrected d in place of g. The group that should
 * give the unit goes into place 1. Assumes: complete pairs, normal changes. Small n: g is refused
 * for n ≤ 2.
 */
import { refuse, type Outcome, type Refused } from '../result.ts';
import { changeVariance } from './change-spread.ts';
import {
	effectSize,
	faultOfNumber,
	faultOfSd,
	outOfRange,
	type EffectSize
} from './effect-size.ts';
import { exactCorrection } from './small-sample-correction.ts';

/** Two measurements of the same `n` people, which correlate by `r`. */
export interface PairedSummary {
	readonly mean1: number;
	readonly sd1: number;
	readonly mean2: number;
	readonly sd2: number;
	readonly n: number;
	readonly r: number;
}

export type PairedVariance = 'LS' | 'LS2';

/** The change in the unit of the measurement. */
export function pairedDifference(pair: PairedSummary): Outcome<EffectSize> {
	return faultOfPair(pair) ?? effectSize(pair.mean1 - pair.mean2, changeVariance(pair) / pair.n);
}

/** The change in units of its own standard deviation. */
export function changeStandardised(
	pair: PairedSummary,
	variance: PairedVariance = 'LS'
): Outcome<EffectSize> {
	const fault = faultOfPair(pair);
	if (fault) return fault;
	const spread = changeVariance(pair);
	if (spread === 0) return refuse({ reason: 'zero_variance', index: null });
	return changeStandardisedFromD((pair.mean1 - pair.mean2) / Math.sqrt(spread), pair.n, variance);
}

/** The same from d_z, the change by its standard deviation, as it is; d_z = t/√n of a paired t. */
export function changeStandardisedFromD(
	dz: number,
	n: number,
	variance: PairedVariance = 'LS'
): Outcome<EffectSize> {
	const fault = faultOfNumber(n);
	if (fault) return fault;
	return withVariance(dz, n, (effect) => 1 / n + effect ** 2 / (2 * n), variance);
}

/** The change in units of the standard deviation of measurement 1, where both spread equally. */
export function firstSpreadStandardised(
	pair: PairedSummary,
	variance: PairedVariance = 'LS'
): Outcome<EffectSize> {
	const fault = faultOfPair(pair) ?? faultOfUnit(pair);
	if (fault) return fault;
	const { mean1, mean2, sd1, n, r } = pair;
	return firstSpreadStandardisedFromD((mean1 - mean2) / sd1, { n, r }, variance);
}

/** The same from d, the change by the standard deviation of measurement 1, as it is. */
export function firstSpreadStandardisedFromD(
	d: number,
	{ n, r }: { readonly n: number; readonly r: number },
	variance: PairedVariance = 'LS'
): Outcome<EffectSize> {
	const fault = faultOfNumber(n);
	if (fault) return fault;
	if (!(Math.abs(r) <= 1)) return outOfRange('r', 'from −1 to 1');
	const of = (effect: number) => (2 * (1 - r)) / n + effect ** 2 / (2 * n);
	return withVariance(d, n, of, variance);
}

/** The change in units of the standard deviation of measurement 1, where the spreads may differ. */
export function firstSpreadStandardisedSeparately(pair: PairedSummary): Outcome<EffectSize> {
	const fault = faultOfPair(pair) ?? faultOfUnit(pair);
	if (fault) return fault;
	const { mean1, mean2, sd1, n } = pair;
	const correction = exactCorrection(n - 1);
	if (correction === null) return tooFewPairs();
	const g = (correction * (mean1 - mean2)) / sd1;
	const bracket = changeVariance(pair) / (sd1 ** 2 * (n - 1)) + g ** 2 / (2 * (n - 1));
	return effectSize(g, correction ** 2 * bracket);
}

/** ln of the ratio of the two means; refused unless both have the same sign. */
export function pairedRatio(pair: PairedSummary): Outcome<EffectSize> {
	const fault = faultOfPair(pair);
	if (fault) return fault;
	const { mean1, mean2, sd1, sd2, n, r } = pair;
	const ratio = mean1 / mean2;
	if (!(ratio > 0) || !Number.isFinite(ratio)) {
		return refuse({ reason: 'undefined_for_data', why: 'the ratio of the means is not positive' });
	}
	const [one, two] = [sd1 / mean1, sd2 / mean2];
	return effectSize(Math.log(ratio), (one ** 2 + two ** 2 - 2 * r * one * two) / n);
}

function withVariance(
	d: number,
	n: number,
	of: (effect: number) => number,
	variance: PairedVariance
): Outcome<EffectSize> {
	const correction = exactCorrection(n - 1);
	if (correction === null) return tooFewPairs();
	const g = correction * d;
	return effectSize(g, variance === 'LS' ? of(g) : correction ** 2 * of(d));
}

function faultOfPair({ mean1, mean2, sd1, sd2, n, r }: PairedSummary): Refused | null {
	if (!Number.isFinite(mean1 + mean2 + r)) {
		return refuse({ reason: 'non_finite', input: 'mean or correlation', index: null });
	}
	if (Math.abs(r) > 1) return outOfRange('r', 'from −1 to 1');
	return faultOfSd(sd1, 'sd1') ?? faultOfSd(sd2, 'sd2') ?? faultOfNumber(n);
}

const faultOfUnit = ({ sd1 }: PairedSummary): Refused | null =>
	sd1 === 0 ? refuse({ reason: 'zero_variance', index: null }) : null;

const tooFewPairs = (): Refused => outOfRange('n', 'more than 2');
