/**
 * One p-value from several one-sided ones, without effect sizes.
 *
 * All p-values are of one direction: small ones favour the treatment, those near 1 speak against it.
 *   Fisher     −2·Σ ln p is χ² with 2k degrees of freedom; one tiny p carries it
 *   Stouffer   Σ w·z / √Σ w² is normal, z the upper quantile of p; evidence against counts too
 *   Edgington  the sum of p is a sum of uniform numbers; one tiny p does not carry it
 *   Tippett    the smallest p alone: 1 − (1 − min p)ᵏ
 * Reference: Fisher (1932), Statistical Methods for Research Workers; Stouffer et al.
 * (1949), The American Soldier I, weighted by Lipták (1958); Edgington (1972), J Psychol
 * 80:351–363; Tippett (1931), The Methods of Statistics; compared by Cousins (2007, arXiv 0705.2209).
 * Assumes: independent studies and exact p. A small result says that at least one study has an
 * effect, not how large, nor that most have.
 */
import { chiSquareUpper, normalUpper, normalUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome, type Refused } from '../result.ts';

export interface CombinedP {
	/** The value of the statistic: χ², z, the sum of p, or the smallest p. */
	readonly statistic: number;
	readonly p: number;
}

export const fisherCombination = (ps: readonly number[]): Outcome<CombinedP & { df: number }> => {
	const fault = faultOfPs(ps);
	if (fault) return fault;
	const statistic = -2 * ps.reduce((sum, p) => sum + Math.log(p), 0);
	const df = 2 * ps.length;
	return answer({ statistic, df, p: chiSquareUpper(statistic, df) });
};

/** `weights` are by study, such as the roots of the numbers of people; without them all weigh alike. */
export function stoufferCombination(
	ps: readonly number[],
	weights: readonly number[] = ps.map(() => 1)
): Outcome<CombinedP> {
	const fault = faultOfPs(ps) ?? faultOfWeights(ps, weights);
	if (fault) return fault;
	// At both ends the quantiles are infinite, and opposite infinities have no sum.
	if (ps.includes(0) && ps.includes(1)) {
		return refuse({ reason: 'undefined_for_data', why: 'a p of 0 and one of 1 have no sum' });
	}
	const largest = Math.max(...weights);
	let sum = 0;
	let squares = 0;
	for (const [index, p] of ps.entries()) {
		const weight = (weights[index] ?? 0) / largest;
		sum += weight * normalUpperQuantile(p);
		squares += weight ** 2;
	}
	const z = sum / Math.sqrt(squares);
	return answer({ statistic: z, p: normalUpper(z) });
}

export function edgingtonCombination(ps: readonly number[]): Outcome<CombinedP> {
	const fault = faultOfPs(ps);
	if (fault) return fault;
	const statistic = ps.reduce((sum, p) => sum + p, 0);
	return answer({ statistic, p: uniformSumCdf(statistic, ps.length) });
}

export function tippettCombination(ps: readonly number[]): Outcome<CombinedP> {
	const fault = faultOfPs(ps);
	if (fault) return fault;
	const statistic = Math.min(...ps);
	return answer({ statistic, p: -Math.expm1(ps.length * Math.log1p(-statistic)) });
}

/**
 * P(sum of k uniform numbers ≤ s). The textbook's alternating sum cancels for many studies; instead
 * the densities f of one, two, … numbers follow from each other by sums of positive terms,
 * (m−1)·f_m(x) = x·f_(m−1)(x) + (m−x)·f_(m−1)(x−1), and the cdf is f_(k+1)(s) + f_(k+1)(s−1) + …
 * since a further uniform number smooths the cdf over a length of 1.
 */
export function uniformSumCdf(s: number, k: number): number {
	if (s <= 0) return 0;
	if (s >= k) return 1;
	const whole = Math.floor(s);
	const part = s - whole;
	// densities[i] is f_m(part + i)
	let densities: readonly number[] = [1];
	for (let m = 2; m <= k + 1; m += 1) {
		const former = densities;
		densities = Array.from({ length: m }, (_, i) => {
			const x = part + i;
			return (x * (former[i] ?? 0) + (m - x) * (former[i - 1] ?? 0)) / (m - 1);
		});
	}
	return Math.min(
		1,
		densities.slice(0, whole + 1).reduce((sum, density) => sum + density, 0)
	);
}

/** Refuses no p-values at all, and the first that is missing or not from 0 to 1. */
function faultOfPs(ps: readonly number[]): Refused | null {
	if (ps.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	const index = ps.findIndex((p) => !(p >= 0 && p <= 1));
	if (index === -1) return null;
	if (!Number.isFinite(ps[index])) return refuse({ reason: 'non_finite', input: 'p', index });
	return refuse({ reason: 'out_of_range', input: 'p', index, allowed: 'from 0 to 1' });
}

function faultOfWeights(ps: readonly number[], weights: readonly number[]): Refused | null {
	if (weights.length !== ps.length) {
		return refuse({ reason: 'different_lengths', inputs: ['p', 'weights'] });
	}
	const index = weights.findIndex((weight) => !(weight > 0 && Number.isFinite(weight)));
	if (index === -1) return null;
	return refuse({ reason: 'out_of_range', input: 'weights', index, allowed: 'above 0' });
}
