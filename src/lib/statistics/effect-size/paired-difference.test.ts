import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPair } from '../../../../tests/support/arbitrary-groups.ts';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import {
	changeSd,
	changeSdGrid,
	correlationFromChangeSd,
	correlationFromPairedT
} from './change-spread.ts';
import { meanDifference } from './mean-difference.ts';
import {
	changeStandardised,
	changeStandardisedFromD,
	firstSpreadStandardised,
	firstSpreadStandardisedSeparately,
	firstSpreadStandardisedFromD,
	pairedDifference,
	pairedRatio
} from './paired-difference.ts';
import { exactCorrection } from './small-sample-correction.ts';

const SIDES = { mean1: 6, sd1: 3, mean2: 4, sd2: 4, n: 25, r: 0.5 };
/** s_d² = 9 + 16 − 12. */
const SPREAD = 13;

const MEASURES = {
	pairedDifference,
	changeStandardised,
	firstSpreadStandardised,
	firstSpreadStandardisedSeparately,
	pairedRatio
};

describe('effect sizes of pairs', () => {
	it('can be worked out by hand', () => {
		const j = exactCorrection(24) ?? NaN;
		expect(answered(pairedDifference(SIDES))).toEqual({ estimate: 2, variance: SPREAD / 25 });
		const ofChange = answered(changeStandardised(SIDES));
		expectClose(ofChange.estimate, (j * 2) / Math.sqrt(SPREAD));
		expectClose(ofChange.variance, 1 / 25 + ofChange.estimate ** 2 / 50);
		const ofFirst = answered(firstSpreadStandardised(SIDES));
		expectClose(ofFirst.estimate, (j * 2) / 3);
		expectClose(ofFirst.variance, 1 / 25 + ofFirst.estimate ** 2 / 50);
		const separate = answered(firstSpreadStandardisedSeparately(SIDES));
		expectClose(separate.estimate, ofFirst.estimate);
		expectClose(separate.variance, j ** 2 * (SPREAD / (9 * 24) + ofFirst.estimate ** 2 / 48));
		const ratio = answered(pairedRatio(SIDES));
		expectClose(ratio.estimate, Math.log(1.5));
		expectClose(ratio.variance, (0.25 + 1 - 0.5) / 25);
	});

	it('is that of the worked example in Borenstein et al.', () => {
		// Introduction to Meta-Analysis (2009, not read again): n = 50, mean change 3, SD of the
		// change 5.5, V = 0.6050.
		const spread = 5.5 / Math.sqrt(2 * (1 - 0.7));
		const pair = { mean1: 103, mean2: 100, sd1: spread, sd2: spread, n: 50, r: 0.7 };
		expectClose(answered(pairedDifference(pair)).variance, 0.605, 1e-9);
		// There too: d = 0.4225 in units of the spread within groups, g = 0.4160.
		expectClose(answered(firstSpreadStandardised(pair)).estimate, 0.416, 1e-3);
	});

	it('has the variance of unpaired groups without correlation', () => {
		fc.assert(
			fc.property(arbitraryPair, ({ mean1, sd1, mean2, sd2, n }) => {
				const paired = answered(pairedDifference({ mean1, sd1, mean2, sd2, n, r: 0 }));
				const apart = answered(
					meanDifference({ mean: mean1, sd: sd1, n }, { mean: mean2, sd: sd2, n })
				);
				expect(paired.estimate).toBe(apart.estimate);
				expectClose(paired.variance, apart.variance);
			})
		);
	});

	it('is the more precise the more the sides correlate', () => {
		const r = fc.double({ min: -0.99, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(arbitraryPair, r, r, (pair, a, b) => {
				const at = (value: number) => answered(pairedDifference({ ...pair, r: value })).variance;
				expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) * (1 + 1e-12));
			})
		);
	});

	it('follows from d as from the means', () => {
		const fromD = changeStandardisedFromD(2 / Math.sqrt(SPREAD), 25);
		expect(answered(fromD)).toEqual(answered(changeStandardised(SIDES)));
		const first = firstSpreadStandardisedFromD(2 / 3, { n: 25, r: 0.5 }, 'LS2');
		expect(answered(first)).toEqual(answered(firstSpreadStandardised(SIDES, 'LS2')));
	});

	it.each(Object.entries(MEASURES))('%s refuses what is missing or impossible', (_, measure) => {
		expect(refusalOf(measure({ ...SIDES, mean1: NaN }))).toBe('non_finite');
		expect(refusalOf(measure({ ...SIDES, r: NaN }))).toBe('non_finite');
		expect(refusalOf(measure({ ...SIDES, r: 1.1 }))).toBe('out_of_range');
		expect(refusalOf(measure({ ...SIDES, sd1: -1 }))).toBe('out_of_range');
		expect(refusalOf(measure({ ...SIDES, n: 0 }))).toBe('out_of_range');
	});

	it('is refused without spread, for two pairs and for means of opposite signs', () => {
		const still = { ...SIDES, sd1: 0, sd2: 0 };
		expect(refusalOf(changeStandardised(still))).toBe('zero_variance');
		expect(refusalOf(firstSpreadStandardised(still))).toBe('zero_variance');
		expect(refusalOf(firstSpreadStandardisedSeparately(still))).toBe('zero_variance');
		const two = { ...SIDES, n: 2 };
		expect(refusalOf(changeStandardised(two))).toBe('out_of_range');
		expect(refusalOf(firstSpreadStandardisedSeparately(two))).toBe('out_of_range');
		expect(refusalOf(firstSpreadStandardisedFromD(1, { n: 9, r: 2 }))).toBe('out_of_range');
		expect(refusalOf(firstSpreadStandardisedFromD(1, { n: 0, r: 0 }))).toBe('out_of_range');
		expect(refusalOf(changeStandardisedFromD(1, NaN))).toBe('non_finite');
		expect(refusalOf(pairedRatio({ ...SIDES, mean2: -4 }))).toBe('undefined_for_data');
		expect(refusalOf(pairedRatio({ ...SIDES, mean2: 0 }))).toBe('undefined_for_data');
	});
});

