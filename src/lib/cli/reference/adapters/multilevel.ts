/** Cases of three-level models and of models with cluster-robust tests. */
import { clusterRobust, type RobustVariant } from '#lib/statistics/multilevel/cluster-robust.ts';
import type { ClusterId } from '#lib/statistics/multilevel/clusters.ts';
import { dropLevel } from '#lib/statistics/multilevel/drop-level.ts';
import {
	fitMultilevel,
	type MultilevelFit,
	type MultilevelInput
} from '#lib/statistics/multilevel/fit-multilevel.ts';
import { matrixOf, rowsOf } from '#lib/statistics/matrix.ts';
import { componentInterval } from '#lib/statistics/multilevel/profile-interval.ts';
import { sandwichOf } from '#lib/statistics/multilevel/two-level-sandwich.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { OmnibusTest } from '#lib/statistics/pooling/model.ts';
import { numberOf } from '../columns.ts';
import { compareAll, compareRefusal, type CaseReport, type Tolerance } from '../compare.ts';
import type { ReferenceCase } from '../reference-file.ts';
import { coefficientColumns } from './pooled-figures.ts';

/** The names that the reference gives to the variants. */
const VARIANTS: readonly (readonly [string, RobustVariant])[] = [
	['CR0', 'CR0'],
	['CR1', 'CR1'],
	['CR1_Stata1', 'CR1S1'],
	['CR1_Stata2', 'CR1S2']
];

/** Not figures of ours: names, and what the reference's optimizer gave before it was refined. */
const NOT_COMPARED = /names$|_metafor_|optimizer_note|nlevels/;

/** A three-level model with its tests, robust tests and dropped levels. */
export function multilevelCase({ input, options, output, refused }: ReferenceCase): CaseReport {
	const { X, V } = input as { X?: number[][]; V?: number[][] };
	const cluster = input.cluster as ClusterId[];
	const model: MultilevelInput = {
		yi: input.yi as number[],
		vi: input.vi as number[],
		cluster: input.level3_id as ClusterId[],
		...(X === undefined ? {} : { design: matrixOf(X) }),
		...(V === undefined ? {} : { covariance: V }),
		method: options.method === 'ML' ? 'ML' : 'REML',
		level: numberOf(options, 'level', 95) / 100
	};
	const byZ = fitMultilevel({ ...model, test: 'z' });
	const byT = fitMultilevel({ ...model, test: 't' });
	if (!byZ.ok || !byT.ok) return compareRefusal(refused, true);
	const fit = byZ.value;
	const { heterogeneity, fitStatistics, components, score } = fit;
	const actual = {
		sigma2: [components.between, components.within],
		score_at_solution: [score.between, score.within],
		test_z: testsOf(fit),
		test_t: testsOf(byT.value),
		logLik: fit.logLikelihood,
		fit_stats_free_parameters: {
			ML: criteriaOf(fitStatistics.ML),
			REML: criteriaOf(fitStatistics.REML)
		},
		I2_total: heterogeneity.iSquared,
		I2_levels: [heterogeneity.iSquaredBetween, heterogeneity.iSquaredWithin],
		vt_typical: heterogeneity.typicalVariance,
		ICC_level3: heterogeneity.icc,
		robust: Object.fromEntries(
			VARIANTS.map(([name, variant]) => [name, robustOf(fit, cluster, variant)])
		),
		drop_level3: droppedOf(model, fit, 'between'),
		drop_level2: droppedOf(model, fit, 'within'),
		...(output.confint_sigma2_profile === undefined
			? {}
			: { confint_sigma2_profile: intervalsOf(model, fit) })
	};
	return compareAll(output, actual, toleranceOf);
}

