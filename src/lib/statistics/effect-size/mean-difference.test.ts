import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGroup } from '../../../../tests/support/arbitrary-groups.ts';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { waldSummary } from './effect-size.ts';
import { meanDifference, pooledVariance } from './mean-difference.ts';

// Borenstein et al. (2009), Introduction to Meta-Analysis (not read again): two groups of
// 50 with means 103 and 100 and standard deviations 5.5 and 4.5.
const ONE = { mean: 103, sd: 5.5, n: 50 };
const TWO = { mean: 100, sd: 4.5, n: 50 };

describe('mean difference', () => {
	it('is that of the worked example in Borenstein et al.', () => {
		expectClose(Math.sqrt(pooledVariance(ONE, TWO)), 5.0249, 1e-5);
		const pooled = answered(meanDifference(ONE, TWO, 'pooled'));
		expect(pooled.estimate).toBe(3);
		expectClose(pooled.variance, 1.01, 1e-4);
	});

	it('can be worked out by hand', () => {
		const effect = answered(meanDifference({ mean: 5, sd: 2, n: 10 }, { mean: 3, sd: 1, n: 20 }));
		expect(effect).toEqual({ estimate: 2, variance: 4 / 10 + 1 / 20 });
	});

	it('turns round with the groups, and does not mind a shift', () => {
		fc.assert(
			fc.property(arbitraryGroup, arbitraryGroup, (one, two) => {
				const [there, back] = [meanDifference(one, two), meanDifference(two, one)].map(answered);
				const moved = (group: typeof one) => ({ ...group, mean: group.mean + 1000 });
				const shifted = answered(meanDifference(moved(one), moved(two)));
				expect(back?.estimate).toBe(0 - (there?.estimate ?? NaN));
				expectClose(back?.variance ?? NaN, there?.variance ?? NaN);
				expect(shifted.variance).toBe(there?.variance);
				expect(shifted.estimate).toBeCloseTo(there?.estimate ?? NaN, 9);
			})
		);
	});

	it('scales with the unit, its variance with the square', () => {
		fc.assert(
			fc.property(
				arbitraryGroup,
				arbitraryGroup,
				fc.integer({ min: 2, max: 9 }),
				(one, two, by) => {
					const effect = answered(meanDifference(one, two));
					const inUnits = (g: typeof one) => ({ mean: g.mean * by, sd: g.sd * by, n: g.n });
					const scaled = answered(meanDifference(inUnits(one), inUnits(two)));
					expectClose(scaled.estimate, effect.estimate * by, 1e-9);
					expectClose(scaled.variance, effect.variance * by ** 2);
				}
			)
		);
	});

	it.each([
		[{ mean: NaN, sd: 1, n: 9 }, 'non_finite'],
		[{ mean: 1, sd: NaN, n: 9 }, 'non_finite'],
		[{ mean: 1, sd: -1, n: 9 }, 'out_of_range'],
		[{ mean: 1, sd: 1, n: 0 }, 'out_of_range'],
		[{ mean: 1, sd: 1, n: Infinity }, 'non_finite']
	])('refuses %j', (group, reason) => {
		expect(refusalOf(meanDifference(group, TWO))).toBe(reason);
		expect(refusalOf(meanDifference(TWO, group))).toBe(reason);
	});

	it('refuses to pool the spread of two single people', () => {
		const single = { mean: 1, sd: 0, n: 1 };
		expect(refusalOf(meanDifference(single, single, 'pooled'))).toBe('out_of_range');
	});
});

describe('Wald summary', () => {
	it('has z, two-sided p and an interval', () => {
		const summary = waldSummary({ estimate: 3, variance: 2.25 });
		expect([summary.standardError, summary.z]).toEqual([1.5, 2]);
		expectClose(summary.p ?? NaN, 0.0455002638963584);
		expectClose(summary.lower, 3 - 1.5 * 1.959963984540054);
		expectClose(summary.upper, 3 + 1.5 * 1.959963984540054);
	});

	it('widens with its level', () => {
		const width = (level: number) => {
			const { lower, upper } = waldSummary({ estimate: 0.3, variance: 0.04 }, level);
			return upper - lower;
		};
		expect(width(0.9)).toBeLessThan(width(0.95));
		expect(width(0.95)).toBeLessThan(width(0.99));
	});

	it('without variance has no z for no effect and an infinite one for an effect', () => {
		expect(waldSummary({ estimate: 0, variance: 0 })).toMatchObject({ z: null, p: null });
		expect(waldSummary({ estimate: -1, variance: 0 })).toMatchObject({ z: -Infinity, p: 0 });
	});
});
