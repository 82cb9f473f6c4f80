import { describe, expect, it } from 'vitest';
import { simulatedResult, simulatedSide } from '../../../tests/fixtures/simulated-results.ts';
import { explainSignificance, significanceOf } from './significance.ts';

const between = (pBetween: string | null) => significanceOf(simulatedResult({ pBetween }));

describe('significanceOf', () => {
	it.each([
		['0.03', 'significant'],
		['0.05', 'significant'],
		['0.174', 'not_significant'],
		['<0.001', 'significant'],
		['<=0.05', 'significant'],
		['<0.1', 'not_reported'],
		['<=0.1', 'not_reported'],
		['>0.05', 'not_significant'],
		['>0.01', 'not_reported'],
		['NS', 'not_significant'],
		['significant', 'significant'],
		['', 'not_reported'],
		['trend', 'not_reported']
	] as const)('reads p %s at 0.05', (p, expected) => {
		expect(between(p)).toBe(expected);
	});

	it('is not stated by a verdict in words', () => {
		const verdict = { reportedVerdict: 'favours_arm', valueKind: 'words_only' } as const;
		expect(significanceOf(simulatedResult(verdict))).toBe('not_reported');
		expect(significanceOf(simulatedResult({ reportedVerdict: 'no_difference' }))).toBe(
			'not_reported'
		);
	});

	it("takes an arm's p against its own start for no test against the control", () => {
		expect(significanceOf(simulatedResult({ pWithin: '<0.001' }))).toBe('not_reported');
		const change = { contrast: 'before_after', pBetween: '<0.001' } as const;
		expect(significanceOf(simulatedResult(change))).toBe('not_reported');
	});

	it('reads the printed interval of a difference against 0 and of an odds ratio against 1', () => {
		const interval = (low: number, high: number) => ({
			differenceCiLow: low,
			differenceCiHigh: high
		});
		expect(significanceOf(simulatedResult(interval(0.1, 2)))).toBe('significant');
		expect(significanceOf(simulatedResult(interval(-0.1, 2)))).toBe('not_significant');
		const odds = { metric: 'odds_ratio', unit: 'ratio' } as const;
		expect(significanceOf(simulatedResult({ ...odds, ...interval(0.59, 0.98) }))).toBe(
			'significant'
		);
		expect(significanceOf(simulatedResult({ ...odds, ...interval(0.9, 1.2) }))).toBe(
			'not_significant'
		);
	});

	it('never tests a difference by whether the intervals of two arms overlap', () => {
		const arms = {
			arm: simulatedSide({ value: -2, ciLow: -2.1, ciHigh: -1.9 }),
			comparator: simulatedSide({ value: -1, ciLow: -1.1, ciHigh: -0.9 })
		};
		expect(significanceOf(simulatedResult(arms))).toBe('not_reported');
	});

	it("reads the interval of an arm's own change, and not that of a level", () => {
		const arm = simulatedSide({ value: -2.2, ciLow: -4.38, ciHigh: -0.03 });
		const change = simulatedResult({ contrast: 'before_after', arm });
		expect(significanceOf(change)).toBe('significant');
		expect(significanceOf({ ...change, metric: 'final_mean' })).toBe('not_reported');
		expect(explainSignificance(change, 'controlled').significance).toBe('not_reported');
	});
});
