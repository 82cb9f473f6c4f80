/**
 * Meta-regression: how effects vary with what is known of the studies.
 *
 * A model of `fit-model.ts` with predictors. Besides that model:
 * - R², the share of the heterogeneity that the predictors account for:
 *   max(0, (tau² without − tau² with)/tau² without), 0 where there is none to account for
 *   (Raudenbush 2009, in Cooper et al., 2nd ed.; with few studies it is very uncertain,
 *   López-López et al. 2014, British Journal of Mathematical and Statistical Psychology 67:30–48).
 *   For equal effects the adjusted R² of weighted regression, 1 − (Q_E/(k − p))/(Q/(k − 1)).
 * - Q_M, the test of all predictors, or of the terms that are asked for (the fit's `omnibus`); Q_E, the
 *   residual heterogeneity (the fit's Q).
 *
 * Assumes independent studies and a linear relation. About ten studies a predictor are advised
 * (Cochrane Handbook 5.1, section 9.6.5.1); fewer give the warning `few_studies`. Associations between studies are
 * not randomised comparisons.
 */
import { fitModel } from '../pooling/fit-model.ts';
import type { Method, ModelFit, TestName } from '../pooling/model.ts';
import { omnibusTest } from '../pooling/omnibus.ts';
import { answer, placedAmong, refuse, type Outcome, type Warning } from '../result.ts';
import { regressionData, type RegressionData } from './regression-data.ts';
import type { DesignColumn, Predictors, Term } from './terms.ts';

export interface RegressionInput {
	readonly yi: readonly (number | null)[];
	readonly vi: readonly (number | null)[];
	readonly predictors: Predictors;
	readonly terms: readonly Term[];
	/** Whether there is an intercept; there is one unless this says no. */
	readonly intercept?: boolean;
	readonly method: Method;
	readonly test: TestName;
	/** Between 0 and 1. */
	readonly level?: number;
	/** The terms of the omnibus test; all of them unless some are given. */
	readonly tested?: readonly Term[];
	/** Refused unless asked to be left out. */
	readonly missing?: 'refuse' | 'drop';
}

export interface MetaRegression {
	readonly fit: ModelFit;
	/** The columns that have coefficients, in the order of the fit. */
	readonly columns: readonly DesignColumn[];
	/** The levels of every factor, the reference first. */
	readonly levels: Readonly<Record<string, readonly string[]>>;
	/** Which of the studies given were fitted. */
	readonly indices: readonly number[];
	/** In percent; null without an intercept, without predictors, or where Q is undefined. */
	readonly rSquared: number | null;
	/** Tau squared of the same studies without predictors; null without an intercept. */
	readonly tauSquaredWithout: number | null;
}

const ADVISED_PER_PREDICTOR = 10;

/** Fits a meta-regression; refused as `fitModel` refuses, and for predictors that cannot be used. */
export function metaRegression(input: RegressionInput): Outcome<MetaRegression> {
	const { intercept = true, missing = 'refuse', ...rest } = input;
	const data = regressionData({ ...rest, hasIntercept: intercept, missing });
	if (!data.ok) return data;
	const outcome = placedAmong(data.value.indices, fitOf(data.value, input));
	if (!outcome.ok) return outcome;
	const fitted = outcome.value;
	const columns = fitted.columns.flatMap((column) => data.value.columns[column] ?? []);
	const fit = withTestOf(fitted, columns, input.tested);
	const without = intercept ? fitOf({ ...data.value, design: undefined }, input) : null;
	const mean = without?.ok === true ? without.value : null;
	const regression: MetaRegression = {
		fit,
		columns,
		levels: data.value.levels,
		indices: data.value.indices,
		rSquared: mean === null || fit.p === 1 ? null : rSquaredOf(fit, mean),
		tauSquaredWithout: mean?.heterogeneity.tauSquared ?? null
	};
	return answer(regression, [
		...data.warnings,
		...outcome.warnings.map((warning) => named(warning, data.value.columns)),
		...warningsOfK(fit)
	]);
}

function fitOf(
	{
		yi,
		vi,
		design
	}: Pick<RegressionData, 'yi' | 'vi'> & { design: RegressionData['design'] | undefined },
	{ method, test, level }: RegressionInput
): Outcome<ModelFit> {
	if (yi.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	return fitModel({
		yi,
		vi,
		method,
		test,
		...(design === undefined ? {} : { design }),
		...(level === undefined ? {} : { level })
	});
}

function withTestOf(
	fit: ModelFit,
	columns: readonly DesignColumn[],
	tested: readonly Term[] | undefined
): ModelFit {
	if (tested === undefined) return fit;
	const chosen = columns.flatMap(({ term }, i) =>
		term !== null && tested.includes(term) ? [i] : []
	);
	return chosen.length === 0 ? fit : { ...fit, omnibus: omnibusTest(fit, chosen) };
}

function rSquaredOf(fit: ModelFit, mean: ModelFit): number | null {
	const after = fit.heterogeneity;
	const before = mean.heterogeneity;
	if (fit.method === 'EE') {
		if (after.hSquared === null || before.hSquared === null) return null;
		return before.hSquared === 0 ? 0 : Math.max(0, 100 * (1 - after.hSquared / before.hSquared));
	}
	if (before.tauSquared === 0) return 0;
	return Math.max(0, (100 * (before.tauSquared - after.tauSquared)) / before.tauSquared);
}

const named = (warning: Warning, columns: readonly DesignColumn[]): Warning =>
	warning.code === 'dropped_predictor'
		? { ...warning, name: columns[warning.column]?.name ?? null }
		: warning;

function warningsOfK({ k, omnibus }: ModelFit): Warning[] {
	const advised = ADVISED_PER_PREDICTOR * omnibus.coefficients.length;
	return k < advised ? [{ code: 'few_studies', k, advised }] : [];
}
