import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { differenceVariance, exactMcNemar, pairedCountBounds } from './paired-counts.ts';

describe('paired counts', () => {
	it('can be worked out by hand', () => {
		// Of 4 people, 3 improved on side 1 and 1 on side 2: the one is among the three, or not.
		const bounds = answered(pairedCountBounds({ events1: 3, events2: 1, n: 4 }));
		expect(bounds).toEqual({
			difference: 0.5,
			variance: { least: (2 - 1) / 16, most: (4 - 1) / 16 },
			p: { least: 0.5, most: 0.625 },
			discordant: { least: 2, most: 4 },
			tables: 2
		});
	});

	it('are exact where only one table fits', () => {
		const { p, variance, tables } = answered(pairedCountBounds({ events1: 10, events2: 4, n: 10 }));
		expect([tables, variance.least, p.least]).toEqual([1, variance.most, p.most]);
		expectClose(p.least, 2 / 2 ** 6);
	});

	it('hold for the table that was counted, whatever it is', () => {
		const cell = fc.integer({ min: 0, max: 40 });
		fc.assert(
			fc.property(cell, cell, cell, cell, (both, b, c, neither) => {
				const n = both + b + c + neither;
				fc.pre(n > 0);
				const totals = { events1: both + b, events2: both + c, n };
				const bounds = answered(pairedCountBounds(totals));
				const [variance, p] = [differenceVariance(b, c, n), exactMcNemar(b, c)];
				expectClose(bounds.difference, (b - c) / n);
				expect(variance).toBeGreaterThanOrEqual(bounds.variance.least);
				expect(variance).toBeLessThanOrEqual(bounds.variance.most);
				expect(p).toBeGreaterThanOrEqual(bounds.p.least);
				expect(p).toBeLessThanOrEqual(bounds.p.most);
				expect(b + c).toBeGreaterThanOrEqual(bounds.discordant.least);
				expect(b + c).toBeLessThanOrEqual(bounds.discordant.most);
			})
		);
	});

	it('have a p of 1 where nobody differs, and turn round with the sides', () => {
		expect(exactMcNemar(0, 0)).toBe(1);
		expect(exactMcNemar(7, 2)).toBe(exactMcNemar(2, 7));
		expectClose(exactMcNemar(5, 0), 2 / 32);
	});

	it.each([
		{ events1: 1, events2: 1, n: 0 },
		{ events1: 5, events2: 1, n: 4 },
		{ events1: 1, events2: -1, n: 4 },
		{ events1: 1.5, events2: 1, n: 4 },
		{ events1: NaN, events2: 1, n: 4 }
	])('refuse %j', (totals) => {
		expect(refusalOf(pairedCountBounds(totals))).toBe('out_of_range');
	});
});
