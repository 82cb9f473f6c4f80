import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { directionCounts, shareRange, signTest } from './directions.ts';
import { clopperPearson, wilson } from './share-interval.ts';

const arbitraryCount = fc
	.record({ n: fc.integer({ min: 1, max: 300 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
	.map(({ n, part }) => ({ n, x: Math.round(n * part) }));

describe('interval of a share', () => {
	it('has closed forms where all or none favour', () => {
		// All of 5: the share whose fifth power is 0.025.
		expectClose(answered(clopperPearson(5, 5)).lower, 0.025 ** (1 / 5));
		expectClose(answered(clopperPearson(0, 6)).upper, 1 - 0.025 ** (1 / 6));
		expect(answered(clopperPearson(5, 5)).upper).toBe(1);
		const z2 = 1.959963984540054 ** 2;
		expectClose(answered(wilson(0, 6)).upper, z2 / (6 + z2));
		expect(answered(wilson(0, 6)).lower).toBe(0);
	});

	it('contains the share, mirrors the other outcome and widens with its level', () => {
		fc.assert(
			fc.property(arbitraryCount, ({ x, n }) => {
				for (const interval of [clopperPearson, wilson]) {
					const at = answered(interval(x, n));
					const mirrored = answered(interval(n - x, n));
					const wider = answered(interval(x, n, 0.99));
					expect(at.lower).toBeLessThanOrEqual(x / n);
					expect(at.upper).toBeGreaterThanOrEqual(x / n);
					expect(mirrored.upper).toBeCloseTo(1 - at.lower, 9);
					expect(wider.upper - wider.lower).toBeGreaterThan(at.upper - at.lower);
				}
			})
		);
	});

	it.each([
		[0, 0, 'too_few_studies'],
		[3, 2, 'out_of_range'],
		[-1, 2, 'out_of_range'],
		[0.5, 2, 'out_of_range'],
		[NaN, 2, 'out_of_range'],
		[1, NaN, 'out_of_range']
	])('of %j of %j is refused', (x, n, reason) => {
		for (const of of [clopperPearson, wilson, directionCounts, signTest]) {
			expect(refusalOf(of(x, n))).toBe(reason);
		}
	});

	it('refuses a level that is not a share', () => {
		expect(refusalOf(clopperPearson(1, 2, 95))).toBe('out_of_range');
		expect(refusalOf(wilson(1, 2, 0))).toBe('out_of_range');
	});
});

describe('directions', () => {
	it('can be worked out by hand', () => {
		const counts = answered(directionCounts(8, 10));
		expect(counts.share).toBe(0.8);
		expectClose(counts.signTest.twoSided, 112 / 1024);
		expectClose(counts.signTest.greater, 56 / 1024);
		expect(answered(signTest(5, 10)).twoSided).toBe(1);
	});

	it('cannot be significant with five, two-sided', () => {
		expectClose(answered(signTest(5, 5)).twoSided, 0.0625);
		expectClose(answered(signTest(6, 6)).twoSided, 0.03125);
	});

	it('turn round with the question', () => {
		fc.assert(
			fc.property(arbitraryCount, ({ x, n }) => {
				const [one, other] = [answered(signTest(x, n)), answered(signTest(n - x, n))];
				expectClose(other.twoSided, one.twoSided, 1e-10);
				// P(X ≥ x) + P(X ≥ n − x) = 1 + P(X = x).
				expect(one.greater + other.greater).toBeGreaterThanOrEqual(1 - 1e-12);
			})
		);
	});

	it('leave a range where some are not known', () => {
		expect(answered(shareRange(3, 4, 1))).toEqual({ least: 0.6, most: 0.8 });
		expect(answered(shareRange(3, 4, 0))).toEqual({ least: 0.75, most: 0.75 });
		expect(refusalOf(shareRange(0, 0, 0))).toBe('too_few_studies');
		expect(refusalOf(shareRange(1, 2, -1))).toBe('out_of_range');
		expect(refusalOf(shareRange(4, 3, 5))).toBe('out_of_range');
	});
});
