import { describe, expect, it } from 'vitest';
import { incompleteGamma, incompleteGammaInverse } from './incomplete-gamma.ts';

/** Q(a, x) for a whole a is the chance that a Poisson number with mean x is below a. */
function poissonBelow(a: number, x: number): number {
	let logTerm = -x;
	let sum = Math.exp(logTerm);
	for (let j = 1; j < a; j++) {
		logTerm += Math.log(x / j);
		sum += Math.exp(logTerm);
	}
	return sum;
}

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('the incomplete gamma functions', () => {
	it.each([
		[500, 1026.8],
		[1000, 1000.5],
		[1000, 1050],
		[1000, 1300],
		[1020, 1001],
		[2500, 2500],
		[2500, 2460],
		[2500, 2440],
		[950, 999],
		[950, 1001]
	])('count the Poisson numbers below %d at mean %d', (a, x) => {
		const below = poissonBelow(a, x);
		expect(relative(incompleteGamma(x, a, true), below)).toBeLessThan(1e-11);
		expect(relative(incompleteGamma(x, a, false), 1 - below)).toBeLessThan(1e-10);
	});

	it.each([
		['at the boundary of the library', 1000, 980],
		['at the parameter', 3000, 3000],
		['50 below the parameter', 2950, 3000]
	])('have no step %s', (_, x, a) => {
		for (const upper of [true, false]) {
			const [before, after] = [x * (1 - 1e-12), x * (1 + 1e-12)];
			const step = incompleteGamma(after, a, upper) / incompleteGamma(before, a, upper) - 1;
			expect(Math.abs(step)).toBeLessThan(1e-9);
		}
	});

	it.each([1, 20, 900, 1250, 50_000])('are inverted at parameter %d', (a) => {
		for (const p of [1e-100, 1e-10, 0.025, 0.5, 0.9, 0.999]) {
			const x = incompleteGammaInverse(p, a, true);
			expect(relative(incompleteGamma(x, a, true), p)).toBeLessThan(1e-11);
			if (p < 1e-10) continue;
			const y = incompleteGammaInverse(p, a, false);
			expect(relative(incompleteGamma(y, a, false), p)).toBeLessThan(1e-10);
		}
	});
});
