import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTable } from '../../../../tests/support/arbitrary-groups.ts';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { fromChangeUnits, fromLogOddsRatio, toLogOddsRatio } from './between-measures.ts';
import {
	arcsineDifference,
	logOddsRatio,
	logRiskRatio,
	petoLogOddsRatio,
	riskDifference,
	riskDifferencesWithAveragedVariance
} from './risk-measures.ts';
import { applyZeroCellRule, type TwoByTwo } from './two-by-two.ts';

// Borenstein et al. (2009), Introduction to Meta-Analysis (not read again): 5 of 100 and 10 of 100.
const TABLE = { events1: 5, without1: 95, events2: 10, without2: 90 };
const EMPTY = { events1: 0, without1: 10, events2: 3, without2: 7 };
const NOBODY = { events1: 0, without1: 10, events2: 0, without2: 12 };

const MEASURES = {
	logRiskRatio,
	logOddsRatio,
	riskDifference,
	arcsineDifference,
	petoLogOddsRatio
};

describe('comparisons of risks', () => {
	it('are those of the worked examples in Borenstein et al.', () => {
		const ratio = answered(logRiskRatio(TABLE));
		expectClose(ratio.estimate, -0.6931, 1e-4);
		expectClose(ratio.variance, 0.28, 1e-4);
		const odds = answered(logOddsRatio(TABLE));
		expectClose(odds.estimate, -0.7472, 1e-4);
		expectClose(odds.variance, 0.3216, 1e-3);
		const difference = answered(riskDifference(TABLE));
		expectClose(difference.estimate, -0.05);
		expectClose(difference.variance, 0.00138, 5e-3);
	});

	it('can be worked out by hand', () => {
		const even = { events1: 5, without1: 5, events2: 10, without2: 10 };
		expectClose(answered(riskDifference(even)).variance, 0.25 / 10 + 0.25 / 20);
		expectClose(answered(riskDifference(even, 'unbiased')).variance, 0.25 / 9 + 0.25 / 19);
		expectClose(answered(arcsineDifference(even)).variance, 1 / 40 + 1 / 80);
		// Expected 5 of 10; V = 10·20·15·15 / (30²·29).
		const peto = answered(
			petoLogOddsRatio({ ...even, events1: 6, without1: 4, events2: 9, without2: 11 })
		);
		const v = (10 * 20 * 15 * 15) / (900 * 29);
		expectClose(peto.estimate, 1 / v);
		expectClose(peto.variance, 1 / v);
	});

	it('turn round with the groups', () => {
		fc.assert(
			fc.property(arbitraryTable, (table) => {
				const turned = {
					events1: table.events2,
					without1: table.without2,
					events2: table.events1,
					without2: table.without1
				};
				for (const measure of Object.values(MEASURES)) {
					const [there, back] = [answered(measure(table)), answered(measure(turned))];
					expect(back.estimate).toBeCloseTo(-there.estimate, 9);
					expectClose(back.variance, there.variance, 1e-9);
				}
			})
		);
	});

	it('do not all mind which outcome is called the event', () => {
		fc.assert(
			fc.property(arbitraryTable, ({ events1, without1, events2, without2 }) => {
				const other = {
					events1: without1,
					without1: events1,
					events2: without2,
					without2: events2
				};
				const table = { events1, without1, events2, without2 };
				for (const measure of [logOddsRatio, riskDifference, petoLogOddsRatio]) {
					const [one, two] = [answered(measure(table)), answered(measure(other))];
					expect(two.estimate).toBeCloseTo(-one.estimate, 9);
					expectClose(two.variance, one.variance, 1e-9);
				}
			})
		);
	});

	it('average the risks of all tables', () => {
		const [one, two] = answered(riskDifferencesWithAveragedVariance([TABLE, TABLE]));
		expectClose(one?.variance ?? NaN, answered(riskDifference(TABLE)).variance);
		expect(one).toEqual(two);
		expect(refusalOf(riskDifferencesWithAveragedVariance([]))).toBe('too_few_studies');
		expect(refusalOf(riskDifferencesWithAveragedVariance([{ ...TABLE, events1: -1 }]))).toBe(
			'out_of_range'
		);
	});

	it.each(Object.entries(MEASURES))('%s refuses impossible tables', (_, measure) => {
		expect(refusalOf(measure({ ...TABLE, events1: NaN }))).toBe('non_finite');
		expect(refusalOf(measure({ ...TABLE, without2: -1 }))).toBe('out_of_range');
		expect(refusalOf(measure({ ...TABLE, events1: 0, without1: 0 }))).toBe('out_of_range');
	});

	it('refuse what an empty cell leaves undefined', () => {
		expect(refusalOf(logRiskRatio(EMPTY))).toBe('undefined_for_data');
		expect(refusalOf(logOddsRatio(EMPTY))).toBe('undefined_for_data');
		expect(refusalOf(petoLogOddsRatio(NOBODY))).toBe('undefined_for_data');
		expect(answered(riskDifference(NOBODY))).toEqual({ estimate: 0, variance: 0 });
		const single = { events1: 1, without1: 0, events2: 1, without2: 1 };
		expect(refusalOf(riskDifference(single, 'unbiased'))).toBe('out_of_range');
	});
});

