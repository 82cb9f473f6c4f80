import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactKendallP, kendallScore } from './kendall.ts';

describe('exactKendallP', () => {
	it('counts the permutations of three and of four by hand', () => {
		// Of 6 permutations 1, 2, 2, 1 have 0, 1, 2, 3 pairs out of order; of 24: 1, 3, 5, 6, 5, 3, 1.
		expect(exactKendallP(3, 3)).toBeCloseTo(2 / 6, 14);
		expect(exactKendallP(3, -1)).toBe(1);
		expect(exactKendallP(4, 6)).toBeCloseTo(2 / 24, 14);
		expect(exactKendallP(4, -4)).toBeCloseTo(8 / 24, 14);
		expect(exactKendallP(4, 2)).toBeCloseTo(18 / 24, 14);
	});

	it.each([
		[21, 0.036],
		[23, 0.023],
		[25, 0.014]
	])('has the tail of Kendall’s table for ten ranks at a score of %i', (score, tail) => {
		expect(exactKendallP(10, score) / 2).toBeCloseTo(tail, 3);
	});

	it('keeps its accuracy in the furthest tail of 30 ranks', () => {
		let factorial = 1;
		for (let n = 2; n <= 30; n++) factorial *= n;
		expect(exactKendallP(30, 435) * factorial).toBeCloseTo(2, 10);
	});
});

/** Every order of the values. */
function permutations<T>(values: readonly T[]): readonly T[][] {
	if (values.length === 0) return [[]];
	return values.flatMap((first, i) =>
		permutations(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest])
	);
}

describe('kendallScore', () => {
	it.each([
		['no ties', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
		['ties in one column', [1, 1, 1, 2, 2, 3], [1, 2, 3, 4, 5, 6]],
		['ties in both', [1, 1, 1, 2, 3, 3], [1, 1, 2, 2, 2, 3]]
	])('has the variance of all permutations: %s', (_, x, y) => {
		const scores = permutations(y).map((order) => kendallScore(x, order)?.score ?? NaN);
		const variance = scores.reduce((sum, score) => sum + score ** 2, 0) / scores.length;
		expect(kendallScore(x, y)?.scoreVariance).toBeCloseTo(variance, 10);
	});

	it('sets pairs tied in a column aside', () => {
		// Pairs: (1,1)-(1,2) tied in x; (1,1)-(2,3), (1,2)-(2,3) ordered alike.
		const tied = kendallScore([1, 1, 2], [1, 2, 3]);
		expect(tied?.score).toBe(2);
		expect(tied?.tau).toBeCloseTo(2 / Math.sqrt(2 * 3), 14);
		expect(tied?.ties).toBe(true);
	});

	it('has no value where a column does not vary', () => {
		expect(kendallScore([1, 1, 1], [1, 2, 3])).toBeNull();
		expect(kendallScore([1], [1])).toBeNull();
	});

	it('has the variance n(n-1)(2n+5)/18 without ties', () => {
		expect(kendallScore([1, 2, 3, 4], [2, 1, 4, 3])?.scoreVariance).toBeCloseTo((12 * 13) / 18, 14);
	});

	it('is turned by turning a column', () => {
		const column = fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(column, column, (x, y) => {
				const turned = y.map((value) => -value);
				expect(kendallScore(x, turned)?.tau).toBe(0 - (kendallScore(x, y)?.tau ?? NaN));
			})
		);
	});
});
