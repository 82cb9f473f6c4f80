import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { exactly, mapFalling, mapGrowing } from './bounded.ts';
import {
	oneSidedP,
	signedT,
	sizeOfT,
	sizeOfTFromF,
	sizeOfTFromStandardError,
	standardErrorFromP,
	standardErrorFromT,
	twoSidedP
} from './reported-p.ts';
import {
	intervalFromStandardError,
	logRatioFromInterval,
	sdFromInterval,
	sdFromStandardError,
	standardErrorFromInterval,
	standardErrorFromSd
} from './reported-spread.ts';

const equal = (p: number) => ({ relation: 'equal', p }) as const;
const below = (p: number) => ({ relation: 'below', p }) as const;
const above = (p: number) => ({ relation: 'above', p }) as const;

describe('p-values', () => {
	it('give the size of t that the tables have', () => {
		expectClose(answered(sizeOfT(equal(0.05), 18)).value, 2.10092204024104);
		expectClose(answered(signedT(equal(0.05), 18)).value, 1.73406360661754);
		expect(answered(signedT(equal(0.5), 18)).value).toBe(0);
		expect(answered(signedT(equal(0.9), 18)).value).toBeLessThan(0);
		expectClose(answered(sizeOfT(equal(0.05), Infinity)).value, 1.959963984540054);
	});

	it('come back from t', () => {
		const p = fc.double({ min: 1e-80, max: 0.999, noNaN: true });
		const df = fc.integer({ min: 1, max: 2000 });
		fc.assert(
			fc.property(p, df, (reported, m) => {
				const two = answered(sizeOfT(equal(reported), m)).value;
				const one = answered(signedT(equal(reported), m)).value;
				expectClose(answered(twoSidedP(two, m)), reported, 1e-9);
				expectClose(answered(oneSidedP(one, m)), reported, 1e-9);
			})
		);
	});

	it('give bounds, typed as such, where they are thresholds', () => {
		expect(answered(sizeOfT(below(0.05), 18)).kind).toBe('at_least');
		expect(answered(sizeOfT(above(0.05), 18)).kind).toBe('at_most');
		expect(answered(signedT(below(0.05), 18)).kind).toBe('at_least');
		expect(answered(sizeOfT(equal(0.05), 18)).kind).toBe('exact');
	});

	it('bound the standard error from the other side than t', () => {
		const t = answered(sizeOfT(equal(0.05), 18)).value;
		expect(answered(standardErrorFromP(-3, below(0.05), 18))).toEqual({
			kind: 'at_most',
			value: 3 / t
		});
		expect(answered(standardErrorFromP(3, above(0.05), 18)).kind).toBe('at_least');
		expect(answered(standardErrorFromP(3, equal(0.05), 18)).kind).toBe('exact');
	});

	it('bound in the direction of every p that fits the threshold', () => {
		const p = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);
		fc.assert(
			fc.property(p, p, (threshold, exact) => {
				const bound = answered(standardErrorFromP(1, below(threshold), 30)).value;
				const fits = answered(standardErrorFromP(1, equal(exact), 30)).value;
				expect(fits < bound).toBe(exact < threshold);
			})
		);
	});

	it('of F and of standard errors give the same t', () => {
		expect(answered(sizeOfTFromF(9))).toBe(3);
		expect(answered(sizeOfTFromStandardError(-6, 2))).toEqual(exactly(3));
		expect(answered(standardErrorFromT(-6, exactly(3)))).toEqual(exactly(2));
	});

	it.each([0, 1.1, -0.1, NaN])('of %j are refused', (p) => {
		expect(refusalOf(sizeOfT(equal(p), 18))).toBe('out_of_range');
		expect(refusalOf(signedT(equal(p), 18))).toBe('out_of_range');
		expect(refusalOf(standardErrorFromP(1, equal(p), 18))).toBe('out_of_range');
	});

	it('are refused with what else is impossible', () => {
		expect(refusalOf(signedT(equal(1), 18))).toBe('out_of_range');
		expect(refusalOf(sizeOfT(equal(0.5), 0))).toBe('out_of_range');
		expect(refusalOf(sizeOfTFromF(-1))).toBe('out_of_range');
		expect(refusalOf(twoSidedP(NaN, 9))).toBe('non_finite');
		expect(refusalOf(standardErrorFromT(0, exactly(1)))).toBe('undefined_for_data');
		expect(refusalOf(standardErrorFromP(2, equal(1), 9))).toBe('undefined_for_data');
		expect(refusalOf(standardErrorFromT(NaN, exactly(1)))).toBe('non_finite');
		expect(refusalOf(sizeOfTFromStandardError(1, 0))).toBe('out_of_range');
		expect(refusalOf(sizeOfTFromStandardError(NaN, 1))).toBe('non_finite');
	});
});

