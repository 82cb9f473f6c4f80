/** Cases of models with predictors, from their formula to the last prediction. */
import { rowsOf as matrixRows } from '#lib/statistics/matrix.ts';
import { studyValues } from '#lib/statistics/pooling/study-values.ts';
import { metaRegression, type MetaRegression } from '#lib/statistics/regression/meta-regression.ts';
import { predictRow } from '#lib/statistics/regression/predict.ts';
import { INTERCEPT, type Predictors, type Term } from '#lib/statistics/regression/terms.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { fieldsOf, numberOf, wordOf } from '../columns.ts';
import {
	compareAll,
	compareRefusal,
	notSupported,
	together,
	type CaseReport,
	type ToleranceOf
} from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { termsOf } from './formula.ts';
import { failedArithmetic, knownModel, UNANSWERED } from './known-models.ts';
import {
	fitStatisticsFigures,
	heterogeneityFigures,
	isRSquaredOpen,
	qProfileFigures,
	statisticOf
} from './model-figures.ts';
import { pooledTolerances } from './pooled-figures.ts';

/** Seen in metafor 3.8-1, where it makes Q smaller or larger than the least sum of squares. */
const ORIGIN =
	'regression through the origin (Q and tau squared of the reference are of effects less their mean)';

/** Fits the formula of the case by every method and test of it. */
export function metaRegressionCase({ input, options, output }: ReferenceCase): CaseReport {
	const predictors = fieldsOf(input, 'moderators') as Predictors;
	const { terms, intercept } = termsOf(wordOf(options, 'formula', ''), predictors);
	if (!intercept && terms.every(({ kind }) => kind !== 'factor')) return notSupported(ORIGIN);
	const yi = input.yi as number[];
	const vi = input.vi as number[];
	const level = numberOf(options, 'level', 95) / 100;
	const reports: CaseReport[] = [];
	for (const method of Object.keys(output)) {
		const tests = fieldsOf(output, method);
		const tauSquared = Object.keys(tests).map((test) => fieldsOf(tests, test).tau2);
		const toleranceOf = pooledTolerances(method, { yi, vi, design: input.X }, tauSquared);
		for (const test of Object.keys(tests)) {
			const known = knownModel(method, test);
			if (!('method' in known)) {
				reports.push(known);
				continue;
			}
			const expected = fieldsOf(tests, test);
			const tested = testedTerms(expected, terms, input, intercept);
			const outcome = metaRegression({
				yi,
				vi,
				predictors,
				terms,
				intercept,
				level,
				...known,
				missing: 'drop',
				...(tested === undefined ? {} : { tested })
			});
			reports.push(reportOf(expected, outcome, `${method}.${test}`, toleranceOf));
		}
	}
	return together(reports);
}

function reportOf(
	expected: Fields,
	outcome: Outcome<MetaRegression>,
	at: string,
	toleranceOf: ToleranceOf
): CaseReport {
	if (outcome.ok && failedArithmetic(expected)) return notSupported(UNANSWERED);
	const isRefused = typeof expected.error === 'string';
	if (isRefused || !outcome.ok) return compareRefusal(isRefused, !outcome.ok, at);
	const figures = figuresOf(outcome.value, expected);
	const { fit, tauSquaredWithout } = outcome.value;
	return compareAll(
		expected,
		isRSquaredOpen(fit, tauSquaredWithout, expected) ? { ...figures, R2: undefined } : figures,
		toleranceOf,
		at
	);
}

/** The terms of the omnibus test, where the reference did not test all of them. */
function testedTerms(
	expected: Fields,
	terms: readonly Term[],
	input: Fields,
	intercept: boolean
): Term[] | undefined {
	const tested = expected.btt as number[] | undefined;
	const names = input.X_names as string[];
	const first = intercept ? 2 : 1;
	if (tested === undefined || tested[0] === first) return undefined;
	const chosen = tested.map((position) => names[position - 1] ?? '');
	return terms.filter((t) => t.kind !== 'interaction' && chosen.some((n) => n.startsWith(t.name)));
}

function figuresOf(regression: MetaRegression, expected: Fields): Fields {
	const { fit, rSquared, columns } = regression;
	const { coefficients, omnibus } = fit;
	const { tau2, se_tau2, I2, H2, vt, Q, Q_df, Qp } = heterogeneityFigures(fit);
	const studies = studyValues(fit);
	return {
		k: fit.k,
		p: fit.p,
		coef: {
			b: coefficients.map((c) => c.estimate),
			se: coefficients.map((c) => c.se),
			stat: coefficients.map((c) => statisticOf(c.statistic, c.estimate)),
			ddf: fit.df,
			pval: coefficients.map((c) => c.pValue),
			ci_lb: coefficients.map((c) => c.lower),
			ci_ub: coefficients.map((c) => c.upper)
		},
		vcov: matrixRows(fit.covariance),
		...{ tau2, se_tau2, I2, H2, vt },
		R2: rSquared,
		s2w: fit.dispersion,
		...{ QE: Q, QE_df: Q_df, QEp: Qp },
		QM: omnibus.statistic,
		QM_df1: omnibus.df1,
		QM_df2: omnibus.df2,
		QMp: omnibus.pValue,
		btt: omnibus.coefficients.map((i) => i + 1),
		fit_stats: fitStatisticsFigures(fit),
		fitted: studies.map((study) => study.fitted),
		hat: studies.map((study) => study.leverage),
		confint_tau2: qProfileFigures(fit, fieldsOf(expected, 'confint_tau2')),
		predict: predictions(regression, fieldsOf(expected, 'predict'), columns[0]?.name === INTERCEPT)
	};
}

function predictions({ fit }: MetaRegression, expected: Fields, hasIntercept: boolean): Fields {
	const rows = (expected.newmods ?? []) as (number | number[])[];
	const predicted = rows.map((row) =>
		predictRow(fit, [...(hasIntercept ? [1] : []), ...(Array.isArray(row) ? row : [row])])
	);
	const hasIntervals = fit.method !== 'EE';
	return {
		pred: predicted.map((p) => p.estimate),
		se: predicted.map((p) => p.se),
		ci_lb: predicted.map((p) => p.lower),
		ci_ub: predicted.map((p) => p.upper),
		pi_lb: hasIntervals ? predicted.map((p) => p.predictionInterval?.lower) : null,
		pi_ub: hasIntervals ? predicted.map((p) => p.predictionInterval?.upper) : null
	};
}
