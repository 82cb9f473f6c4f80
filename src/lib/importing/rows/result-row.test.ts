import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maybe, number, pValue, slug, text } from '../../../../tests/support/arbitrary-values.ts';
import { CONTROLLED_FIGURE, WORDS_ON_ONE_ARM } from '../../../../tests/support/result-cells.ts';
import { faultsOf, recordOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { resultRow } from './result-row.ts';

describe('resultRow', () => {
	test('reads a controlled figure with both sides', () => {
		expect(valueOf(resultRow, CONTROLLED_FIGURE)).toEqual({
			resultId: 'simulated-2020-retinol-01',
			studyId: 'simulated-2020-retinol',
			armId: 'a',
			comparatorArmId: 'b',
			outcome: 'wrinkle_severity',
			measure: 'photonumeric grade 0-9',
			assessment: 'clinician_graded',
			better: 'lower',
			week: 24,
			contrast: 'controlled',
			phase: 'as_allocated',
			valueKind: 'figure',
			statistic: 'mean',
			metric: 'mean_change',
			unit: 'score',
			arm: {
				n: 36,
				value: -1.64,
				sd: 0.9,
				se: null,
				ciLow: -2.06,
				ciHigh: -1.22,
				baselineMean: 5.1,
				baselineSd: 1.2
			},
			comparator: {
				n: 35,
				value: -0.08,
				sd: null,
				se: 0.1,
				ciLow: -0.17,
				ciHigh: 0.01,
				baselineMean: 5,
				baselineSd: null
			},
			difference: -1.56,
			differenceCiLow: -2,
			differenceCiHigh: -1.1,
			spreadKind: 'ci',
			pWithin: '<0.001',
			pBetween: '0.030',
			reportedVerdict: 'favours_arm',
			flags: ['inferred_week', 'secondary_source'],
			sourceUrl: 'https://example.org/other',
			sourceLocator: 'table 2',
			notes: '-1.64 is a change'
		});
	});

	test('reads words about one arm: every figure is null', () => {
		const result = valueOf(resultRow, WORDS_ON_ONE_ARM);
		for (const side of [result.arm, result.comparator]) {
			expect(Object.values(side)).toEqual(Array.from({ length: 8 }, () => null));
		}
		expect(result).toMatchObject({ comparatorArmId: null, week: null, phase: null, flags: [] });
	});

	test('week 0 is at once, which is not the same as not stated', () => {
		expect(valueOf(resultRow, { ...CONTROLLED_FIGURE, week: '0' }).week).toBe(0);
		expect(valueOf(resultRow, { ...CONTROLLED_FIGURE, week: '' }).week).toBeNull();
	});

	test.each([
		[{ value_arm: '-1.64*' }, 'value_arm: is not a number'],
		[{ value_arm: '-1,64' }, 'value_arm: is not a number [-1.64]'],
		[{ n_arm: '3O' }, 'n_arm: is not a whole number [30]'],
		[{ sd_arm: '-0.9' }, 'sd_arm: is below 0'],
		[{ week: '-1' }, 'week: is below 0'],
		[{ measure: '' }, 'measure: must not be empty'],
		[{ better: 'less' }, 'better: is not one of lower, higher'],
		[
			{ p_between: 'p=0.03' },
			'p_between: is not a p-value: NS, significant, 0.03, <0.001, <=0.01 or >0.05 [0.03]'
		],
		[{ p_within: '1.2' }, 'p_within: is not a p-value: it is above 1'],
		[{ assessment: '' }, 'assessment: must not be empty [not_reported]'],
		[{ source_url: 'table 2' }, 'source_url: is not an http or https address']
	])('refuses the cell %j', (change, fault) => {
		expect(faultsOf(resultRow, { ...CONTROLLED_FIGURE, ...change })).toEqual([fault]);
	});

	test('offers the outcome that was probably meant', () => {
		expect(faultsOf(resultRow, { ...CONTROLLED_FIGURE, outcome: 'pores' })[0]).not.toMatch(/\]$/);
		expect(faultsOf(resultRow, { ...CONTROLLED_FIGURE, outcome: 'Wrinkle severity' })[0]).toMatch(
			/\[wrinkle_severity\]$/
		);
	});

	test('prints what it read', () => {
		expect(resultRow.print(valueOf(resultRow, CONTROLLED_FIGURE))).toEqual(
			recordOf(resultRow, CONTROLLED_FIGURE).cells
		);
		expect(resultRow.print(valueOf(resultRow, WORDS_ON_ONE_ARM))).toEqual(
			recordOf(resultRow, WORDS_ON_ONE_ARM).cells
		);
	});

	test('gives back every result that it prints', () => {
		const base = valueOf(resultRow, { ...CONTROLLED_FIGURE, spread_kind: 'ci', flags: '' });
		const result = fc.record({
			resultId: slug,
			studyId: slug,
			measure: text,
			week: maybe(fc.double({ min: 0, max: 500, noNaN: true })),
			pWithin: maybe(pValue),
			pBetween: maybe(pValue),
			sourceLocator: maybe(text),
			notes: maybe(text),
			baselineMean: maybe(number)
		});
		fc.assert(
			fc.property(result, ({ baselineMean, ...fields }) => {
				const week = fields.week === 0 ? 0 : fields.week;
				const arm = { ...base.arm, baselineMean, baselineSd: null };
				const value = { ...base, ...fields, week, arm };
				const cells = resultRow.print(value);
				expect(resultRow.parse({ line: 2, cells })).toEqual({ ok: true, value, findings: [] });
			})
		);
	});

	test('an emptied cell is null or a fault, and never becomes a number', () => {
		const numeric = resultRow.columns.filter((column) =>
			/^(week|n_|value_(arm|comp)|sd_|se_|ci_|baseline_|difference)/.test(column)
		);
		expect(numeric).toHaveLength(20);
		fc.assert(
			fc.property(fc.subarray(numeric), (columns) => {
				const cells = {
					...CONTROLLED_FIGURE,
					...Object.fromEntries(columns.map((column) => [column, '']))
				};
				const outcome = resultRow.parse(recordOf(resultRow, cells));
				if (!outcome.ok) return;
				expect(resultRow.print(outcome.value)).toEqual(recordOf(resultRow, cells).cells);
			})
		);
	});
});
