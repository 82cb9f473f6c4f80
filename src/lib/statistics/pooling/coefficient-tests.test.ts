import { describe, expect, it } from 'vitest';
import { fitModel } from './fit-model.ts';
import type { TestName } from './model.ts';

/** Equal effects of three studies two apart, with variances of 1: mean 3 with variance 1/3. */
const byHand = (test: TestName) => {
	const outcome = fitModel({ yi: [1, 3, 5], vi: [1, 1, 1], method: 'EE', test });
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

describe('equal effects on paper', () => {
	it('tests by t with the standard error of the normal test', () => {
		const { dispersion, df, coefficients } = byHand('t');
		expect([dispersion, df]).toEqual([1, 2]);
		expect(coefficients[0]?.se).toBeCloseTo(Math.sqrt(1 / 3), 14);
		// t with 2 degrees of freedom: the 97.5 % point is 0.95·√(2/(1 − 0.95²)).
		const critical = 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2));
		expect(coefficients[0]?.upper).toBeCloseTo(3 + critical * Math.sqrt(1 / 3), 12);
	});

	it('counts no variance component for equal effects', () => {
		const { ML, REML } = byHand('z').fitStatistics;
		expect((ML?.aic ?? 0) + 2 * (ML?.logLikelihood ?? 0)).toBeCloseTo(2, 12);
		expect((REML?.aic ?? 0) + 2 * (REML?.logLikelihood ?? 0)).toBeCloseTo(2, 12);
		expect((ML?.bic ?? 0) + 2 * (ML?.logLikelihood ?? 0)).toBeCloseTo(Math.log(3), 12);
	});
});
