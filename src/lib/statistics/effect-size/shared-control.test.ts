import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { meanDifference } from './mean-difference.ts';
import { logOddsRatio, logRiskRatio, riskDifference } from './risk-measures.ts';
import {
	countCovariance,
	meanDifferenceCovariance,
	ratioOfMeansCovariance,
	sharedControlMatrix,
	splitControl,
	standardisedCovariance
} from './shared-control.ts';

const CONTROL = { mean: 4, sd: 2, n: 10 };
const COUNTS = { events: 10, without: 30 };

describe('shared control', () => {
	it('can be worked out by hand', () => {
		expect(answered(meanDifferenceCovariance(CONTROL))).toBe(0.4);
		expect(answered(ratioOfMeansCovariance(CONTROL))).toBe(0.025);
		expectClose(answered(countCovariance(COUNTS, 'log_risk_ratio')), 1 / 10 - 1 / 40);
		expectClose(answered(countCovariance(COUNTS, 'log_odds_ratio')), 1 / 10 + 1 / 30);
		expectClose(answered(countCovariance(COUNTS, 'risk_difference')), (0.25 * 0.75) / 40);
		const control = { n: 20, people: 60 };
		expectClose(answered(standardisedCovariance(control, 0.5, 0.8)), 1 / 20 + 0.4 / 120);
	});

	it('leaves to the variance what the other group adds', () => {
		const treated = { mean: 7, sd: 3, n: 9 };
		const effect = answered(meanDifference(treated, CONTROL));
		expectClose(effect.variance - answered(meanDifferenceCovariance(CONTROL)), 1);
		const table = { events1: 4, without1: 16, events2: 10, without2: 30 };
		const without = (variance: number, measure: Parameters<typeof countCovariance>[1]) =>
			variance - answered(countCovariance(COUNTS, measure));
		const [ratio, odds, difference] = [logRiskRatio, logOddsRatio, riskDifference].map(
			(measure) => answered(measure(table)).variance
		);
		expectClose(without(ratio ?? NaN, 'log_risk_ratio'), 1 / 4 - 1 / 20);
		expectClose(without(odds ?? NaN, 'log_odds_ratio'), 1 / 4 + 1 / 16);
		expectClose(without(difference ?? NaN, 'risk_difference'), (0.2 * 0.8) / 20);
	});

	it('makes a symmetric matrix', () => {
		expect(sharedControlMatrix([3, 5], () => 0.4)).toEqual([
			[3, 0.4],
			[0.4, 5]
		]);
	});

	it('can be split among the comparisons', () => {
		expect(answered(splitControl(25, 2))).toBe(12.5);
		expect(refusalOf(splitControl(25, 0))).toBe('out_of_range');
	});

	it('refuses what it cannot use', () => {
		expect(refusalOf(meanDifferenceCovariance({ ...CONTROL, sd: -1 }))).toBe('out_of_range');
		expect(refusalOf(ratioOfMeansCovariance({ ...CONTROL, mean: 0 }))).toBe('out_of_range');
		expect(refusalOf(ratioOfMeansCovariance({ ...CONTROL, n: 0 }))).toBe('out_of_range');
		expect(refusalOf(standardisedCovariance({ n: 0, people: 9 }, 1, 1))).toBe('out_of_range');
		expect(refusalOf(standardisedCovariance({ n: 9, people: 9 }, 1, NaN))).toBe('non_finite');
		const of = (events: number, without: number) => ({ events, without });
		expect(refusalOf(countCovariance(of(0, 9), 'log_risk_ratio'))).toBe('undefined_for_data');
		expect(refusalOf(countCovariance(of(9, 0), 'log_odds_ratio'))).toBe('undefined_for_data');
		expect(refusalOf(countCovariance(of(0, 0), 'risk_difference'))).toBe('out_of_range');
		expect(refusalOf(countCovariance(of(-1, 2), 'risk_difference'))).toBe('out_of_range');
		expect(answered(countCovariance(of(0, 9), 'risk_difference'))).toBe(0);
	});
});
