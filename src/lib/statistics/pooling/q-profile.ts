/**
 * The confidence interval of tau squared by the Q-profile.
 *
 * All values of tau² at which the generalised Q statistic lies between the quantiles of chi-squared
 * with k − p degrees of freedom (Viechtbauer 2007, Statistics in Medicine 26:37–52; with predictors
 * Jackson et al. 2014, Research Synthesis Methods 5:162–174). Exact for normal effects, whatever
 * method estimated tau². Where Q at tau² = 0 is below both quantiles the set is empty: the effects lie
 * closer together than chance allows, and no tau² agrees with them. Needs k > p and no variance of 0.
 */
import { chiSquareQuantile, chiSquareUpperQuantile } from '../distributions.ts';
import { answer, faultOfLevel, refuse, type Outcome } from '../result.ts';
import { solveGeneralisedQ } from './generalised-q.ts';
import { hSquaredAt, iSquaredAt } from './heterogeneity.ts';
import type { Interval, ModelFit } from './model.ts';
import { momentsAt } from './moments.ts';
import { systemOf } from './system.ts';

export type TauSquaredInterval =
	| { readonly kind: 'empty' }
	| {
			readonly kind: 'interval';
			readonly tauSquared: Interval;
			readonly tau: Interval;
			/** In percent. */
			readonly iSquared: Interval;
			readonly hSquared: Interval;
			/** The lower bound is 0 because no positive value is excluded. */
			readonly lowerAtZero: boolean;
			/** The upper bound is the end of the search, and the true one lies beyond. */
			readonly upperCapped: boolean;
	  };

export interface QProfileOptions {
	/** The level; by default that of the fit. */
	readonly level?: number;
	/** Where to stop looking for the upper bound; by default nowhere. */
	readonly searchLimit?: number;
}

/** The Q-profile interval of tau squared, I² and H² for the data of a fitted model. */
export function qProfileInterval(
	fit: ModelFit,
	{ level = fit.level, searchLimit = Infinity }: QProfileOptions = {}
): Outcome<TauSquaredInterval> {
	const fault = faultOfLevel(level);
	if (fault !== null) return fault;
	const { yi, vi, design } = fit.data;
	const system = systemOf(yi, vi, design ?? undefined);
	const degrees = system.k - system.p;
	if (degrees < 1) return refuse({ reason: 'too_few_studies', needed: system.p + 1, given: fit.k });
	const fixed = momentsAt(system, 0);
	const { typicalVariance } = fit.heterogeneity;
	if (fixed === null || typicalVariance === null) {
		return refuse({ reason: 'zero_variance', index: vi.indexOf(0) });
	}
	const tail = (1 - level) / 2;
	const low = chiSquareQuantile(tail, degrees);
	if (fixed.yPy < low) return answer({ kind: 'empty' });
	const lower = solveGeneralisedQ(system, chiSquareUpperQuantile(tail, degrees), fixed);
	const upper = lower === null ? null : solveGeneralisedQ(system, low, lower);
	if (lower === null || upper === null) return refuse({ reason: 'not_converged', iterations: 100 });
	const upperCapped = upper.tauSquared > searchLimit;
	const bounds: Interval = {
		lower: Math.min(lower.tauSquared, searchLimit),
		upper: Math.min(upper.tauSquared, searchLimit)
	};
	return answer(
		{
			kind: 'interval',
			tauSquared: bounds,
			tau: { lower: Math.sqrt(bounds.lower), upper: Math.sqrt(bounds.upper) },
			iSquared: {
				lower: iSquaredAt(bounds.lower, typicalVariance),
				upper: iSquaredAt(bounds.upper, typicalVariance)
			},
			hSquared: {
				lower: hSquaredAt(bounds.lower, typicalVariance),
				upper: hSquaredAt(bounds.upper, typicalVariance)
			},
			lowerAtZero: lower.tauSquared === 0,
			upperCapped
		},
		upperCapped ? [{ code: 'search_limit_reached', bound: 'upper' }] : []
	);
}
