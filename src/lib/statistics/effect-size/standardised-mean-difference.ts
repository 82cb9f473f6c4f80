/**
 * Standardised mean difference of two independent groups ("Hedges' g"): the difference of the means
 * in units of the pooled standard deviation, times the small-sample correction J.
 *
 * With d uncorrected, g = J·d, N = n₁ + n₂, m = N − 2, the variances are
 *   LS   1/n₁ + 1/n₂ + g²/(2N)            (Hedges 1982, Psychol Bull 92:490–499; large samples)
 *   LS2  J²·(1/n₁ + 1/n₂ + d²/(2N))       (Borenstein et al. 2009)
 *   UB   1/n₁ + 1/n₂ + (1 − (m−2)/(m·J²))·g²   (unbiased; Hedges 1983, Psychol Bull 93:388–395)
 *   AV   as LS, with the mean of all studies' g, weighted by N, in place of g; see `averageVariance`.
 * Assumes: independent groups, normal values and one spread in both (else see
 * heteroscedastic-mean-difference.ts). Small samples: g is unbiased, refused for N ≤ 3.
 */
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import { effectSize, faultOfGroup, faultOfNumber, outOfRange } from './effect-size.ts';
import type { EffectSize, GroupSummary } from './effect-size.ts';
import { pooledVariance } from './mean-difference.ts';
import { approximateCorrection, exactCorrection } from './small-sample-correction.ts';

export type StandardisedVariance = 'LS' | 'LS2' | 'UB';

export interface GroupNumbers {
	readonly n1: number;
	readonly n2: number;
}

/** g of two groups; refused where nobody varies, since the difference then has no unit. */
export function standardisedMeanDifference(
	one: GroupSummary,
	two: GroupSummary,
	variance: StandardisedVariance = 'LS'
): Outcome<EffectSize> {
	const fault = faultOfGroup(one) ?? faultOfGroup(two);
	if (fault) return fault;
	if (one.n + two.n <= 3) return tooFewPeople();
	const spread = pooledVariance(one, two);
	if (spread === 0) return refuse({ reason: 'zero_variance', index: null });
	const d = (one.mean - two.mean) / Math.sqrt(spread);
	return standardisedFromD(d, { n1: one.n, n2: two.n }, variance);
}

/** J by its exact form, by the usual approximation, or left out; ours is always exact. */
export type SmallSampleCorrection = 'exact' | 'approximate' | 'none';

const CORRECTIONS = {
	exact: exactCorrection,
	approximate: approximateCorrection,
	none: () => 1
} as const;

/** g from the uncorrected d and the sizes of the groups. */
export function standardisedFromD(
	d: number,
	{ n1, n2 }: GroupNumbers,
	variance: StandardisedVariance = 'LS',
	by: SmallSampleCorrection = 'exact'
): Outcome<EffectSize> {
	const fault = faultOfNumber(n1, 'n1') ?? faultOfNumber(n2, 'n2');
	if (fault) return fault;
	const total = n1 + n2;
	const correction = CORRECTIONS[by](total - 2);
	if (correction === null) return tooFewPeople();
	const g = correction * d;
	const ofMeans = 1 / n1 + 1 / n2;
	switch (variance) {
		case 'LS':
			return effectSize(g, ofMeans + g ** 2 / (2 * total));
		case 'LS2':
			return effectSize(g, correction ** 2 * (ofMeans + d ** 2 / (2 * total)));
		case 'UB': {
			const m = total - 2;
			return effectSize(g, ofMeans + (1 - (m - 2) / (m * correction ** 2)) * g ** 2);
		}
	}
}

/** g from t of an unpaired test of two groups: d = t·√(1/n₁ + 1/n₂). */
export function standardisedFromT(
	t: number,
	groups: GroupNumbers,
	variance: StandardisedVariance = 'LS'
): Outcome<EffectSize> {
	const { n1, n2 } = groups;
	return standardisedFromD(t * Math.sqrt(1 / n1 + 1 / n2), groups, variance);
}

/**
 * The g of several studies with the variance that uses their mean in place of each one's own g, so
 * that the weights do not depend on the effects. `groups` are the sizes, in the order of `effects`.
 */
export function averageVariance(
	effects: readonly EffectSize[],
	groups: readonly GroupNumbers[]
): Outcome<readonly EffectSize[]> {
	if (effects.length !== groups.length) {
		return refuse({ reason: 'different_lengths', inputs: ['effects', 'groups'] });
	}
	if (effects.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	let weighted = 0;
	let people = 0;
	for (const [index, { n1, n2 }] of groups.entries()) {
		weighted += (n1 + n2) * (effects[index]?.estimate ?? 0);
		people += n1 + n2;
	}
	const mean = weighted / people;
	const of = ({ n1, n2 }: GroupNumbers) => 1 / n1 + 1 / n2 + mean ** 2 / (2 * (n1 + n2));
	return answer(
		groups.map((sizes, index) => ({
			estimate: effects[index]?.estimate ?? 0,
			variance: of(sizes)
		}))
	);
}

const tooFewPeople = (): Refused => outOfRange('n', 'more than 3 in both groups together');
