/** results.csv: one row a reported number or statement, of an arm, an outcome, a measure, a week. */
import type { ReportedSide, Result } from '#lib/evidence/types.ts';
import { resultCells, type ResultCells } from './result-cells.ts';
import { RESULT_FIGURE_RULES } from './result-figure-checks.ts';
import { RESULT_STRUCTURE_RULES } from './result-structure-checks.ts';
import { defineRow } from './row.ts';

const RULES = [...RESULT_STRUCTURE_RULES, ...RESULT_FIGURE_RULES];

export const resultRow = defineRow({
	file: 'results.csv',
	cells: resultCells,
	// A file that lacks the column means results as allocated.
	optionalColumns: ['phase'],
	emptyMeansNone: ['comparator_arm_id'],
	check: (row) => RULES.flatMap((rule) => rule(row)),
	toValue,
	toCells: (result) => ({
		result_id: result.resultId,
		study_id: result.studyId,
		arm_id: result.armId,
		comparator_arm_id: result.comparatorArmId,
		outcome: result.outcome,
		measure: result.measure,
		assessment: result.assessment,
		better: result.better,
		week: result.week,
		contrast: result.contrast,
		phase: result.phase,
		value_kind: result.valueKind,
		statistic: result.statistic,
		metric: result.metric,
		unit: result.unit,
		...printSide(result.arm, 'arm'),
		...printSide(result.comparator, 'comparator'),
		difference: result.difference,
		difference_ci_low: result.differenceCiLow,
		difference_ci_high: result.differenceCiHigh,
		spread_kind: result.spreadKind,
		p_within: result.pWithin,
		p_between: result.pBetween,
		reported_verdict: result.reportedVerdict,
		flags: result.flags.join(';'),
		source_url: result.sourceUrl,
		source_locator: result.sourceLocator,
		notes: result.notes
	})
});

function toValue(row: ResultCells): Result {
	return {
		resultId: row.result_id,
		studyId: row.study_id,
		armId: row.arm_id,
		comparatorArmId: row.comparator_arm_id,
		outcome: row.outcome,
		measure: row.measure,
		assessment: row.assessment,
		better: row.better,
		week: row.week,
		contrast: row.contrast,
		phase: row.phase,
		valueKind: row.value_kind,
		statistic: row.statistic,
		metric: row.metric,
		unit: row.unit,
		arm: sideOf(row, 'arm'),
		comparator: sideOf(row, 'comparator'),
		difference: row.difference,
		differenceCiLow: row.difference_ci_low,
		differenceCiHigh: row.difference_ci_high,
		spreadKind: row.spread_kind,
		pWithin: row.p_within,
		pBetween: row.p_between,
		reportedVerdict: row.reported_verdict,
		flags: row.flags,
		sourceUrl: row.source_url,
		sourceLocator: row.source_locator,
		notes: row.notes
	};
}

function sideOf(row: ResultCells, side: 'arm' | 'comparator'): ReportedSide {
	return {
		n: row[`n_${side}`],
		value: row[`value_${side}`],
		sd: row[`sd_${side}`],
		se: row[`se_${side}`],
		ciLow: row[`ci_low_${side}`],
		ciHigh: row[`ci_high_${side}`],
		baselineMean: row[`baseline_mean_${side}`],
		baselineSd: row[`baseline_sd_${side}`]
	};
}

type SideCells<Side extends string> = Record<
	`${'n' | 'value' | 'sd' | 'se' | 'ci_low' | 'ci_high' | 'baseline_mean' | 'baseline_sd'}_${Side}`,
	number | null
>;

function printSide<Side extends 'arm' | 'comparator'>(
	figures: ReportedSide,
	side: Side
): SideCells<Side> {
	return {
		[`n_${side}`]: figures.n,
		[`value_${side}`]: figures.value,
		[`sd_${side}`]: figures.sd,
		[`se_${side}`]: figures.se,
		[`ci_low_${side}`]: figures.ciLow,
		[`ci_high_${side}`]: figures.ciHigh,
		[`baseline_mean_${side}`]: figures.baselineMean,
		[`baseline_sd_${side}`]: figures.baselineSd
	} as SideCells<Side>;
}