/** A two-level model, tested by cluster. */
export function uniRobustCase({ input, output, refused }: ReferenceCase): CaseReport {
	const fitted = fitModel({
		yi: input.yi as number[],
		vi: input.vi as number[],
		method: 'REML',
		test: 'z'
	});
	if (!fitted.ok) return compareRefusal(refused, true);
	const fit = fitted.value;
	const [mean] = fit.coefficients;
	const robust = (variant: RobustVariant) => {
		const outcome = clusterRobust(sandwichOf(fit), input.cluster as ClusterId[], { variant });
		if (!outcome.ok) return null;
		const [tested] = outcome.value.coefficients;
		return {
			se: tested?.se,
			stat: tested?.statistic,
			df: outcome.value.df,
			pval: tested?.pValue,
			ci_lb: tested?.lower,
			ci_ub: tested?.upper
		};
	};
	const actual = {
		tau2: fit.heterogeneity.tauSquared,
		mu: mean?.estimate,
		se_model: mean?.se,
		CR0: robust('CR0'),
		CR1: robust('CR1')
	};
	return compareAll(output, actual, toleranceOf);
}

function toleranceOf(path: string): Tolerance | null {
	if (NOT_COMPARED.test(path)) return null;
	// A score is zero to rounding on both sides; a ratio of 1 has the statistic 0.
	if (/score_at|LRT/.test(path)) return { relative: 1e-6, absolute: 1e-6 };
	return { relative: path.startsWith('confint') ? 1e-5 : 1e-6 };
}

function testsOf(fit: MultilevelFit) {
	const { heterogeneity, omnibus, prediction, coefficients } = fit;
	const [mean] = coefficients;
	return {
		coef: coefficientColumns(coefficients, fit.df),
		vcov: rowsOf(fit.covariance),
		QE: heterogeneity.q,
		QE_df: heterogeneity.qDf,
		QEp: heterogeneity.qPValue,
		QM: omnibus.statistic,
		QM_df1: omnibus.df1,
		QM_df2: omnibus.df2,
		QMp: omnibus.pValue,
		prediction: {
			pred: mean?.estimate,
			se: mean?.se,
			ci_lb: mean?.lower,
			ci_ub: mean?.upper,
			pi_lb: prediction?.lower,
			pi_ub: prediction?.upper
		}
	};
}

function robustOf(fit: MultilevelFit, cluster: readonly ClusterId[], variant: RobustVariant) {
	const outcome = clusterRobust(fit.sandwich, cluster, { variant });
	if (!outcome.ok) return null;
	const { coefficients, covariance, clusters, df, omnibus } = outcome.value;
	return {
		coef: coefficientColumns(coefficients, df),
		vcov: rowsOf(covariance),
		n_clusters: clusters,
		dfs: df,
		...jointTestOf(omnibus)
	};
}

function jointTestOf(test: OmnibusTest) {
	return { F: test.statistic, F_df1: test.df1, F_df2: test.df2, Fp: test.pValue };
}

function droppedOf(model: MultilevelInput, fit: MultilevelFit, level: 'between' | 'within') {
	const outcome = dropLevel(model, fit, level);
	if (!outcome.ok) return null;
	const { reduced, statistic, pValue } = outcome.value;
	const { between, within } = reduced.components;
	return {
		sigma2: [between, within],
		logLik: reduced.logLikelihood,
		LRT: statistic,
		pval: pValue
	};
}

function intervalsOf(model: MultilevelInput, fit: MultilevelFit) {
	return { level3: intervalOf(model, fit, 'between'), level2: intervalOf(model, fit, 'within') };
}

function intervalOf(model: MultilevelInput, fit: MultilevelFit, component: 'between' | 'within') {
	const outcome = componentInterval(model, fit, component);
	return outcome.ok && { sigma2_lb: outcome.value.lower, sigma2_ub: outcome.value.upper };
}

function criteriaOf(statistics: MultilevelFit['fitStatistics']['ML']) {
	const { logLikelihood, deviance, aic, bic, aicc } = statistics;
	return { ll: logLikelihood, dev: deviance, AIC: aic, BIC: bic, AICc: aicc };
}
