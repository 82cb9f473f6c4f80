/**
 * Standardised mean differences of two independent groups whose spreads differ: in units of the
 * root of the average variance (SMDH), or of the spread of group 2, the control (SMD1, "Glass' Δ").
 *
 * SMDH, with s² = (s₁² + s₂²)/2, g = J·(x̄₁ − x̄₂)/s and m = n₁ + n₂ − 2:
 *   J²·[ s₁²/(s²(n₁−1)) + s₂²/(s²(n₂−1)) + g²·(s₁⁴/(n₁−1) + s₂⁴/(n₂−1))/(8s⁴) ]
 *   (Bonett 2009, Psychol Methods 14:225–238, with the corrected estimate in place of d).
 * SMD1, with m = n₂ − 1: 1/n₁ + 1/n₂ + g²/(2n₂)  (Glass 1976; Hedges 1981), or without the
 *   assumption of one spread: s₁²/(s₂²n₁) + 1/n₂ + g²/(2n₂).
 * Assumes: independent groups, normal values. Small groups: refused where a group has one person.
 */
import { refuse, type Outcome } from '../result.ts';
import {
	effectSize,
	faultOfGroup,
	outOfRange,
	type EffectSize,
	type GroupSummary
} from './effect-size.ts';
import { exactCorrection } from './small-sample-correction.ts';

/**
 * `bonett` is the variance above. `unit_dependent` is one that metafor 3.8 gives by the name LS2:
 * s₁²/(s²n₁) + s₂²/(s²n₂) + g²·(s₁²/n₁ + s₂²/n₂)/(8s⁴), whose last term changes with the unit of
 * measurement. It is here to compare with numbers that were made so, and for nothing else.
 */
export type AverageSpreadVariance = 'bonett' | 'unit_dependent';

/** The difference in units of the root of the average variance. */
export function averageSpreadDifference(
	one: GroupSummary,
	two: GroupSummary,
	variance: AverageSpreadVariance = 'bonett'
): Outcome<EffectSize> {
	const fault = faultOfGroup(one) ?? faultOfGroup(two);
	if (fault) return fault;
	if (one.n <= 1 || two.n <= 1) return outOfRange('n', 'more than 1 in each group');
	const correction = exactCorrection(one.n + two.n - 2);
	if (correction === null) return outOfRange('n', 'more than 3 in both groups together');
	const [ofOne, ofTwo] = [one.sd ** 2, two.sd ** 2];
	const average = (ofOne + ofTwo) / 2;
	if (average === 0) return refuse({ reason: 'zero_variance', index: null });
	const g = (correction * (one.mean - two.mean)) / Math.sqrt(average);
	if (variance === 'unit_dependent') {
		const ofMeans = ofOne / one.n + ofTwo / two.n;
		return effectSize(g, ofMeans / average + (g ** 2 * ofMeans) / (8 * average ** 2));
	}
	const ofMeans = ofOne / (one.n - 1) + ofTwo / (two.n - 1);
	const ofSpreads = ofOne ** 2 / (one.n - 1) + ofTwo ** 2 / (two.n - 1);
	const bracket = ofMeans / average + (g ** 2 * ofSpreads) / (8 * average ** 2);
	return effectSize(g, correction ** 2 * bracket);
}

/** The difference in units of the spread of group 2; `spreads` says whether group 1 may differ. */
export function controlSpreadDifference(
	one: GroupSummary,
	two: GroupSummary,
	spreads: 'equal' | 'separate' = 'equal'
): Outcome<EffectSize> {
	const fault = faultOfGroup(one) ?? faultOfGroup(two);
	if (fault) return fault;
	const correction = exactCorrection(two.n - 1);
	if (correction === null) return outOfRange('n', 'more than 2 in group 2');
	if (two.sd === 0) return refuse({ reason: 'zero_variance', index: null });
	const g = (correction * (one.mean - two.mean)) / two.sd;
	const ofFirst = spreads === 'equal' ? 1 : (one.sd / two.sd) ** 2;
	return effectSize(g, ofFirst / one.n + 1 / two.n + g ** 2 / (2 * two.n));
}
