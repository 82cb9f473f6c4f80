import { describe, expect, it } from 'vitest';
import { simulatedResult, simulatedSide } from '../../../tests/fixtures/simulated-results.ts';
import { directionOf } from './direction.ts';
import type { Result } from './types.ts';
import { REPORTED_VERDICTS } from './vocabulary.ts';

const arms = (arm: number | null, comparator: number | null, more: Partial<Result> = {}): Result =>
	simulatedResult({
		arm: simulatedSide({ value: arm }),
		comparator: simulatedSide({ value: comparator }),
		...more
	});
const change = (value: number, more: Partial<Result> = {}): Result =>
	arms(value, null, { contrast: 'before_after', ...more });

describe('directionOf a controlled result', () => {
	it('is the sign of arm against comparator in the sense of better', () => {
		expect(directionOf(arms(-1.64, -0.08))).toBe('favours');
		expect(directionOf(arms(-1.64, -0.08, { better: 'higher' }))).toBe('against');
		expect(directionOf(arms(3.38, 3.38))).toBe('exactly_equal');
	});

	it('does not depend on p or on the verdict of the source', () => {
		const lost = { pBetween: 'NS', reportedVerdict: 'no_difference' } as const;
		expect(directionOf(arms(-2, -1, lost))).toBe('favours');
		expect(directionOf(arms(-1, -2, { ...lost, pBetween: '<0.001' }))).toBe('against');
	});

	it('takes the printed difference where an arm figure is missing', () => {
		expect(directionOf(arms(null, null, { difference: -8 }))).toBe('favours');
		expect(directionOf(arms(4, null, { difference: 2 }))).toBe('against');
		expect(directionOf(arms(-2, -1, { difference: 2 }))).toBe('favours');
		expect(directionOf(arms(4, null))).toBe('not_reported');
	});

	it('takes an odds ratio against 1', () => {
		const ratio = (difference: number, better: Result['better']): Result =>
			simulatedResult({ metric: 'odds_ratio', unit: 'ratio', difference, better });
		expect(directionOf(ratio(0.76, 'lower'))).toBe('favours');
		expect(directionOf(ratio(0.76, 'higher'))).toBe('against');
		expect(directionOf(ratio(1, 'lower'))).toBe('exactly_equal');
	});

	it('compares counts only as shares of stated people', () => {
		const counts = (
			arm: readonly [number, number | null],
			other: readonly [number, number | null]
		) =>
			simulatedResult({
				metric: 'count',
				statistic: 'count',
				unit: 'people',
				arm: simulatedSide({ value: arm[0], n: arm[1] }),
				comparator: simulatedSide({ value: other[0], n: other[1] })
			});
		expect(directionOf(counts([2, 22], [5, 22]))).toBe('favours');
		expect(directionOf(counts([2, 10], [5, 50]))).toBe('against');
		expect(directionOf(counts([1, 7], [3, 21]))).toBe('exactly_equal');
		expect(directionOf(counts([2, null], [1, 30]))).toBe('not_reported');
		expect(directionOf({ ...counts([10, 30], [35, 30]), unit: 'events' })).toBe('not_reported');
	});

	it('in words follows only a verdict that names a side, whatever p is printed', () => {
		const directions = REPORTED_VERDICTS.map((reportedVerdict) => [
			reportedVerdict,
			directionOf(simulatedResult({ valueKind: 'words_only', pBetween: 'NS', reportedVerdict }))
		]);
		expect(Object.fromEntries(directions)).toEqual({
			favours_arm: 'favours',
			favours_comparator: 'against',
			no_difference: 'not_reported',
			improved_vs_baseline: 'not_reported',
			worsened_vs_baseline: 'not_reported',
			no_change_vs_baseline: 'not_reported',
			not_reported: 'not_reported'
		});
	});
});

describe('directionOf a before–after result', () => {
	it("is the sign of the change from the arm's own start", () => {
		expect(directionOf(change(-30, { metric: 'percent_change', unit: '%' }))).toBe('favours');
		expect(directionOf(change(13.2, { metric: 'percent_change', unit: '%' }))).toBe('against');
		const end = simulatedSide({ value: 4.2, baselineMean: 8.2 });
		expect(directionOf(change(0, { metric: 'final_mean', arm: end }))).toBe('favours');
	});

	it('is not stated for a level without its start', () => {
		expect(directionOf(change(4.2, { metric: 'final_mean' }))).toBe('not_reported');
	});

	it('is not stated for a share or a count: they compare nothing', () => {
		const share = { metric: 'responder_rate', unit: '%', better: 'higher' } as const;
		expect(directionOf(change(50, share))).toBe('not_reported');
		expect(directionOf(arms(70, 33, { ...share, contrast: 'before_after' }))).toBe('not_reported');
		expect(directionOf(change(1, { metric: 'count', unit: 'people' }))).toBe('not_reported');
	});

	it('is not stated in words: a verdict on the own start is shown as that verdict', () => {
		for (const reportedVerdict of REPORTED_VERDICTS) {
			const words = { valueKind: 'words_only', reportedVerdict } as const;
			expect(directionOf(change(0, { ...words, arm: simulatedSide() }))).toBe('not_reported');
		}
	});
});
