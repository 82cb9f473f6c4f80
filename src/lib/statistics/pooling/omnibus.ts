/**
 * The test that several coefficients are all 0: b'·V⁻¹·b, chi-squared with as many degrees of freedom
 * as coefficients; under t and Hartung–Knapp tests divided by that number and F with k − p second
 * degrees of freedom (Knapp & Hartung 2003, Statistics in Medicine 22:2693–2710, section 3).
 */
import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { chiSquareUpper, fUpper } from '../distributions.ts';
import { dot, submatrix } from '../matrix.ts';
import type { TestedCoefficients } from './coefficient-tests.ts';
import { twoSidedPValue } from './critical-values.ts';
import type { OmnibusTest } from './model.ts';

/** Tests the chosen coefficients; without a statistic where their variances are 0 or singular. */
export function omnibusTest(tested: TestedCoefficients, chosen: readonly number[]): OmnibusTest {
	const { coefficients, covariance, df } = tested;
	const df1 = chosen.length;
	const base = { coefficients: chosen, df1, df2: df };
	if (df1 === 1) {
		// The square of the coefficient's own test.
		const only = coefficients[chosen[0] ?? 0]?.statistic ?? null;
		if (only === null) return { ...base, statistic: null, pValue: null };
		return { ...base, statistic: only * only, pValue: twoSidedPValue(only, df) };
	}
	const factor = choleskyFactor(submatrix(covariance, chosen));
	if (factor === null) return { ...base, statistic: null, pValue: null };
	const estimates = chosen.map((i) => coefficients[i]?.estimate ?? 0);
	const chiSquare = dot(estimates, choleskySolve(factor, estimates));
	if (df === null) {
		return { ...base, statistic: chiSquare, pValue: chiSquareUpper(chiSquare, df1) };
	}
	const statistic = chiSquare / df1;
	return { ...base, statistic, pValue: fUpper(statistic, df1, df) };
}
