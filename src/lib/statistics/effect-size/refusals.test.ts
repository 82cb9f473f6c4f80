import { expect, it } from 'vitest';
import { refusalOf } from '../../../../tests/support/statistics.ts';
import { effectSize } from './effect-size.ts';
import { meanDifference } from './mean-difference.ts';
import { standardisedFromD, standardisedFromT } from './standardised-mean-difference.ts';

it('refuses effects and variances beyond the range of numbers', () => {
	expect(effectSize(Infinity, 1)).toMatchObject({ reason: { input: 'estimate' } });
	expect(effectSize(1, NaN)).toMatchObject({ reason: { input: 'variance' } });
	const huge = { mean: 1e300, sd: 1e200, n: 9 };
	expect(refusalOf(meanDifference(huge, { ...huge, mean: -1e300 }))).toBe('non_finite');
});

it('refuses a spread within groups of one person each', () => {
	const one = { mean: 1, sd: 0, n: 1 };
	expect(refusalOf(meanDifference(one, one, 'pooled'))).toBe('out_of_range');
});

it('refuses a corrected difference of three people, and of impossible numbers of people', () => {
	expect(refusalOf(standardisedFromD(0.5, { n1: 2, n2: 1 }))).toBe('out_of_range');
	expect(refusalOf(standardisedFromT(2, { n1: 0, n2: 9 }))).toBe('out_of_range');
	expect(refusalOf(standardisedFromD(0.5, { n1: 9, n2: NaN }))).toBe('non_finite');
});
