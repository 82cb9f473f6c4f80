import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAll, passes, relativeError, type Comparison, type Figure } from './compare.ts';

const comparison = (
	expected: Figure,
	actual: Figure,
	relative = 1e-8,
	absolute = 0
): Comparison => ({
	path: 'yi',
	expected,
	actual,
	tolerance: { relative, absolute }
});

describe('relativeError', () => {
	it('is the distance by the size of what is expected', () => {
		expect(relativeError(comparison(-4, -5))).toBe(0.25);
		expect(relativeError(comparison(0, 0))).toBe(0);
		expect(relativeError(comparison(Infinity, Infinity))).toBe(0);
	});

	it('has a floor where an absolute tolerance is given, so that passing is one question', () => {
		expect(passes(comparison(0, 1e-12, 1e-8, 1e-11))).toBe(true);
		expect(passes(comparison(0, 1e-10, 1e-8, 1e-11))).toBe(false);
		expect(passes(comparison(0, 1e-300))).toBe(false);
	});

	it.each<[Figure, Figure]>([
		[1, null],
		[null, 1],
		[Infinity, 1],
		[1, -Infinity],
		['left', 'right'],
		[true, false],
		[1, 'NaN']
	])('is infinite between %j and %j', (expected, actual) => {
		expect(relativeError(comparison(expected, actual))).toBe(Infinity);
	});

	it('with a tolerance of 0 asks for the same value', () => {
		expect(passes(comparison(3, 3, 0))).toBe(true);
		expect(passes(comparison(3, 3.000_000_001, 0))).toBe(false);
	});

	it('grows with the distance', () => {
		const size = fc.double({ min: 1e-6, max: 1, noNaN: true });
		fc.assert(
			fc.property(size, size, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, expected) => {
				const [near, far] = [Math.min(a, b), Math.max(a, b)];
				const off = (by: number) => relativeError(comparison(expected, expected + by, 1e-3, 1e-3));
				expect(off(near)).toBeLessThanOrEqual(off(far) * (1 + 1e-9));
			})
		);
	});
});

describe('compareAll', () => {
	const anything = () => ({ relative: 1e-8 });

	it('compares every figure by its place', () => {
		const expected = { REML: { ci: [1, '-Infinity', null], word: 'left' } };
		const actual = { REML: { ci: [1, -Infinity, null], word: 'left' } };
		const { comparisons, unsupported } = compareAll(expected, actual, anything);
		expect(comparisons.map(({ path }) => path)).toEqual([
			'REML.ci[0]',
			'REML.ci[1]',
			'REML.ci[2]',
			'REML.word'
		]);
		expect(comparisons.every(passes)).toBe(true);
		expect(unsupported).toEqual([]);
	});

	it('names what we do not have, once', () => {
		const { comparisons, unsupported } = compareAll(
			{ a: 1, b: { c: [1, 2] } },
			{ a: 1, b: {} },
			anything
		);
		expect(comparisons).toHaveLength(1);
		expect(unsupported).toEqual([{ what: 'b.c' }]);
	});

	it('takes null for a whole part, NaN and another length as wrong', () => {
		const wrong = (expected: unknown, actual: unknown) =>
			compareAll(expected, actual, anything).comparisons.filter((c) => !passes(c)).length;
		expect(wrong({ a: { b: 1, c: [1, 2] } }, { a: null })).toBe(3);
		expect(wrong({ a: 1 }, { a: NaN })).toBe(1);
		expect(wrong({ a: [1, 2] }, { a: [1] })).toBe(1);
		expect(wrong({ a: { b: 1 } }, { a: { b: { d: 1 } } })).toBe(1);
	});

	it('leaves out what the reference asks not to be tested', () => {
		expect(compareAll({ dev: 0 }, {}, () => null)).toEqual({ comparisons: [], unsupported: [] });
		expect(compareAll({ dev: 0 }, { dev: 1 }, () => null).comparisons).toEqual([]);
	});
});
