/**
 * Mean difference of two independent groups, group 1 less group 2, in the unit of the measurement.
 *
 * Variance: s₁²/n₁ + s₂²/n₂, which lets the two spreads differ; or, if both groups are taken to have
 * one spread, its pooled estimate times 1/n₁ + 1/n₂.
 * Reference: Hedges & Olkin (1985), Statistical Methods for Meta-Analysis; Borenstein et
 * al. (2009), Introduction to Meta-Analysis.
 * Assumes: independent groups and means that are nearly normal. Small groups: unbiased, but the
 * variance is then a poor guess and a normal interval too narrow.
 */
import type { Outcome } from '../result.ts';
import {
	effectSize,
	faultOfGroup,
	outOfRange,
	type EffectSize,
	type GroupSummary
} from './effect-size.ts';

export type MeanDifferenceVariance = 'separate' | 'pooled';

/** `variance` says whether the groups may have spreads of their own. */
export function meanDifference(
	one: GroupSummary,
	two: GroupSummary,
	variance: MeanDifferenceVariance = 'separate'
): Outcome<EffectSize> {
	const fault = faultOfGroup(one) ?? faultOfGroup(two);
	if (fault) return fault;
	const estimate = one.mean - two.mean;
	if (variance === 'separate') {
		return effectSize(estimate, one.sd ** 2 / one.n + two.sd ** 2 / two.n);
	}
	if (one.n + two.n <= 2) return outOfRange('n', 'more than 2 in both groups together');
	return effectSize(estimate, pooledVariance(one, two) * (1 / one.n + 1 / two.n));
}

/** The variance within groups, weighted by their degrees of freedom; needs more than two people. */
export function pooledVariance(one: GroupSummary, two: GroupSummary): number {
	const squares = (one.n - 1) * one.sd ** 2 + (two.n - 1) * two.sd ** 2;
	return squares / (one.n + two.n - 2);
}
