/**
 * How much estimates differ beyond their sampling errors, and at which level.
 *
 * - Q: residual weighted sum of squares of the model without random effects, chi-squared on k - p.
 * - I2 of a level: its variance as a percentage of both and the typical sampling variance, which is
 *   (k - p)/tr P of the same model (Cheung 2014, Psychol Methods 19:211, with the
 *   typical variance of Higgins & Thompson 2002).
 * - ICC: the share of the variance between clusters in both; null when both are 0.
 */
import { chiSquareUpper } from '../distributions.ts';
import type { Components } from './cluster-weights.ts';
import type { ModelState } from './likelihood.ts';

export interface LevelHeterogeneity {
	readonly q: number;
	readonly qDf: number;
	readonly qPValue: number;
	readonly typicalVariance: number;
	/** In percent: both levels, and each. */
	readonly iSquared: number;
	readonly iSquaredBetween: number;
	readonly iSquaredWithin: number;
	readonly icc: number | null;
}

/** Of the components. `fixed`: the model without them; k estimates, p coefficients. */
export function heterogeneityByLevel(
	{ between, within }: Components,
	fixed: ModelState,
	k: number,
	p: number
): LevelHeterogeneity {
	const df = k - p;
	const typicalVariance = df / fixed.traceP;
	const all = between + within + typicalVariance;
	return {
		q: fixed.residualSum,
		qDf: df,
		qPValue: chiSquareUpper(fixed.residualSum, df),
		typicalVariance,
		iSquared: (100 * (between + within)) / all,
		iSquaredBetween: (100 * between) / all,
		iSquaredWithin: (100 * within) / all,
		icc: between + within > 0 ? between / (between + within) : null
	};
}
