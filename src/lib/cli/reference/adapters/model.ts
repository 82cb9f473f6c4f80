/** Cases of the mean alone: every method with every test. */
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import { TESTS, type ModelFit, type TestName } from '#lib/statistics/pooling/model.ts';
import { predictionInterval } from '#lib/statistics/pooling/prediction.ts';
import { completeStudies } from '#lib/statistics/pooling/studies.ts';
import { studyValues } from '#lib/statistics/pooling/study-values.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { columnOf, fieldsOf, numberOf } from '../columns.ts';
import { compareAll, compareRefusal, notSupported, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { failedArithmetic, knownModel, UNANSWERED } from './known-models.ts';
import {
	fitStatisticsFigures,
	heterogeneityFigures,
	profileBoundOf,
	qProfileFigures,
	statisticOf
} from './model-figures.ts';
import { modelTolerances } from './model-tolerances.ts';

/** Fits the mean by every method and test of the case. */
export function modelCase({ input, options, output }: ReferenceCase): CaseReport {
	const studies = completeStudies({
		yi: columnOf(input, 'yi').map(orNull),
		vi: columnOf(input, 'vi').map(orNull)
	});
	if (studies.vi.includes(Infinity)) return infiniteVariance(studies);
	const level = numberOf(options, 'level', 95) / 100;
	return together(
		Object.keys(output).map((method) => {
			const known = knownModel(method, 'z');
			if (!('method' in known)) return known;
			const fit = (test: TestName) => fitModel({ ...studies, method: known.method, test, level });
			return methodReport(method, fieldsOf(output, method), studies, fit);
		})
	);
}

type Studies = ReturnType<typeof completeStudies>;

/** Refused with its index by design, where the reference gives the study the weight 0. */
function infiniteVariance({ yi, vi }: Studies): CaseReport {
	const outcome = fitModel({ yi, vi, method: 'EE', test: 'z' });
	return {
		...compareRefusal(true, !outcome.ok),
		unsupported: [{ what: 'an infinite variance (refused by design)' }]
	};
}

function methodReport(
	method: string,
	expected: Fields,
	studies: Studies,
	fit: (test: TestName) => Outcome<ModelFit>
): CaseReport {
	const byZ = fit('z');
	if (byZ.ok && failedArithmetic(expected)) return notSupported(UNANSWERED);
	const isRefused = typeof expected.error === 'string';
	if (isRefused || !byZ.ok) return compareRefusal(isRefused, !byZ.ok, method);
	if (isLowerMaximum(method, expected, byZ.value)) return notSupported(LOWER_MAXIMUM);
	const tests = Object.keys(fieldsOf(expected, 'tests'));
	const actual = {
		heterogeneity: heterogeneityFigures(byZ.value),
		boundary_zero: byZ.value.heterogeneity.atZero,
		tests: Object.fromEntries(
			TESTS.filter((test) => tests.includes(test)).map((test) => [test, testFigures(fit(test))])
		),
		weights_pct: studyValues(byZ.value).map((study) => study.weightPercent),
		confint_tau2: qProfileFigures(byZ.value, fieldsOf(expected, 'confint_tau2')),
		fit_stats: fitStatisticsFigures(byZ.value)
	};
	const atZero = expected.boundary_zero === true;
	const profileBound = profileBoundOf(fieldsOf(expected, 'confint_tau2'));
	const toleranceOf = modelTolerances({ method, ...studies, atZero, profileBound });
	return compareAll(expected, actual, (path) =>
		isSingleStudyFigure(studies, path) ? null : toleranceOf(path)
	);
}

const LOWER_MAXIMUM = 'a local maximum of the likelihood (the reference is below the highest)';

/** Whether our likelihood is the higher of two that cannot both be the highest. */
function isLowerMaximum(method: string, expected: Fields, { fitStatistics }: ModelFit): boolean {
	const ours = method === 'ML' || method === 'REML' ? fitStatistics[method] : null;
	const theirs = numberOf(fieldsOf(fieldsOf(expected, 'fit_stats'), method), 'll', NaN);
	return ours !== null && ours.logLikelihood > theirs + 1e-6 * Math.max(1, Math.abs(theirs));
}

/** The figures of one study that the notes beside the numbers exclude. */
const isSingleStudyFigure = ({ yi }: Studies, path: string): boolean =>
	yi.length === 1 && path.startsWith('fit_stats') && path !== 'fit_stats.ML.ll';

function testFigures(outcome: Outcome<ModelFit>): Fields | null {
	if (!outcome.ok) return null;
	const fit = outcome.value;
	const [mean] = fit.coefficients;
	if (mean === undefined) return null;
	const asTested = predictionInterval(fit, mean, 'as_tested');
	const higgins = predictionInterval(fit, mean, 'higgins');
	return {
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
		pi_riley: { lb: higgins?.lower, ub: higgins?.upper, ddf: higgins?.df }
	};
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
