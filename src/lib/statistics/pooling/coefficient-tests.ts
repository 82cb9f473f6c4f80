/**
 * Coefficients with standard errors, tests and intervals.
 *
 * - z: variances (X'WX)⁻¹, normal distribution.
 * - t: the same variances, t with k − p degrees of freedom.
 * - knha: the variances times s² = Σw(y − fit)²/(k − p), t with k − p degrees of freedom
 *   (Hartung & Knapp 2001, Statistics in Medicine 20:1771–1782; Sidik & Jonkman 2002, ibid.
 *   21:3153–3159; with predictors Knapp & Hartung 2003, ibid. 22:2693–2710).
 * - adhoc: the same with max(1, s²), so that an interval is never made with a smaller standard error
 *   than that of z (Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15:99).
 *
 * Effects that are all alike make s² exactly 0: knha then gives a standard error of 0 and no
 * statistic, with the warning `no_dispersion`. One study is tested by z.
 */
import { product, transposed, type Matrix } from '../matrix.ts';
import type { Warning } from '../result.ts';
import { criticalValue, twoSidedPValue } from './critical-values.ts';
import type { Coefficient, TestName } from './model.ts';
import type { Moments } from './moments.ts';
import type { System } from './system.ts';

export interface TestedCoefficients {
	readonly coefficients: readonly Coefficient[];
	readonly covariance: Matrix;
	readonly modelCovariance: Matrix;
	readonly df: number | null;
	readonly critical: number;
	readonly dispersion: number;
}

export function testCoefficients(
	system: System,
	moments: Moments,
	test: TestName,
	level: number
): TestedCoefficients {
	const degrees = system.k - system.p;
	const isNormal = test === 'z' || degrees === 0;
	const df = isNormal ? null : degrees;
	const dispersion = dispersionOf(moments, degrees, isNormal ? 'z' : test);
	const critical = criticalValue(level, df);
	const modelCovariance = covarianceOf(system, moments);
	const covariance = dispersion === 1 ? modelCovariance : scaled(modelCovariance, dispersion);
	const estimates = estimatesOf(system, moments);
	const coefficients = estimates.map((estimate, i) => {
		const variance = covariance.values[i * system.p + i] ?? 0;
		return coefficientOf(estimate, Math.sqrt(variance), df, critical);
	});
	return { coefficients, covariance, modelCovariance, df, critical, dispersion };
}

function dispersionOf(moments: Moments, degrees: number, test: TestName): number {
	if (test === 'z' || test === 't') return 1;
	const dispersion = moments.yPy / degrees;
	return test === 'adhoc' ? Math.max(1, dispersion) : dispersion;
}

/** An estimate with its interval and its two-sided test against 0. */
export function coefficientOf(
	estimate: number,
	se: number,
	df: number | null,
	critical: number
): Coefficient {
	const lower = estimate - critical * se;
	const upper = estimate + critical * se;
	if (se === 0) {
		return { estimate, se, statistic: null, pValue: estimate === 0 ? null : 0, lower, upper };
	}
	const statistic = estimate / se;
	return { estimate, se, statistic, pValue: twoSidedPValue(statistic, df), lower, upper };
}

function estimatesOf({ basis, origin }: System, { coefficients }: Moments): number[] {
	if (basis === null) return [origin + (coefficients[0] ?? 0)];
	const { rows, values } = basis.triangleInverse;
	return Array.from({ length: rows }, (_, i) =>
		coefficients.reduce((sum, share, j) => sum + (values[i * rows + j] ?? 0) * share, 0)
	);
}

function covarianceOf({ basis, p }: System, { inverse }: Moments): Matrix {
	// Filled by hand: made of a list, a typed array takes longer than the rest of the test.
	const values = new Float64Array(p * p);
	for (let i = 0; i < values.length; i++) values[i] = inverse[i] ?? 0;
	const covariance: Matrix = { rows: p, columns: p, values };
	if (basis === null) return covariance;
	const back = basis.triangleInverse;
	return product(product(back, covariance), transposed(back));
}

const scaled = (matrix: Matrix, factor: number): Matrix => ({
	...matrix,
	values: matrix.values.map((value) => value * factor)
});

/** What a reader of tests by Hartung and Knapp should know of them. */
export function warningsOfTest(test: TestName, { df, dispersion }: TestedCoefficients): Warning[] {
	if (test !== 'knha' || df === null) return [];
	if (dispersion === 0) return [{ code: 'no_dispersion' }];
	return dispersion < 1 ? [{ code: 'narrower_than_normal' }] : [];
}
