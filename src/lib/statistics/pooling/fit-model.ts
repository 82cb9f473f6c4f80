/**
 * The models of meta-analysis: equal effects, random effects, and either with predictors.
 *
 * An effect is X·b + u + e with sampling variance v of e known and variance tau² of u estimated;
 * coefficients by weighted least squares with weights 1/(v + tau²). Assumes independent studies and
 * normal effects. The method for tau² and the test are the caller's choice; see
 * `estimate-tau-squared.ts` and `coefficient-tests.ts` for formulas and references.
 *
 * Small k: no study is refused; one study is its own mean, tested by z, with no heterogeneity to speak
 * of and the warning `few_studies`; two give an estimate of tau² that says little (the same warning).
 * As many coefficients as studies, or more, are refused. A value that is not finite is refused with
 * its index, a variance of 0 wherever it would make a weight infinite.
 */
import { elementOf, type Matrix } from '../matrix.ts';
import { answer, refuse, type Outcome, type Warning } from '../result.ts';
import { testCoefficients, warningsOfTest, type TestedCoefficients } from './coefficient-tests.ts';
import { estimateTauSquared } from './estimate-tau-squared.ts';
import { fitStatisticsOf } from './fit-statistics.ts';
import { HETEROGENEITY_OF_ONE, heterogeneityOf } from './heterogeneity.ts';
import type { Heterogeneity, ModelFit, ModelInput, TestName } from './model.ts';
import { momentsAt, type Moments } from './moments.ts';
import { omnibusTest } from './omnibus.ts';
import { faultOf, warningsOfVariances } from './studies.ts';
import { systemOf, type System } from './system.ts';

const BEYOND_DOUBLES = 'effects or variances are too large or too small to be squared';
/** The one coefficient of the mean alone. */
const MEAN: readonly number[] = [0];
const DEFAULT_LEVEL = 0.95;
/** Below this many studies tau squared is hardly known. */
const ADVISED = 3;

/** Fits the model that is asked for; see the head of this file. */
export function fitModel(input: ModelInput): Outcome<ModelFit> {
	const level = input.level ?? DEFAULT_LEVEL;
	if (!(level > 0 && level < 1)) {
		const allowed = 'between 0 and 1';
		return refuse({ reason: 'out_of_range', input: 'level', index: null, allowed });
	}
	const fault = faultOf(input);
	if (fault !== null) return fault;
	const system = systemOf(input.yi, input.vi, input.design);
	const { k, p } = system;
	if (p === 0) return refuse({ reason: 'singular', column: 0 });
	if (k === 1 && system.basis === null) return fitOne(input, system, level);
	if (k <= p) return refuse({ reason: 'no_residual_degrees_of_freedom', k, p });

	const estimate = estimateTauSquared(system, input.method);
	if (!estimate.ok) return estimate;
	const tested = testCoefficients(system, estimate.moments, input.test, level);
	const fit = recordOf(
		input,
		{ system, level, test: input.test, tested, moments: estimate.moments },
		heterogeneityOf(system, input.method, estimate)
	);
	if (!isFiniteFit(fit)) return refuse({ reason: 'undefined_for_data', why: BEYOND_DOUBLES });
	const warnings = warningsOfVariances(input.vi);
	for (const column of system.basis?.redundant ?? []) {
		warnings.push({ code: 'dropped_predictor', column, name: null });
	}
	if (k < ADVISED) warnings.push(fewStudies(k));
	warnings.push(...warningsOfTest(input.test, tested));
	return answer(fit, warnings);
}

function fitOne(input: ModelInput, system: System, level: number): Outcome<ModelFit> {
	const moments = momentsAt(system, 0);
	if (moments === null) return refuse({ reason: 'zero_variance', index: 0 });
	const tested = testCoefficients(system, moments, 'z', level);
	const fit = recordOf(input, { system, level, test: 'z', tested, moments }, HETEROGENEITY_OF_ONE);
	if (!isFiniteFit(fit)) return refuse({ reason: 'undefined_for_data', why: BEYOND_DOUBLES });
	return answer(fit, [fewStudies(1)]);
}

interface Fitted {
	readonly system: System;
	readonly level: number;
	readonly test: TestName;
	readonly tested: TestedCoefficients;
	readonly moments: Moments;
}

function recordOf(input: ModelInput, fitted: Fitted, heterogeneity: Heterogeneity): ModelFit {
	const { system, level, test, tested, moments } = fitted;
	return {
		method: input.method,
		test,
		level,
		k: system.k,
		p: system.p,
		columns: system.basis?.kept ?? MEAN,
		coefficients: tested.coefficients,
		covariance: tested.covariance,
		modelCovariance: tested.modelCovariance,
		df: tested.df,
		critical: tested.critical,
		dispersion: tested.dispersion,
		heterogeneity,
		omnibus: omnibusTest(tested, moderatorsOf(system, input.design)),
		fitStatistics: fitStatisticsOf(system, input.method, moments),
		data: { yi: input.yi, vi: input.vi, design: input.design ?? null }
	};
}

/** Whether every sum stayed within the range of numbers. */
function isFiniteFit({ coefficients, heterogeneity, fitStatistics }: ModelFit): boolean {
	const { tauSquared, tauSquaredSe, typicalVariance, q, iSquared } = heterogeneity;
	if ((typicalVariance ?? 0) < 0 || !Number.isFinite(iSquared ?? 0)) return false;
	const { ML, REML } = fitStatistics;
	const likelihoods = (ML?.deviance ?? 0) + (ML?.aicc ?? 0) + (REML?.aicc ?? 0);
	const variances = tauSquared + (tauSquaredSe ?? 0) + (typicalVariance ?? 0) + (q ?? 0);
	if (!Number.isFinite(likelihoods) || !Number.isFinite(variances)) return false;
	return coefficients.every(({ lower, upper, statistic }) =>
		Number.isFinite(lower + upper + (statistic ?? 0))
	);
}

/** All coefficients but the intercept; all of them where there is no intercept, or nothing else. */
function moderatorsOf({ basis, p }: System, design: Matrix | undefined): readonly number[] {
	if (basis === null || design === undefined) return MEAN;
	const all = Array.from({ length: p }, (_, i) => i);
	const others = all.filter((i) => !isIntercept(design, basis.kept[i] ?? 0));
	return others.length > 0 ? others : all;
}

function isIntercept(design: Matrix, column: number): boolean {
	for (let i = 0; i < design.rows; i++) if (elementOf(design, i, column) !== 1) return false;
	return true;
}

const fewStudies = (k: number): Warning => ({ code: 'few_studies', k, advised: ADVISED });