describe('bounds', () => {
	it('keep their side through growing functions and change it through falling ones', () => {
		const bound = { kind: 'at_least', value: 2 } as const;
		expect(mapGrowing(bound, (v) => v * 3)).toEqual({ kind: 'at_least', value: 6 });
		expect(mapFalling(bound, (v) => -v)).toEqual({ kind: 'at_most', value: -2 });
		expect(mapFalling(exactly(2), (v) => -v)).toEqual(exactly(-2));
	});
});

describe('spreads', () => {
	it('can be worked out by hand', () => {
		expect(answered(sdFromStandardError(0.4, 25))).toBe(2);
		expect(answered(standardErrorFromSd(2, 25))).toBe(0.4);
		// Cochrane Handbook 6, section 6.5.2.2: 95 % by z over 3.92 standard errors.
		const form = { level: 0.95, df: Infinity };
		expectClose(answered(standardErrorFromInterval({ lower: 0, upper: 3.92 }, form)), 1, 1e-4);
		// 25 people: 4.128 = 2 · 2.064.
		expectClose(answered(sdFromInterval({ lower: 0, upper: 4.128 }, 25)), 5, 1e-4);
		const log = answered(logRatioFromInterval(2, { lower: 1, upper: 4 }));
		expectClose(log.estimate, Math.log(2));
		expectClose(log.variance, (Math.log(4) / (2 * 1.959963984540054)) ** 2);
	});

	it('go to intervals and back', () => {
		const value = fc.double({ min: 0.1, max: 100, noNaN: true });
		const n = fc.integer({ min: 2, max: 300 });
		fc.assert(
			fc.property(value, value, n, (mean, sd, people) => {
				const standardError = answered(standardErrorFromSd(sd, people));
				const form = { level: 0.9, df: people - 1 };
				const interval = answered(intervalFromStandardError(mean, standardError, form));
				expectClose(answered(sdFromInterval(interval, people, 0.9)), sd, 1e-8);
			})
		);
	});

	it('from an interval by z are too large if it was made with t', () => {
		const interval = { lower: 0, upper: 1 };
		const by = (form: 't' | 'z') => answered(sdFromInterval(interval, 9, 0.95, form));
		expect(by('z') / by('t')).toBeCloseTo(1.18, 2);
	});

	it('are refused from impossible figures', () => {
		const form = { level: 0.95, df: 9 };
		expect(refusalOf(sdFromStandardError(-1, 9))).toBe('out_of_range');
		expect(refusalOf(standardErrorFromSd(1, 0))).toBe('out_of_range');
		expect(refusalOf(standardErrorFromInterval({ lower: 2, upper: 1 }, form))).toBe('out_of_range');
		expect(refusalOf(standardErrorFromInterval({ lower: NaN, upper: 1 }, form))).toBe('non_finite');
		expect(refusalOf(intervalFromStandardError(NaN, 1, form))).toBe('non_finite');
		expect(refusalOf(intervalFromStandardError(1, 1, { level: 1, df: 9 }))).toBe('out_of_range');
		expect(refusalOf(sdFromInterval({ lower: 0, upper: 1 }, 1))).toBe('out_of_range');
		expect(refusalOf(logRatioFromInterval(1, { lower: 0, upper: 4 }))).toBe('out_of_range');
		expect(refusalOf(logRatioFromInterval(1, { lower: 3, upper: 2 }))).toBe('out_of_range');
	});
});
