import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../tests/support/statistics.ts';
import { matrixOf } from '../matrix.ts';
import { criticalValue } from './critical-values.ts';
import { fitModel } from './fit-model.ts';
import type { ModelInput } from './model.ts';
import { poolStudies } from './pool.ts';

const THREE = { yi: [0.1, 0.4, 0.9], vi: [0.1, 0.2, 0.3], method: 'REML', test: 'z' } as const;

describe('a model', () => {
	it('is refused for a design that does not fit the studies', () => {
		expect(fitModel({ ...THREE, design: matrixOf([[1], [1]]) })).toMatchObject({
			reason: { reason: 'different_lengths', inputs: ['yi', 'design'] }
		});
	});

	it('is refused for a predictor that is not a number, by the place of its study', () => {
		const design = matrixOf([
			[1, 2],
			[1, 3],
			[1, NaN]
		]);
		expect(fitModel({ ...THREE, design })).toMatchObject({
			reason: { reason: 'non_finite', input: 'design', index: 2 }
		});
	});

	it.each([-0.1, 0, 1, 95, NaN])('is refused for a level of %j', (level) => {
		expect(fitModel({ ...THREE, level })).toMatchObject({
			reason: { reason: 'out_of_range', input: 'level', allowed: 'between 0 and 1' }
		});
	});

	it('is refused for one study without a sampling error', () => {
		const one: ModelInput = { yi: [0.3], vi: [0], method: 'DL', test: 'z' };
		expect(fitModel(one)).toMatchObject({ reason: { reason: 'zero_variance', index: 0 } });
	});

	it('is refused as a pool for the reason that its fit is', () => {
		expect(refusalOf(poolStudies({ ...THREE, vi: [0.1, 0.2] }))).toBe('different_lengths');
		expect(refusalOf(poolStudies({ ...THREE, yi: [], vi: [] }))).toBe('too_few_studies');
	});
});

it('remembers quantiles of many levels and degrees of freedom, and still gives the right one', () => {
	const first = criticalValue(0.95, 7);
	for (let i = 1; i <= 1100; i++) {
		criticalValue(0.95, i);
		criticalValue(0.5 + i / 10_000, null);
	}
	expect(criticalValue(0.95, 7)).toBe(first);
	expect(first).toBeCloseTo(2.364624, 6);
});
