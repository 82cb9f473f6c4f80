import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { normalUpper } from '../distributions.ts';
import {
	edgingtonCombination,
	fisherCombination,
	stoufferCombination,
	tippettCombination,
	uniformSumCdf
} from './combined-p.ts';
import { combinedRange, COMBINATIONS, oneSidedRange } from './combined-p-range.ts';

const NAMED = Object.entries(COMBINATIONS);
const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const ps = fc.array(p, { minLength: 1, maxLength: 30 });

describe('combined p', () => {
	it('can be worked out by hand', () => {
		const two = [0.1, 0.2];
		// χ² with four degrees of freedom: P(> x) = e^(−x/2)·(1 + x/2), with x/2 = −ln 0.02.
		expectClose(answered(fisherCombination(two)).p, 0.02 * (1 - Math.log(0.02)));
		expectClose(answered(edgingtonCombination(two)).p, 0.3 ** 2 / 2);
		expectClose(answered(tippettCombination(two)).p, 1 - 0.9 ** 2);
		expect(answered(stoufferCombination([0.3, 0.7])).p).toBeCloseTo(0.5, 14);
	});

	it.each(NAMED)('of a single study by %s is its own', (_, combine) => {
		fc.assert(fc.property(p, (own) => expectClose(answered(combine([own])).p, own, 1e-9)));
	});

	it.each(NAMED)('by %s does not mind the order', (_, combine) => {
		fc.assert(
			fc.property(ps, (given) => {
				const turned = answered(combine(given.toReversed())).p;
				expectClose(turned, answered(combine(given)).p, 1e-8);
			})
		);
	});

	it.each(NAMED)('by %s grows with each p', (_, combine) => {
		fc.assert(
			fc.property(ps, p, (given, other) => {
				const [first = 0.5, ...rest] = given;
				const at = (value: number) => answered(combine([value, ...rest])).p;
				const [low, high] = [Math.min(first, other), Math.max(first, other)];
				expect(at(low)).toBeLessThanOrEqual(at(high) * (1 + 1e-9));
			})
		);
	});

	it('by Stouffer is weighted by hand: 3 and 4 make 5', () => {
		const weighted = stoufferCombination([normalUpper(1), normalUpper(2)], [3, 4]);
		expect(weighted).toMatchObject({
			value: { statistic: expect.closeTo((3 * 1 + 4 * 2) / 5, 12) as number }
		});
	});

	it('by Stouffer is that of the heaviest study if it alone weighs', () => {
		expectClose(answered(stoufferCombination([0.01, 0.9], [1, 1e-12])).p, 0.01, 1e-9);
	});

	it.each(NAMED)('by %s refuses no study and what is no p', (_, combine) => {
		expect(refusalOf(combine([]))).toBe('too_few_studies');
		expect(combine([0.1, NaN])).toMatchObject({ reason: { reason: 'non_finite', index: 1 } });
		expect(combine([0.1, 0.2, 1.2])).toMatchObject({ reason: { index: 2 } });
	});

	it('by Stouffer refuses weights that do not fit, and a p of 0 beside one of 1', () => {
		expect(refusalOf(stoufferCombination([0.1], [1, 1]))).toBe('different_lengths');
		expect(refusalOf(stoufferCombination([0.1], [0]))).toBe('out_of_range');
		expect(refusalOf(stoufferCombination([0, 1]))).toBe('undefined_for_data');
		expect(answered(stoufferCombination([0, 0.5])).p).toBe(0);
	});
});

describe('sum of uniform numbers', () => {
	it('agrees with the alternating sum of Edgington where that is exact', () => {
		const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
		const alternating = (s: number, k: number) =>
			Array.from(
				{ length: Math.floor(s) + 1 },
				(_, j) => ((-1) ** j * (s - j) ** k) / factorial(j) / factorial(k - j)
			).reduce((sum, term) => sum + term, 0);
		for (const k of [1, 2, 3, 5, 8]) {
			for (const part of [0.1, 0.25, 0.5, 0.7]) {
				expectClose(uniformSumCdf(part * k, k), alternating(part * k, k), 1e-9);
			}
		}
	});

	it('is symmetric also for many numbers, for which the alternating sum has no digits left', () => {
		expectClose(uniformSumCdf(50, 100), 0.5);
		expectClose(uniformSumCdf(40, 100) + uniformSumCdf(60, 100), 1);
		expectClose(uniformSumCdf(1, 100), Math.exp(-363.7393755555636), 1e-9);
		expect([uniformSumCdf(0, 3), uniformSumCdf(3, 3), uniformSumCdf(-1, 3)]).toEqual([0, 1, 0]);
	});
});

describe('ranges', () => {
	it('of one study follow from its p and its direction', () => {
		const of = (relation: 'equal' | 'below' | 'above', favours: boolean | null) =>
			oneSidedRange({ relation, p: 0.05 }, favours);
		expect(of('equal', true)).toEqual({ least: 0.025, most: 0.025 });
		expect(of('equal', false)).toEqual({ least: 0.975, most: 0.975 });
		expect(of('below', true)).toEqual({ least: 0, most: 0.025 });
		expect(of('above', true)).toEqual({ least: 0.025, most: 0.5 });
		expect(of('above', null)).toEqual({ least: 0.025, most: 0.975 });
		expect(oneSidedRange(null, true)).toEqual({ least: 0, most: 0.5 });
		expect(oneSidedRange(null, null)).toEqual({ least: 0, most: 1 });
	});

	it.each(NAMED)('combined by %s hold for any p within them', (_, combine) => {
		const triple = fc.tuple(p, p, p).map((values) => values.toSorted((a, b) => a - b));
		fc.assert(
			fc.property(fc.array(triple, { minLength: 1, maxLength: 8 }), (studies) => {
				const ranges = studies.map(([least = 0, , most = 1]) => ({ least, most }));
				const range = answered(combinedRange(ranges, combine));
				const within = answered(combine(studies.map(([, middle = 0.5]) => middle))).p;
				expect(within).toBeGreaterThanOrEqual(range.least * (1 - 1e-9));
				expect(within).toBeLessThanOrEqual(range.most * (1 + 1e-9));
			})
		);
	});

	it('say nothing where a study says nothing, and are refused in falling order', () => {
		const unknown = { least: 0, most: 1 };
		const known = { least: 0.01, most: 0.01 };
		expect(answered(combinedRange([known, unknown], stoufferCombination))).toEqual(unknown);
		const falling = [known, { least: 0.2, most: 0.1 }];
		expect(combinedRange(falling, fisherCombination)).toMatchObject({ reason: { index: 1 } });
		expect(refusalOf(combinedRange([], fisherCombination))).toBe('too_few_studies');
		expect(refusalOf(combinedRange([{ least: 0.1, most: 2 }], fisherCombination))).toBe(
			'out_of_range'
		);
	});
});
