import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies } from '../../../../tests/support/arbitrary-studies.ts';
import { trimAndFill, type TrimAndFillOptions } from './trim-and-fill.ts';
import { missingOnTheLeft, roundHalfToEven } from './trimmed-number.ts';

const EQUAL = { method: 'EE', estimator: 'L0', side: 'left' } as const;

const valueOf = (studies: { yi: number[]; vi: number[] }, options: TrimAndFillOptions) => {
	const outcome = trimAndFill(studies, options);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

describe('trimAndFill', () => {
	const skewed = { yi: [0, 0.1, -0.1, 4, 5], vi: [1, 1, 1, 1, 1] };

	it('mirrors the furthest study at the mean of the others', () => {
		// About the mean 1.8 the ranks on the right are 4 and 5: (4 x 9 - 30)/9 = 0.67, so one is trimmed.
		// About the mean 1 of the other four the ranks are the same: 2 - 5 = -3 is added.
		const { missing, filled, fit } = valueOf(skewed, EQUAL);
		expect(missing.missing).toBe(1);
		expect(filled.yi[0]).toBeCloseTo(-3, 14);
		expect(fit.k).toBe(6);
		expect(fit.coefficients[0]?.estimate).toBeCloseTo(1, 14);
	});

	it('counts the run of furthest studies by R0, with its chance', () => {
		// The furthest on the left has rank 3 of 5: a run of two, less 1.
		const { missing } = valueOf(skewed, { ...EQUAL, estimator: 'R0' });
		expect(missing).toEqual({ missing: 1, se: 2, pValue: 0.25 });
	});

	it('adds nothing to a funnel that is even', () => {
		const even = { yi: [-2, -1, 0, 1, 2], vi: [3, 2, 1, 2, 3] };
		for (const side of ['left', 'right'] as const) {
			const { missing, filled } = valueOf(even, { ...EQUAL, side });
			expect(missing.missing).toBe(0);
			expect(filled.yi).toEqual([]);
		}
	});

	it('looks on the side away from the small studies', () => {
		const vi = [0.01, 0.02, 0.1, 0.4];
		const { method, estimator } = EQUAL;
		const rising = valueOf({ yi: [0, 0.1, 0.5, 1.5], vi }, { method, estimator });
		const falling = valueOf({ yi: [0, -0.1, -0.5, -1.5], vi }, { method, estimator });
		expect([rising.side, falling.side]).toEqual(['left', 'right']);
	});

	it('refuses two studies, effects that are all alike and, without a side, equal sizes', () => {
		expect(trimAndFill({ yi: [1, 2], vi: [1, 2] }, EQUAL)).toMatchObject({
			reason: { reason: 'too_few_studies', needed: 3, given: 2 }
		});
		expect(trimAndFill({ yi: [1, 1, 1], vi: [1, 2, 3] }, EQUAL)).toMatchObject({
			reason: { reason: 'no_variation', input: 'yi' }
		});
		const alike = { yi: [1, 2, 4], vi: [1, 1, 1] };
		expect(trimAndFill(alike, { method: 'EE' })).toMatchObject({
			reason: { reason: 'no_variation', input: 'sei' }
		});
		expect(trimAndFill(alike, EQUAL)).toMatchObject({ ok: true });
	});

	it('gives the mirror image for the mirror image', () => {
		const estimators = fc.constantFrom('L0' as const, 'R0' as const);
		fc.assert(
			fc.property(arbitraryStudies(4), estimators, ({ yi, vi }, estimator) => {
				const left = trimAndFill({ yi, vi }, { method: 'DL', estimator, side: 'left' });
				const mirrored = { yi: yi.map((y) => -y), vi };
				const right = trimAndFill(mirrored, { method: 'DL', estimator, side: 'right' });
				expect(right.ok).toBe(left.ok);
				if (!left.ok || !right.ok) return;
				expect(right.value.missing).toEqual(left.value.missing);
				expect(right.value.filled.yi).toEqual(left.value.filled.yi.map((y) => 0 - y));
			})
		);
	});
});

describe('missingOnTheLeft', () => {
	it('has no standard error where the estimate of its square is negative', () => {
		// All ranks on the left: (0 - 12)/5 = -2.4, beyond the range of the variance formula.
		expect(missingOnTheLeft([-3, -2, -1], 'L0')).toEqual({ missing: 0, se: null, pValue: null });
	});
});

describe('roundHalfToEven', () => {
	it('takes a half to the even number', () => {
		expect([0.5, 1.5, 2.5, -0.5, 0.49, 2.51].map(roundHalfToEven)).toEqual([0, 2, 2, 0, 0, 3]);
	});
});
