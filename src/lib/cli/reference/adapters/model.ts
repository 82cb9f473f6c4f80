/** Cases of the mean alone: every method with every test. */
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { Method, ModelFit, TestName } from '#lib/statistics/pooling/model.ts';
import { predictionInterval } from '#lib/statistics/pooling/prediction.ts';
import { completeStudies } from '#lib/statistics/pooling/studies.ts';
import { studyValues } from '#lib/statistics/pooling/study-values.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { columnOf, fieldsOf, numberOf } from '../columns.ts';
import { compareAll, compareRefusal, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
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
			const fit = (test: string) =>
				fitModel({ ...studies, method: method as Method, test: test as TestName, level });
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
	fit: (test: string) => Outcome<ModelFit>
): CaseReport {
	const byZ = fit('z');
	const isRefused = typeof expected.error === 'string';
	if (isRefused || !byZ.ok) return compareRefusal(isRefused, !byZ.ok);
	const tests = fieldsOf(expected, 'tests');
	const actual = {
		heterogeneity: heterogeneityFigures(byZ.value),
		boundary_zero: byZ.value.heterogeneity.atZero,
		tests: Object.fromEntries(Object.keys(tests).map((test) => [test, testFigures(fit(test))])),
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
