/**
 * Wald tests and intervals from coefficients and a covariance matrix, whatever that was estimated by.
 */
import { elementOf, type Matrix } from '../matrix.ts';
import { coefficientOf, type TestedCoefficients } from '../pooling/coefficient-tests.ts';
import { criticalValue } from '../pooling/critical-values.ts';

/** The coefficients tested. `df`: of t, null for the normal distribution. `level`: of the intervals. */
export function testWith(
	estimates: ArrayLike<number>,
	covariance: Matrix,
	df: number | null,
	level: number
): TestedCoefficients {
	const critical = criticalValue(level, df);
	const coefficients = Array.from(estimates, (estimate, i) =>
		coefficientOf(estimate, Math.sqrt(elementOf(covariance, i, i)), df, critical)
	);
	return { coefficients, covariance, modelCovariance: covariance, df, critical, dispersion: 1 };
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
