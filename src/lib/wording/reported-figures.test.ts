import { describe, expect, it } from 'vitest';
import type { ReportedSide } from '#lib/evidence/types.ts';
import { reportedDifference, reportedSide } from './reported-figures.ts';

const empty: ReportedSide = {
	n: null,
	value: null,
	sd: null,
	se: null,
	ciLow: null,
	ciHigh: null,
	baselineMean: null,
	baselineSd: null
};
const points = { metric: 'mean_change', unit: 'score', spreadKind: 'ci' } as const;

describe('reportedSide', () => {
	it('keeps the raw sign and the printed interval', () => {
		expect(reportedSide(points, { ...empty, value: -1.64, ciLow: -2.06, ciHigh: -1.22 })).toEqual({
			value: '−1.64\u00a0points',
			spread: 'CI −2.06 to −1.22',
			start: null
		});
	});

	it('is null when no figure is printed, and keeps a printed zero', () => {
		expect(reportedSide(points, empty)).toBeNull();
		expect(reportedSide(points, { ...empty, value: 0 })?.value).toBe('0\u00a0points');
	});

	it('says that a plus-minus is not defined where the source does not define it', () => {
		const side = { ...empty, value: 0.208, sd: 0.001 };
		expect(
			reportedSide({ metric: 'final_mean', unit: 'not_reported', spreadKind: 'undefined' }, side)
		).toEqual({ value: '0.208', spread: '± 0.001, not defined', start: null });
	});

	it('sets a count against its people', () => {
		const count = { metric: 'count', unit: 'people', spreadKind: 'none' } as const;
		expect(reportedSide(count, { ...empty, value: 2, n: 22 })?.value).toBe('2 of 22 people');
		expect(reportedSide(count, { ...empty, value: 2 })?.value).toBe('2 people');
	});

	it('prints the starting value', () => {
		expect(reportedSide(points, { ...empty, value: 1, baselineMean: 3.2 })?.start).toBe(
			'starting from 3.2'
		);
	});
});

describe('reportedDifference', () => {
	it('names a ratio as a ratio', () => {
		expect(
			reportedDifference({
				metric: 'odds_ratio',
				unit: 'ratio',
				spreadKind: 'ci',
				difference: 0.76,
				differenceCiLow: 0.59,
				differenceCiHigh: 0.98
			})
		).toEqual({ value: 'odds ratio 0.76', spread: 'CI 0.59 to 0.98', start: null });
	});
});
