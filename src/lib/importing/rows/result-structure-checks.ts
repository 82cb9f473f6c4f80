/** Which cells of a result belong together: its comparator, its kind of value, its verdict. */
import type { ReportedVerdict } from '#lib/evidence/vocabulary.ts';
import { contradiction, repeatedEntries } from './faults.ts';
import { SIDES, stated, type ResultColumn, type ResultRule } from './result-rule.ts';

/** All of an effect size and its spread; a baseline is not among them. */
const EFFECT_COLUMNS: readonly ResultColumn[] = [
	...SIDES.flatMap(
		(side) =>
			[`value_${side}`, `sd_${side}`, `se_${side}`, `ci_low_${side}`, `ci_high_${side}`] as const
	),
	'difference',
	'difference_ci_low',
	'difference_ci_high'
];

const NEED_COMPARATOR: readonly ResultColumn[] = [
	'phase',
	'n_comparator',
	'value_comparator',
	'sd_comparator',
	'se_comparator',
	'ci_low_comparator',
	'ci_high_comparator',
	'baseline_mean_comparator',
	'baseline_sd_comparator',
	'difference',
	'difference_ci_low',
	'difference_ci_high',
	'p_between'
];

const VERDICTS_BETWEEN: readonly ReportedVerdict[] = [
	'favours_arm',
	'favours_comparator',
	'no_difference'
];
const VERDICTS_WITHIN: readonly ReportedVerdict[] = [
	'improved_vs_baseline',
	'worsened_vs_baseline',
	'no_change_vs_baseline'
];

const comparatorIsAnotherArm: ResultRule = (row) =>
	row.comparator_arm_id === row.arm_id
		? [contradiction('comparator_arm_id', 'is the arm itself')]
		: [];

const controlledNamesItsComparator: ResultRule = (row) =>
	row.contrast === 'controlled' && row.comparator_arm_id === null
		? [
				{
					code: 'required',
					column: 'comparator_arm_id',
					reason: 'must name the arm that a controlled result is set against'
				}
			]
		: [];

const oneArmHasNoComparatorCells: ResultRule = (row) =>
	row.comparator_arm_id === null
		? stated(row, NEED_COMPARATOR).map((column) =>
				contradiction(column, 'must be empty when comparator_arm_id is', '')
			)
		: [];

const figureRowHoldsAFigure: ResultRule = (row) =>
	row.value_kind === 'figure' &&
	stated(row, ['value_arm', 'value_comparator', 'difference']).length === 0
		? [
				{
					code: 'required',
					column: 'value_arm',
					reason: 'must hold a figure (or value_comparator, or difference): value_kind is figure'
				}
			]
		: [];

const wordsOnlyRowHoldsNone: ResultRule = (row) => {
	if (row.value_kind !== 'words_only') return [];
	const faults = stated(row, EFFECT_COLUMNS).map((column) =>
		contradiction(column, 'must be empty when value_kind is words_only')
	);
	if (row.statistic !== 'unclear') {
		const reason = 'must be unclear when value_kind is words_only';
		faults.push(contradiction('statistic', reason, 'unclear'));
	}
	return faults;
};

const verdictFitsTheContrast: ResultRule = (row) => {
	const wrong = row.contrast === 'controlled' ? VERDICTS_WITHIN : VERDICTS_BETWEEN;
	return wrong.includes(row.reported_verdict)
		? [contradiction('reported_verdict', `does not go with contrast ${row.contrast}`)]
		: [];
};

const flagsAreASet: ResultRule = (row) => repeatedEntries('flags', row.flags);

const implausibleSpreadIsUndefined: ResultRule = (row) =>
	row.flags.includes('implausible_spread') && row.spread_kind !== 'undefined'
		? [contradiction('flags', 'holds implausible_spread although spread_kind is not undefined')]
		: [];

export const RESULT_STRUCTURE_RULES: readonly ResultRule[] = [
	comparatorIsAnotherArm,
	controlledNamesItsComparator,
	oneArmHasNoComparatorCells,
	figureRowHoldsAFigure,
	wordsOnlyRowHoldsNone,
	verdictFitsTheContrast,
	flagsAreASet,
	implausibleSpreadIsUndefined
];
