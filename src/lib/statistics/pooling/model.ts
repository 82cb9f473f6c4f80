/** The words of the models of meta-analysis: what is asked and what is answered. */
import type { Matrix } from '../matrix.ts';

/**
 * How the variance of the true effects, tau squared, is estimated. EE: equal effects, no variance.
 * DL: DerSimonian–Laird. HE: Hedges. HS: Hunter–Schmidt. SJ: Sidik–Jonkman. ML and REML: (restricted)
 * maximum likelihood. EB: empirical Bayes. PM: Paule–Mandel.
 */
export const METHODS = ['EE', 'DL', 'HE', 'HS', 'SJ', 'ML', 'REML', 'EB', 'PM'] as const;
export type Method = (typeof METHODS)[number];

/**
 * How coefficients are tested. z: normal. t: the same standard error with k − p degrees of freedom.
 * knha: Hartung–Knapp. adhoc: Hartung–Knapp, never narrower than the standard error of z ("guarded").
 */
export const TESTS = ['z', 't', 'knha', 'adhoc'] as const;
export type TestName = (typeof TESTS)[number];

export interface ModelInput {
	/** The effects of the studies. */
	readonly yi: readonly number[];
	/** Their sampling variances. */
	readonly vi: readonly number[];
	/** A row a study and a column a predictor, the intercept included; without it, the mean alone. */
	readonly design?: Matrix;
	readonly method: Method;
	readonly test: TestName;
	/** The level of every interval, between 0 and 1. */
	readonly level?: number;
}

export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

export interface Coefficient extends Interval {
	readonly estimate: number;
	readonly se: number;
	/** Null where the standard error is 0. */
	readonly statistic: number | null;
	/** Two-sided; null where estimate and standard error are both 0. */
	readonly pValue: number | null;
}

/** How the effects differ beyond chance. */
export interface Heterogeneity {
	readonly tauSquared: number;
	/** Null for equal effects and for one study. */
	readonly tauSquaredSe: number | null;
	readonly tau: number;
	/** Whether the estimate was cut at, or found on, the boundary 0. */
	readonly atZero: boolean;
	/** In percent; null, like the next four, where a variance of 0 leaves them undefined. */
	readonly iSquared: number | null;
	readonly hSquared: number | null;
	/** The "typical" sampling variance of Higgins and Thompson. */
	readonly typicalVariance: number | null;
	/** Cochran's Q, in models with predictors the residual Q_E. */
	readonly q: number | null;
	readonly qPValue: number | null;
	readonly qDf: number;
}

/** The test that several coefficients are all 0: chi-squared, or F where df2 is not null. */
export interface OmnibusTest {
	/** Which coefficients, counted from 0. */
	readonly coefficients: readonly number[];
	readonly statistic: number | null;
	readonly df1: number;
	readonly df2: number | null;
	readonly pValue: number | null;
}

export interface FitStatistics {
	readonly logLikelihood: number;
	readonly deviance: number;
	readonly aic: number;
	readonly bic: number;
	readonly aicc: number;
}

export interface ModelFit {
	readonly method: Method;
	/** What was asked; one study is tested by z whatever was asked. */
	readonly test: TestName;
	readonly level: number;
	readonly k: number;
	readonly p: number;
	readonly coefficients: readonly Coefficient[];
	/** The columns of the design that have a coefficient; the others were redundant. */
	readonly columns: readonly number[];
	/** Variances and covariances of the coefficients, as the test asks. */
	readonly covariance: Matrix;
	/** (X'WX)⁻¹, which `covariance` is without the factor of the test. */
	readonly modelCovariance: Matrix;
	/** Degrees of freedom of tests and intervals of coefficients; null for the normal distribution. */
	readonly df: number | null;
	/** The quantile that intervals are made with. */
	readonly critical: number;
	/** The factor that the test put on the variances. */
	readonly dispersion: number;
	readonly heterogeneity: Heterogeneity;
	readonly omnibus: OmnibusTest;
	/** By maximum likelihood and by restricted maximum likelihood; null where there is none. */
	readonly fitStatistics: {
		readonly ML: FitStatistics | null;
		readonly REML: FitStatistics | null;
	};
	/** What was fitted, after missing studies and redundant columns went. */
	readonly data: ModelData;
}

export interface ModelData {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	/** Null for the mean alone. */
	readonly design: Matrix | null;
}
