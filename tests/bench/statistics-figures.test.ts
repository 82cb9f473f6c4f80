import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS } from '../fixtures/bcg-trials.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import { addModel, disagreementOf, sumsOver } from './statistics-figures.ts';

describe('the sums that two sides are compared by', () => {
	it('hold a figure in its place, over all items', () => {
		const sums = sumsOver([1, 2, 3], (item, running) => {
			running.add(item);
			running.add(10 * item);
		});
		expect(sums).toEqual([6, 60]);
	});

	it('hold every figure of a model, all of them numbers', () => {
		const input = { ...BCG_LOG_RISK_RATIOS, method: 'REML', test: 'z' } as const;
		const sums = sumsOver([input, input], (each, running) => {
			const outcome = fitModel(each);
			if (outcome.ok) addModel(outcome.value, running);
		});
		expect(sums).toHaveLength(25);
		expect(sums.every(Number.isFinite)).toBe(true);
		expect(sums[0]).toBeCloseTo(2 * 0.3132433, 6);
	});

	it('agree within the tolerance and not beyond it', () => {
		expect(disagreementOf([1, 2], [1, 2 + 1e-8], 1e-8)).toBeNull();
		expect(disagreementOf([1, 2], [1, 2.001], 1e-8)).toEqual({ index: 1, ours: 2, theirs: 2.001 });
	});

	it('disagree when a figure is missing, or all are', () => {
		expect(disagreementOf([1, NaN], [1, NaN], 1e-8)?.index).toBe(1);
		expect(disagreementOf([1], [1, 2], 1e-8)?.index).toBeNull();
		expect(disagreementOf([], [], 1e-8)?.index).toBeNull();
	});
});
