/**
 * Estimates with their tests and intervals from coefficients and a covariance matrix (Wald), by the
 * normal distribution (infinite degrees of freedom) or by t, and the test that several coefficients
 * are zero at once: chi-squared, or F on t's degrees of freedom (the quadratic form over its rank).
 */
import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { chiSquareUpper, fUpper, tTwoSided, tTwoSidedQuantile } from '../distributions.ts';
import { dot, elementOf, submatrix, type Matrix } from '../matrix.ts';
import type { Coefficient, OmnibusTest } from '../pooling/model.ts';

/** A row a coefficient. `df`: of t, Infinity for the normal distribution. `level`: of the intervals. */
export function coefficientTable(
	coefficients: ArrayLike<number>,
	covariance: Matrix,
	df: number,
	level: number
): readonly Coefficient[] {
	const critical = tTwoSidedQuantile(1 - level, df);
	return Array.from(coefficients, (estimate, i) => {
		const se = Math.sqrt(elementOf(covariance, i, i));
		const interval = { lower: estimate - critical * se, upper: estimate + critical * se };
		if (!(se > 0)) return { estimate, se, statistic: null, pValue: null, ...interval };
		const statistic = estimate / se;
		return { estimate, se, statistic, pValue: tTwoSided(statistic, df), ...interval };
	});
}

/** The test that the `tested` coefficients are all zero; null when their covariances are singular. */
export function omnibusTest(
	coefficients: ArrayLike<number>,
	covariance: Matrix,
	tested: readonly number[],
	df: number
): OmnibusTest | null {
	const factor = choleskyFactor(submatrix(covariance, tested));
	if (factor === null) return null;
	const chosen = Float64Array.from(tested, (i) => coefficients[i] ?? 0);
	const form = dot(choleskySolve(factor, chosen), chosen);
	const df1 = tested.length;
	const coefficientsTested = { coefficients: tested, df1 };
	if (!Number.isFinite(df)) {
		const pValue = chiSquareUpper(form, df1);
		return { ...coefficientsTested, statistic: form, df2: null, pValue };
	}
	const statistic = form / df1;
	return { ...coefficientsTested, statistic, df2: df, pValue: fUpper(statistic, df1, df) };
}

/**
 * What a model's omnibus test is about: every kept coefficient but the intercept, or the intercept if
 * there is nothing else. Places among the kept columns.
 */
export function testedColumns(
	design: Matrix,
	kept: readonly number[]
): { readonly tested: readonly number[]; readonly onlyIntercept: boolean } {
	const rows = Array.from({ length: design.rows }, (_, i) => i);
	const isIntercept = (column: number) => rows.every((i) => elementOf(design, i, column) === 1);
	const places = kept.map((_, place) => place);
	const moderators = places.filter((place) => !isIntercept(kept[place] ?? 0));
	const onlyIntercept = moderators.length === 0;
	return { tested: onlyIntercept ? places : moderators, onlyIntercept };
}
