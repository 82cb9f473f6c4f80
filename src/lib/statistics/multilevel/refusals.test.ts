import { describe, expect, it } from 'vitest';
import { answered, refusalOf } from '../../../../tests/support/statistics.ts';
import { matrixOf } from '../matrix.ts';
import { dropLevel } from './drop-level.ts';
import { fitMultilevel } from './fit-multilevel.ts';

const GOOD = {
	yi: [0.1, 0.4, 0.9, 0.2, 0.5],
	vi: [0.1, 0.2, 0.3, 0.15, 0.2],
	cluster: ['a', 'a', 'b', 'b', 'c']
};

describe('a multilevel model', () => {
	it('answers for estimates that can be used', () => {
		expect(refusalOf(fitMultilevel(GOOD))).toBe('answered');
	});

	it('is refused for lengths that differ, of clusters, of covariances and of the design', () => {
		expect(refusalOf(fitMultilevel({ ...GOOD, cluster: ['a'] }))).toBe('different_lengths');
		expect(fitMultilevel({ ...GOOD, covariance: [[0.1]] })).toMatchObject({
			reason: { reason: 'different_lengths', inputs: ['yi', 'covariance'] }
		});
		expect(fitMultilevel({ ...GOOD, design: matrixOf([[1]]) })).toMatchObject({
			reason: { reason: 'different_lengths', inputs: ['yi', 'design'] }
		});
	});

	it('is refused for values that are missing, by their place', () => {
		expect(fitMultilevel({ ...GOOD, yi: [0.1, 0.4, NaN, 0.2, 0.5] })).toMatchObject({
			reason: { reason: 'non_finite', input: 'yi', index: 2 }
		});
		const design = matrixOf([[1], [1], [1], [Infinity], [1]]);
		expect(fitMultilevel({ ...GOOD, design })).toMatchObject({
			reason: { reason: 'non_finite', input: 'design', index: 3 }
		});
	});

	it('is refused for variances that are 0 or below, by their place', () => {
		expect(fitMultilevel({ ...GOOD, vi: [0.1, 0, 0.3, 0.15, 0.2] })).toMatchObject({
			reason: { reason: 'zero_variance', index: 1 }
		});
		expect(fitMultilevel({ ...GOOD, vi: [0.1, 0.2, 0.3, -0.15, 0.2] })).toMatchObject({
			reason: { reason: 'negative_variance', index: 3 }
		});
	});

	it('has no test of a level where the model without it is refused', () => {
		const full = answered(fitMultilevel(GOOD));
		expect(refusalOf(dropLevel({ ...GOOD, vi: [0.1] }, full, 'between'))).toBe('different_lengths');
	});
});
