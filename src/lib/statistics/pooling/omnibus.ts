/**
 * The test that several coefficients are all 0: b'·V⁻¹·b, chi-squared with as many degrees of freedom
 * as coefficients; under t and Hartung–Knapp tests divided by that number and F with k − p second
 * degrees of freedom (Knapp & Hartung 2003, Statistics in Medicine 22:2693–2710).
 */
import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { chiSquareUpper, fUpper } from '../distributions.ts';
import { dot, submatrix } from '../matrix.ts';
import type { TestedCoefficients } from './coefficient-tests.ts';
import type { OmnibusTest } from './model.ts';

/** Tests the chosen coefficients; without a statistic where their variances are 0 or singular. */
export function omnibusTest(tested: TestedCoefficients, chosen: readonly number[]): OmnibusTest {
	const { df } = tested;
	const df1 = chosen.length;
	const { statistic, pValue } =
		df1 === 1 ? squareOfOne(tested, chosen[0] ?? 0) : quadraticTest(tested, chosen);
	return { coefficients: chosen, df1, df2: df, statistic, pValue };
}

type Result = Pick<OmnibusTest, 'statistic' | 'pValue'>;

const NONE: Result = { statistic: null, pValue: null };

/** The square of the coefficient's own test. */
function squareOfOne({ coefficients }: TestedCoefficients, chosen: number): Result {
	const only = coefficients[chosen];
	if (only === undefined || only.statistic === null) return NONE;
	return { statistic: only.statistic * only.statistic, pValue: only.pValue };
}

function quadraticTest(tested: TestedCoefficients, chosen: readonly number[]): Result {
	const { coefficients, covariance, df } = tested;
	const factor = choleskyFactor(submatrix(covariance, chosen));
	if (factor === null) return NONE;
	const estimates = chosen.map((i) => coefficients[i]?.estimate ?? 0);
	const chiSquare = dot(estimates, choleskySolve(factor, estimates));
	if (df === null)
		return { statistic: chiSquare, pValue: chiSquareUpper(chiSquare, chosen.length) };
	const statistic = chiSquare / chosen.length;
	return { statistic, pValue: fUpper(statistic, chosen.length, df) };
}
