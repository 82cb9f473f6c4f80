/**
 * Egger's regression test of funnel asymmetry: do effects depend on how precise the studies are?
 *
 * Effects are regressed on a measure of size; the test is that of the slope.
 * - lm: weights 1/v and an estimated dispersion, t with k - 2 degrees of freedom (Egger et al. 1997, BMJ
 *   315:629, in the form of a weighted regression);
 * - rma: a random-effects model with tau squared by the chosen method, tested as chosen (Sterne & Egger
 *   2005, in Publication Bias in Meta-Analysis).
 *
 * Predictors: standard error, variance, or the sample size n as n, 1/n, root n and 1/root n. The
 * standard error of a standardised mean difference depends on the effect itself and makes a funnel look
 * asymmetric that is not: there take 1/root n (Pustejovsky & Rodgers 2019, Res Synth Methods 10:57).
 * Where the predictor goes to 0 as studies grow, the intercept is the limit estimate: the effect in a
 * study without sampling error.
 *
 * Small k: refused below three studies and where all have the same size; advised from ten on (Sterne et
 * al. 2011, BMJ 343:d4002). Asymmetry has other causes than missing reports.
 */
import { matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import type { Coefficient, Method, ModelFit, TestName } from '../pooling/model.ts';
import { answer, firstNonFinite, refuse, type Outcome } from '../result.ts';
import { constant, refusalOfStudies, warningsOfAsymmetry, type Studies } from './studies.ts';

export const EGGER_PREDICTORS = ['sei', 'vi', 'ni', 'ninv', 'sqrtni', 'sqrtninv'] as const;
export type EggerPredictor = (typeof EGGER_PREDICTORS)[number];

export type EggerModel =
	| { readonly kind: 'lm' }
	| { readonly kind: 'rma'; readonly method: Method; readonly test?: TestName };

export interface SizedStudies extends Studies {
	/** Numbers of people, for the predictors made from them. */
	readonly ni?: readonly number[];
}

export interface EggerTest {
	readonly model: EggerModel['kind'];
	readonly predictor: EggerPredictor;
	/** Of the slope. */
	readonly statistic: number | null;
	/** Null for the normal distribution. */
	readonly df: number | null;
	/** Of the slope, two-sided. */
	readonly pValue: number | null;
	readonly intercept: Coefficient;
	readonly slope: Coefficient;
	/** The effect in a study without sampling error; null for predictors that grow with the study. */
	readonly limitEstimate: Coefficient | null;
	readonly fit: ModelFit;
}

/** From this many studies the regression has a degree of freedom left. */
const NEEDED = 3;
const WITH_LIMIT: readonly EggerPredictor[] = ['sei', 'vi', 'ninv', 'sqrtninv'];

/** The regression test of the studies, at `level` for the intervals. */
export function eggerTest(
	studies: SizedStudies,
	model: EggerModel,
	{ predictor = 'sei', level = 0.95 }: { predictor?: EggerPredictor; level?: number } = {}
): Outcome<EggerTest> {
	const refusal = refusalOfStudies(studies, NEEDED);
	if (refusal !== null) return refusal;
	const sizes = predictorOf(studies, predictor);
	if (!sizes.ok) return sizes;
	if (constant(sizes.value)) return refuse({ reason: 'no_variation', input: predictor });
	// A dispersion estimated under equal effects is what a weighted linear regression does.
	const { method, test = 'z' } = model.kind === 'lm' ? LINEAR : model;
	const design = matrixOf(sizes.value.map((size) => [1, size]));
	const fitted = fitModel({ yi: studies.yi, vi: studies.vi, design, method, test, level });
	if (!fitted.ok) return fitted;
	const fit = fitted.value;
	const [intercept, slope] = fit.coefficients;
	if (intercept === undefined || slope === undefined) {
		return refuse({ reason: 'no_variation', input: predictor });
	}
	return answer(
		{
			model: model.kind,
			predictor,
			statistic: slope.statistic,
			df: fit.df,
			pValue: slope.pValue,
			intercept,
			slope,
			limitEstimate: WITH_LIMIT.includes(predictor) ? intercept : null,
			fit
		},
		[...fitted.warnings, ...warningsOfAsymmetry(fit.k)]
	);
}

const LINEAR: { method: Method; test: TestName } = { method: 'EE', test: 'knha' };

function predictorOf(
	{ vi, ni }: SizedStudies,
	predictor: EggerPredictor
): Outcome<readonly number[]> {
	if (predictor === 'vi') return answer(vi);
	if (predictor === 'sei') return answer(vi.map(Math.sqrt));
	if (ni?.length !== vi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['vi', 'ni'] });
	}
	const index = ni.findIndex((n) => !(n > 0));
	if (index !== -1) {
		return refuse({ reason: 'out_of_range', input: 'ni', index, allowed: 'above 0' });
	}
	const transform = { ni: 1, ninv: -1, sqrtni: 0.5, sqrtninv: -0.5 }[predictor];
	const sizes = ni.map((n) => n ** transform);
	return firstNonFinite('ni', sizes) ?? answer(sizes);
}
