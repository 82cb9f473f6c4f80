import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { normalQuantile } from '../distributions.ts';
import { momentsFromSummary, type FiveNumbers } from './five-number-summary.ts';

const EXTREMES: FiveNumbers = {
	extremes: { min: 0, max: 12 },
	quartiles: null,
	median: 5,
	n: 16
};
const QUARTILES: FiveNumbers = { extremes: null, quartiles: { q1: 3, q3: 8 }, median: 5, n: 39 };
const ALL: FiveNumbers = { ...EXTREMES, quartiles: { q1: 3, q3: 8 } };

describe('moments from a summary', () => {
	it('can be worked out by hand from the extremes', () => {
		// 16^0.75 = 8, so the extremes weigh 4/12: 6/3 + 5·2/3.
		const { mean, sd, skewness } = answered(momentsFromSummary(EXTREMES));
		expectClose(mean, 16 / 3);
		expectClose(sd, 12 / (2 * normalQuantile(15.625 / 16.25)));
		expectClose(skewness.statistic, 2 / 12);
		expectClose(skewness.limit, 1 / Math.log(25) + 2.5 / 17);
	});

	it('can be worked out by hand from the quartiles', () => {
		// 0.7 + 0.39/39 = 0.71 on the quartiles.
		const { mean, sd, skewness } = answered(momentsFromSummary(QUARTILES));
		expectClose(mean, 0.71 * 5.5 + 0.29 * 5);
		expectClose(sd, 5 / (2 * normalQuantile(29.125 / 39.25)));
		expectClose(skewness.statistic, 1 / 5);
		expectClose(skewness.limit, 2.65 / Math.sqrt(39) - 6 / 39 ** 2);
	});

	it('can be worked out by hand from all five', () => {
		const outer = 2.2 / (2.2 + 8);
		const inner = 0.7 - 0.72 / 16 ** 0.55;
		const { mean, skewness } = answered(momentsFromSummary(ALL));
		expectClose(mean, outer * 6 + inner * 5.5 + (1 - outer - inner) * 5);
		expectClose(skewness.statistic, Math.max((2.65 * Math.log(9.6)) / 4 / 6, 1 / 5));
		expectClose(skewness.limit, 3 / 4 - 40 / 16 ** 3);
	});

	it('finds the moments of a normal distribution in its expected summary', () => {
		for (const n of [20, 100, 1000]) {
			const at = (share: number) => 50 + 10 * normalQuantile(share);
			const range = at((n - 0.375) / (n + 0.25)) - 50;
			const middle = at((0.75 * n - 0.125) / (n + 0.25)) - 50;
			const summary = {
				extremes: { min: 50 - range, max: 50 + range },
				quartiles: { q1: 50 - middle, q3: 50 + middle },
				median: 50,
				n
			};
			for (const given of [
				summary,
				{ ...summary, extremes: null },
				{ ...summary, quartiles: null }
			]) {
				const { mean, sd } = answered(momentsFromSummary(given));
				expectClose(mean, 50, 1e-9);
				expectClose(sd, 10, 1e-9);
			}
		}
	});

	it('moves and scales with the values', () => {
		const sorted = fc
			.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
			.map((values) => values.toSorted((a, b) => a - b))
			.filter(([a, b, , d, e]) => a !== e && b !== d);
		fc.assert(
			fc.property(sorted, fc.integer({ min: 5, max: 300 }), (values, n) => {
				const summaryOf = (change: (value: number) => number): FiveNumbers => {
					const [min = 0, q1 = 0, median = 0, q3 = 0, max = 0] = values.map(change);
					return { extremes: { min, max }, quartiles: { q1, q3 }, median, n };
				};
				const even = { evenIfSkewed: true };
				const one = answered(
					momentsFromSummary(
						summaryOf((v) => v),
						even
					)
				);
				const other = answered(
					momentsFromSummary(
						summaryOf((v) => 4 * v + 7),
						even
					)
				);
				expect(other.mean).toBeCloseTo(4 * one.mean + 7, 8);
				expect(other.sd).toBeCloseTo(4 * one.sd, 8);
				expect(other.skewness.statistic).toBeCloseTo(one.skewness.statistic, 10);
			})
		);
	});

	it('refuses a skewed summary with the statistic and its limit, unless told otherwise', () => {
		const skewed = { ...QUARTILES, quartiles: { q1: 4.9, q3: 20 } };
		expect(momentsFromSummary(skewed)).toMatchObject({
			ok: false,
			reason: { reason: 'skewed', limit: 2.65 / Math.sqrt(39) - 6 / 39 ** 2 }
		});
		expect(refusalOf(momentsFromSummary(skewed, { evenIfSkewed: true }))).toBe('answered');
	});

	it('refuses what is missing, out of order or does not vary', () => {
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, quartiles: null }))).toBe('out_of_range');
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, median: 9 }))).toBe('out_of_range');
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, median: NaN }))).toBe('non_finite');
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, n: 4 }))).toBe('out_of_range');
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, n: NaN }))).toBe('out_of_range');
		const still = { q1: 5, q3: 5 };
		expect(refusalOf(momentsFromSummary({ ...QUARTILES, quartiles: still }))).toBe('no_variation');
		expect(refusalOf(momentsFromSummary({ ...ALL, quartiles: still }))).toBe('no_variation');
	});
});