describe('zero-cell rule', () => {
	const apply = (to: 'only_zero' | 'all' | 'all_if_any_zero' | 'none', tables: TwoByTwo[]) =>
		applyZeroCellRule(tables, { add: 0.5, to, dropDoubleZero: false });

	it('adds to the tables that it names, and says to which', () => {
		const changed = (to: Parameters<typeof apply>[0], tables = [TABLE, EMPTY]) => {
			const outcome = apply(to, tables);
			return outcome.ok ? outcome.warnings : null;
		};
		const added = (...indices: number[]) => [{ code: 'continuity_added', indices }];
		expect(changed('only_zero')).toEqual(added(1));
		expect(changed('all')).toEqual(added(0, 1));
		expect(changed('all_if_any_zero')).toEqual(added(0, 1));
		expect(changed('all_if_any_zero', [TABLE, TABLE])).toEqual([]);
		expect(changed('none')).toEqual([]);
	});

	it('adds to all four cells', () => {
		expect(answered(applyZeroCellRule([EMPTY]))).toEqual([
			{ events1: 0.5, without1: 10.5, events2: 3.5, without2: 7.5 }
		]);
	});

	it('drops tables where both groups fared alike, if asked', () => {
		const rule = { add: 0.5, to: 'only_zero', dropDoubleZero: true } as const;
		const all = { events1: 4, without1: 0, events2: 5, without2: 0 };
		expect(answered(applyZeroCellRule([NOBODY, TABLE, all], rule))).toEqual([null, TABLE, null]);
	});

	it('refuses the first impossible table by its place', () => {
		expect(applyZeroCellRule([TABLE, { ...TABLE, events2: -2 }])).toMatchObject({
			ok: false,
			reason: { reason: 'out_of_range', input: 'events2', index: 1 }
		});
	});
});

describe('between measures', () => {
	it('goes there and back', () => {
		const effect = { estimate: 0.4, variance: 0.02 };
		for (const by of ['logistic', 'normal'] as const) {
			const back = answered(fromLogOddsRatio(answered(toLogOddsRatio(effect, by)), by));
			expectClose(back.estimate, 0.4);
			expectClose(back.variance, 0.02);
		}
		// d = 0.5 stands for odds 2.48 times as high.
		expectClose(
			Math.exp(answered(toLogOddsRatio({ ...effect, estimate: 0.5 })).estimate),
			2.477,
			1e-3
		);
	});

	it('has the same unit for a correlation of one half', () => {
		expect(fromChangeUnits(0.7, 0.5)).toBe(0.7);
	});
});
