/** Our figures of one pooled mean under the names of the reference, flat, and their tolerances. */
import type { Coefficient, ModelFit } from '#lib/statistics/pooling/model.ts';
import { predictionInterval } from '#lib/statistics/pooling/prediction.ts';
import type { ToleranceOf } from '../compare.ts';
import type { Fields } from '../reference-file.ts';
import { heterogeneityFigures, statisticOf } from './model-figures.ts';
import { modelTolerances } from './model-tolerances.ts';

/** Mean, test, intervals and heterogeneity. */
export function pooledFigures(fit: ModelFit): Fields {
	const [mean] = fit.coefficients;
	if (mean === undefined) return {};
	const asTested = predictionInterval(fit, mean, 'as_tested');
	const higgins = predictionInterval(fit, mean, 'higgins');
	return {
		...heterogeneityFigures(fit),
		k: fit.k,
		mu: mean.estimate,
		se: mean.se,
		stat: statisticOf(mean.statistic, mean.estimate),
		ddf: fit.df,
		pval: mean.pValue,
		ci_lb: mean.lower,
		ci_ub: mean.upper,
		s2w: fit.dispersion,
		pi_lb: asTested?.lower ?? null,
		pi_ub: asTested?.upper ?? null,
		pi_riley: higgins === null ? null : { lb: higgins.lower, ub: higgins.upper, ddf: higgins.df }
	};
}

/** A column a figure, a row a coefficient. */
export function coefficientColumns(
	coefficients: readonly Coefficient[],
	df: number | null
): Fields {
	return {
		b: coefficients.map(({ estimate }) => estimate),
		se: coefficients.map(({ se }) => se),
		stat: coefficients.map(({ statistic, estimate }) => statisticOf(statistic, estimate)),
		ddf: df,
		pval: coefficients.map(({ pValue }) => pValue),
		ci_lb: coefficients.map(({ lower }) => lower),
		ci_ub: coefficients.map(({ upper }) => upper)
	};
}

export interface FittedData {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	/** The rows of the design, if there is one beside the intercept. */
	readonly design?: unknown;
}

/**
 * The tolerances of a model's figures wherever they stand, in columns too. A tau squared within 1e-9
 * of the median variance from 0 counts as 0, as it does in the notes beside the numbers.
 */
export function pooledTolerances(
	method: string,
	{ yi, vi, design }: FittedData,
	tauSquared: unknown
): ToleranceOf {
	const median = vi.toSorted((a, b) => a - b)[Math.floor(vi.length / 2)] ?? 0;
	const zero = (value: unknown) => typeof value === 'number' && value < 1e-9 * median;
	const atZero = Array.isArray(tauSquared) ? tauSquared.some(zero) : zero(tauSquared);
	const toleranceOf = modelTolerances({ method, yi, vi, design, atZero });
	return (path) => toleranceOf(path.replace(/\[\d+\]$/, ''));
}