describe('spread of a change', () => {
	it('is between the difference and the sum of both spreads', () => {
		const spreads = { sd1: 3, sd2: 4 };
		expect(answered(changeSd(spreads, 1))).toBe(1);
		expect(answered(changeSd(spreads, 0))).toBe(5);
		expect(answered(changeSd(spreads, -1))).toBe(7);
		expect(answered(changeSdGrid(spreads, [0, 1]))).toEqual([
			{ r: 0, sd: 5 },
			{ r: 1, sd: 1 }
		]);
	});

	it('gives back the correlation, also by way of t', () => {
		fc.assert(
			fc.property(arbitraryPair, (pair) => {
				const sd = answered(changeSd(pair, pair.r));
				expect(answered(correlationFromChangeSd(pair, sd))).toBeCloseTo(pair.r, 8);
				const t = 2 / (sd / Math.sqrt(pair.n));
				const fromT = correlationFromPairedT(pair, { mean: 2, t, n: pair.n });
				expect(answered(fromT)).toBeCloseTo(pair.r, 8);
			})
		);
	});

	it('refuses spreads that contradict each other, and t of 0', () => {
		const spreads = { sd1: 3, sd2: 4 };
		expect(refusalOf(correlationFromChangeSd(spreads, 0.5))).toBe('undefined_for_data');
		expect(refusalOf(correlationFromChangeSd(spreads, 8))).toBe('undefined_for_data');
		expect(refusalOf(correlationFromChangeSd({ sd1: 0, sd2: 4 }, 4))).toBe('zero_variance');
		expect(refusalOf(correlationFromChangeSd(spreads, -1))).toBe('out_of_range');
		expect(refusalOf(correlationFromPairedT(spreads, { mean: 0, t: 0, n: 9 }))).toBe(
			'out_of_range'
		);
		expect(refusalOf(correlationFromPairedT(spreads, { mean: 1, t: 1, n: 0 }))).toBe(
			'out_of_range'
		);
		expect(refusalOf(changeSd(spreads, NaN))).toBe('out_of_range');
		expect(refusalOf(changeSdGrid({ sd1: NaN, sd2: 1 }, [0]))).toBe('non_finite');
	});
});
