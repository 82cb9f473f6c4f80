import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	betaQuantile,
	binomialCdf,
	binomialUpper,
	chiSquareCdf,
	chiSquareQuantile,
	chiSquareUpper,
	chiSquareUpperQuantile,
	fUpper,
	gammaRatio,
	logGamma,
	normalCdf,
	normalQuantile,
	normalTwoSided,
	normalUpper,
	normalUpperQuantile,
	tCdf,
	tQuantile,
	tTwoSided,
	tTwoSidedQuantile,
	tUpper,
	tUpperQuantile
} from './distributions.ts';

function expectClose(actual: number, expected: number, tolerance = 1e-12): void {
	expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThanOrEqual(tolerance);
}

describe('normal distribution', () => {
	// Abramowitz & Stegun (1964), table 26.1 and 26.2: P(1) and −log10 Q(20) = 88.56010.
	it('agrees with the tables', () => {
		expectClose(normalCdf(1), 0.8413447460685429, 1e-14);
		expect(-Math.log10(normalUpper(20))).toBeCloseTo(88.5601, 4);
		expectClose(normalQuantile(0.975), 1.959963984540054, 1e-14);
		expect(normalQuantile(0.5)).toBe(0);
	});

	it('keeps its digits in the far tail', () => {
		const tail = fc.double({ min: 0.001, max: 37, noNaN: true });
		fc.assert(fc.property(tail, (z) => expectClose(normalUpperQuantile(normalUpper(z)), z, 1e-12)));
		expectClose(normalQuantile(1e-20), -9.2623400897984, 1e-14);
		expectClose(normalTwoSided(normalUpperQuantile(5e-89)), 1e-88);
	});
});

describe('t distribution', () => {
	it('is exact with one and two degrees of freedom', () => {
		// Cauchy: P(T > t) = 1/2 − atan(t)/π; two degrees: t = √(2 p² / (1 − p²)) with p = P(|T| < t).
		for (const t of [1e-6, 0.3, 1, 4]) expectClose(tCdf(t, 1), 0.5 + Math.atan(t) / Math.PI);
		expectClose(tUpper(1e10, 1), 1e-10 / Math.PI);
		expectClose(tTwoSidedQuantile(0.5, 2), Math.sqrt(2 / 3));
	});

	it('has the quantile that undoes the tail, for small and large degrees of freedom', () => {
		const p = fc.double({ min: 1e-80, max: 0.999, noNaN: true });
		const df = fc.double({ min: 1, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(p, df, (q, m) => expectClose(tTwoSided(tTwoSidedQuantile(q, m), m), q, 1e-9))
		);
	});

	it('becomes the normal distribution', () => {
		expect(tQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
		expectClose(tQuantile(0.975, 1e9), normalQuantile(0.975), 1e-8);
		expectClose(tUpperQuantile(0.975, 7), -tQuantile(0.975, 7));
		expect([tTwoSidedQuantile(1, 5), tTwoSidedQuantile(0, 5)]).toEqual([0, Infinity]);
	});
});

describe('χ² and F distributions', () => {
	it('are exponential with two degrees of freedom', () => {
		for (const x of [0.1, 2, 30, 1000]) expectClose(chiSquareUpper(x, 2), Math.exp(-x / 2));
		expectClose(chiSquareCdf(1e-9, 2), -Math.expm1(-5e-10));
		expectClose(chiSquareQuantile(0.95, 2), -2 * Math.log(0.05));
		expectClose(chiSquareUpperQuantile(1e-10, 2), -2 * Math.log(1e-10));
		expect([chiSquareUpper(0, 3), chiSquareUpper(Infinity, 3), chiSquareCdf(0, 3)]).toEqual([
			1, 0, 0
		]);
	});

	it('have quantiles that undo the tails', () => {
		const p = fc.double({ min: 1e-10, max: 0.999, noNaN: true });
		const df = fc.integer({ min: 1, max: 2000 });
		fc.assert(
			fc.property(p, df, (q, m) => {
				expectClose(chiSquareUpper(chiSquareUpperQuantile(q, m), m), q, 1e-10);
				expectClose(chiSquareCdf(chiSquareQuantile(q, m), m), q, 1e-10);
			})
		);
	});

	it('meet t² and χ²/df', () => {
		expectClose(fUpper(4.41, 1, 18), tTwoSided(2.1, 18));
		expectClose(fUpper(9, 1, 1e6), tTwoSided(3, 1e6));
		expect(fUpper(2, 3, Infinity)).toBe(chiSquareUpper(6, 3));
		expect([fUpper(0, 2, 3), fUpper(Infinity, 2, 3)]).toEqual([1, 0]);
	});
});

describe('gamma, beta and binomial functions', () => {
	it('agree with what can be counted', () => {
		expectClose(logGamma(6), Math.log(120));
		expectClose(gammaRatio(3, 2), 2 / 24);
		expectClose(binomialUpper(8, 10, 0.5), (45 + 10 + 1) / 1024);
		expectClose(binomialCdf(2, 10, 0.5), (45 + 10 + 1) / 1024);
		expect([binomialUpper(0, 4, 0.5), binomialUpper(5, 4, 0.5), binomialCdf(4, 4, 0.5)]).toEqual([
			1, 0, 1
		]);
		expectClose(betaQuantile(0.2, 1, 5), 1 - 0.8 ** 0.2);
	});
});
