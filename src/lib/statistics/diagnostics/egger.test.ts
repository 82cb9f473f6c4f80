import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies, reversed } from '../../../../tests/support/arbitrary-studies.ts';
import { eggerTest, type SizedStudies } from './egger.ts';
import { petPeese } from './pet-peese.ts';

const LINEAR = { kind: 'lm' } as const;
const STUDIES: SizedStudies = {
	yi: [0.1, 0.4, 0.3, 0.9],
	vi: [0.01, 0.04, 0.09, 0.16],
	ni: [400, 100, 45, 25]
};

const linear = (studies: SizedStudies) => {
	const outcome = eggerTest(studies, LINEAR);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

describe('eggerTest', () => {
	it('is the regression of y/se on 1/se that Egger and colleagues describe', () => {
		// By ordinary least squares, whose intercept is the slope on the standard error here.
		const x = STUDIES.vi.map((v) => 1 / Math.sqrt(v));
		const y = STUDIES.yi.map((effect, i) => effect * (x[i] ?? 0));
		const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
		const [mx, my] = [mean(x), mean(y)];
		const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
		const sxy = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
		const limit = sxy / sxx;
		const bias = my - limit * mx;
		const squares = x.reduce((sum, v, i) => sum + ((y[i] ?? 0) - bias - limit * v) ** 2, 0);
		const se = Math.sqrt((squares / 2) * (1 / 4 + mx ** 2 / sxx));

		const { slope, intercept, statistic, df } = linear(STUDIES);
		expect(slope.estimate).toBeCloseTo(bias, 12);
		expect(slope.se).toBeCloseTo(se, 12);
		expect(intercept.estimate).toBeCloseTo(limit, 12);
		expect(statistic).toBeCloseTo(bias / se, 12);
		expect(df).toBe(2);
	});

	it('reads the effect of a study without sampling error from an exact line', () => {
		const vi = [0.01, 0.04, 0.09];
		const { slope, limitEstimate } = linear({ yi: vi.map((v) => 1 + 2 * Math.sqrt(v)), vi });
		expect(slope.estimate).toBeCloseTo(2, 12);
		expect(limitEstimate?.estimate).toBeCloseTo(1, 12);
	});

	it.each([
		['ni', 1],
		['ninv', -1],
		['sqrtni', 0.5],
		['sqrtninv', -0.5]
	] as const)('finds the exact line of effects on n to a power: %s', (predictor, power) => {
		const ni = STUDIES.ni ?? [];
		const yi = ni.map((n) => 2 + 3 * n ** power);
		const outcome = eggerTest({ ...STUDIES, yi }, LINEAR, { predictor });
		expect(outcome).toMatchObject({
			value: {
				slope: { estimate: expect.closeTo(3, 8) as number },
				intercept: { estimate: expect.closeTo(2, 8) as number }
			}
		});
	});

	it('has no limit estimate for predictors that grow with the study', () => {
		const limit = (predictor: 'ni' | 'sqrtni' | 'ninv' | 'sqrtninv') => {
			const outcome = eggerTest(STUDIES, LINEAR, { predictor });
			return outcome.ok && outcome.value.limitEstimate;
		};
		expect([limit('ni'), limit('sqrtni')]).toEqual([null, null]);
		expect(limit('ninv')).toMatchObject({ estimate: expect.any(Number) as number });
		expect(limit('sqrtninv')).toMatchObject({ estimate: expect.any(Number) as number });
	});

	it('refuses two studies, one size and missing sample sizes', () => {
		const two = eggerTest({ yi: [1, 2], vi: [1, 2] }, LINEAR);
		expect(two).toMatchObject({ reason: { reason: 'too_few_studies', needed: 3, given: 2 } });
		const alike = eggerTest({ yi: [1, 2, 4], vi: [1, 1, 1] }, LINEAR);
		expect(alike).toMatchObject({ reason: { reason: 'no_variation', input: 'sei' } });
		const { yi, vi } = STUDIES;
		expect(eggerTest({ yi, vi }, LINEAR, { predictor: 'ni' })).toMatchObject({
			reason: { reason: 'different_lengths' }
		});
		const zero = { yi, vi, ni: [1, 0, 2, 3] };
		expect(eggerTest(zero, LINEAR, { predictor: 'ninv' })).toMatchObject({
			reason: { reason: 'out_of_range', input: 'ni', index: 1 }
		});
	});

	it('advises against it below ten studies', () => {
		const outcome = eggerTest(STUDIES, { kind: 'rma', method: 'REML' });
		expect(outcome.ok && outcome.warnings).toContainEqual({
			code: 'few_studies',
			k: 4,
			advised: 10
		});
	});

	it('does not depend on the order of the studies, and a shift moves only the intercept', () => {
		fc.assert(
			fc.property(arbitraryStudies(4), (studies) => {
				const { slope, intercept } = linear(studies);
				const back = linear(reversed(studies));
				expect(back.slope.estimate).toBeCloseTo(slope.estimate, 7);
				const moved = linear({ ...studies, yi: studies.yi.map((y) => y + 5) });
				expect(moved.slope.estimate).toBeCloseTo(slope.estimate, 7);
				expect(moved.intercept.estimate).toBeCloseTo(intercept.estimate + 5, 7);
			})
		);
	});
});

describe('petPeese', () => {
	it('takes the intercept on the standard error unless that is away from 0', () => {
		const none = petPeese({ yi: [0.05, -0.1, 0.3, 0.5], vi: [0.01, 0.04, 0.09, 0.16] });
		expect(none).toMatchObject({ ok: true, value: { chosen: 'PET' } });
		expect(none.ok && none.value.estimate).toEqual(none.ok && none.value.pet.intercept);
	});

	it('looks for an effect one-sided at 5 %, which is two-sided at 10 %', () => {
		const vi = [0.01, 0.04, 0.09, 0.16, 0.25];
		const at = (shift: number) => {
			const yi = [0, 0.1, 0.25, 0.2, 0.7].map((y) => y + shift);
			const outcome = petPeese({ yi, vi });
			if (!outcome.ok) throw new Error(outcome.reason.reason);
			return [outcome.value.chosen, outcome.value.pet.intercept.pValue ?? NaN] as const;
		};
		const [between, p] = at(0.27);
		expect(p).toBeGreaterThan(0.05);
		expect(p).toBeLessThan(0.1);
		expect(between).toBe('PEESE');
		expect(at(0.23)[0]).toBe('PET');
	});

	it('takes the intercept on the variance where there is an effect', () => {
		const clear = petPeese({ yi: [1.0, 1.01, 0.98, 1.05], vi: [0.01, 0.04, 0.09, 0.16] });
		expect(clear).toMatchObject({ ok: true, value: { chosen: 'PEESE' } });
		expect(clear.ok && clear.value.estimate).toEqual(clear.ok && clear.value.peese.intercept);
	});

	it('refuses what the regression refuses', () => {
		expect(petPeese({ yi: [1, 2], vi: [1, 2] })).toMatchObject({ ok: false });
	});
});
