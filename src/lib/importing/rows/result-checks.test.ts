import { describe, expect, test } from 'vitest';
import { CONTROLLED_FIGURE, WORDS_ON_ONE_ARM } from '../../../../tests/support/result-cells.ts';
import { faultsOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { resultRow } from './result-row.ts';

describe('what the cells of one result must not say against each other', () => {
	test.each([
		['its own comparator', { comparator_arm_id: 'a' }, ['comparator_arm_id: is the arm itself']],
		[
			'an interval the wrong way round',
			{ ci_low_arm: '-1.22', ci_high_arm: '-2.06' },
			['ci_low_arm: is above ci_high_arm (-2.06)']
		],
		[
			'half an interval',
			{ difference_ci_low: '' },
			['difference_ci_low: must not be empty when difference_ci_high is given']
		],
		[
			'a spread kind that is not what the cells hold',
			{ spread_kind: 'sd' },
			['spread_kind: must be ci where a row has an interval [ci]']
		],
		[
			'spread cells although there is said to be none',
			{ spread_kind: 'none' },
			['spread_kind: is none although ci cells are given']
		],
		[
			'a verdict against the start in a controlled row',
			{ reported_verdict: 'improved_vs_baseline' },
			['reported_verdict: does not go with contrast controlled']
		],
		['a flag twice', { flags: 'up_to;up_to' }, ['flags: has the entry "up_to" twice']],
		[
			'an implausible spread that is defined',
			{ flags: 'implausible_spread' },
			['flags: holds implausible_spread although spread_kind is not undefined']
		],
		[
			'a share of people in another metric',
			{ statistic: 'share_of_subjects' },
			['metric: must be responder_rate when statistic is share_of_subjects [responder_rate]']
		],
		[
			'a percent change in points',
			{ metric: 'percent_change' },
			['unit: must be % when metric is percent_change [%]']
		]
	])('refuses %s', (_, change, faults) => {
		expect(faultsOf(resultRow, { ...CONTROLLED_FIGURE, ...change })).toEqual(faults);
	});

	test('warns of a value outside its own interval, and keeps it as printed', () => {
		const cells = { ...CONTROLLED_FIGURE, value_arm: '-3' };
		expect(faultsOf(resultRow, cells)).toEqual([
			'warning value_arm: is outside ci_low_arm to ci_high_arm'
		]);
		expect(valueOf(resultRow, cells).arm.value).toBe(-3);
	});

	test('warns of a spread without its mean', () => {
		expect(
			faultsOf(resultRow, { ...CONTROLLED_FIGURE, value_arm: '', baseline_mean_arm: '' })
		).toEqual([
			'warning sd_arm: is given without value_arm',
			'warning baseline_sd_arm: is given without baseline_mean_arm'
		]);
	});

	test('a controlled row names its comparator', () => {
		expect(
			faultsOf(resultRow, {
				...WORDS_ON_ONE_ARM,
				contrast: 'controlled',
				reported_verdict: 'no_difference'
			})
		).toEqual(['comparator_arm_id: must name the arm that a controlled result is set against']);
	});

	test('a number of one arm alone has no cells about another', () => {
		expect(
			faultsOf(resultRow, {
				...WORDS_ON_ONE_ARM,
				n_comparator: '20',
				p_between: 'NS',
				phase: 'open'
			})
		).toEqual([
			'phase: must be empty when comparator_arm_id is []',
			'n_comparator: must be empty when comparator_arm_id is []',
			'p_between: must be empty when comparator_arm_id is []'
		]);
	});

	test('a before–after number may name a comparator and print a test between the groups', () => {
		const cells = {
			...WORDS_ON_ONE_ARM,
			comparator_arm_id: 'b',
			p_between: 'NS',
			phase: 'as_allocated'
		};
		expect(faultsOf(resultRow, cells)).toEqual([]);
	});

	test('a figure row holds a figure', () => {
		expect(faultsOf(resultRow, { ...WORDS_ON_ONE_ARM, value_kind: 'figure' })).toEqual([
			'value_arm: must hold a figure (or value_comparator, or difference): value_kind is figure'
		]);
	});

	test('a row of words holds no effect size, but may hold the start', () => {
		expect(faultsOf(resultRow, { ...WORDS_ON_ONE_ARM, baseline_mean_arm: '5.1' })).toEqual([]);
		expect(faultsOf(resultRow, { ...WORDS_ON_ONE_ARM, value_arm: '2', statistic: 'mean' })).toEqual(
			[
				'value_arm: must be empty when value_kind is words_only',
				'statistic: must be unclear when value_kind is words_only [unclear]'
			]
		);
	});

	describe('shares, counts and ratios', () => {
		const share = {
			...WORDS_ON_ONE_ARM,
			value_kind: 'figure',
			statistic: 'share_of_subjects',
			metric: 'responder_rate',
			unit: '%',
			value_arm: '62.5',
			reported_verdict: 'not_reported'
		};
		const counted = {
			...share,
			outcome: 'irritation',
			better: 'lower',
			statistic: 'count',
			metric: 'count',
			unit: 'people',
			n_arm: '22',
			value_arm: '2'
		};
		const ratio = {
			...CONTROLLED_FIGURE,
			metric: 'odds_ratio',
			unit: 'ratio',
			value_arm: '',
			sd_arm: '',
			ci_low_arm: '',
			ci_high_arm: '',
			value_comparator: '',
			se_comparator: '',
			ci_low_comparator: '',
			ci_high_comparator: '',
			difference: '0.76',
			difference_ci_low: '0.59',
			difference_ci_high: '0.98'
		};

		test('are read', () => {
			expect(valueOf(resultRow, share).arm.value).toBe(62.5);
			expect(valueOf(resultRow, counted).arm.value).toBe(2);
			expect(valueOf(resultRow, { ...counted, value_arm: '0' }).arm.value).toBe(0);
			expect(valueOf(resultRow, ratio).difference).toBe(0.76);
		});

		test.each([
			[{ ...share, value_arm: '103' }, 'value_arm: is not a share of people, 0 to 100 %'],
			[
				{ ...share, better: 'lower' },
				'better: must be higher when metric is responder_rate [higher]'
			],
			[
				{ ...share, statistic: 'mean' },
				'statistic: must be share_of_subjects when metric is responder_rate [share_of_subjects]'
			],
			[{ ...counted, value_arm: '2.5' }, 'value_arm: is not a count: 0 or a whole number above'],
			[{ ...counted, value_arm: '23' }, 'value_arm: is above n_arm (22)'],
			[{ ...counted, unit: '%' }, 'unit: must be people or events when metric is count'],
			[
				{ ...counted, statistic: 'unclear' },
				'statistic: must be count when metric is count [count]'
			],
			[{ ...ratio, difference_ci_low: '0' }, 'difference_ci_low: is not above 0: a ratio'],
			[{ ...ratio, unit: '%' }, 'unit: must be ratio when metric is odds_ratio [ratio]']
		])('are refused when they cannot be: %#', (cells, fault) => {
			expect(faultsOf(resultRow, cells)).toEqual([fault]);
		});
	});
});
