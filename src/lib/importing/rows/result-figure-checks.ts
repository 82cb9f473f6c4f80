/** The figures of a result against each other: intervals, spreads, shares, counts and ratios. */
import type { RowFault } from '../findings.ts';
import { contradiction, isAbove, warning } from './faults.ts';
import type { ResultCells } from './result-cells.ts';
import { SIDES, stated, type ResultColumn, type ResultRule } from './result-rule.ts';

const intervalsAreWhole: ResultRule = (row) =>
	[
		...SIDES.map((side) => [`ci_low_${side}`, `ci_high_${side}`, `value_${side}`] as const),
		['difference_ci_low', 'difference_ci_high', 'difference'] as const
	].flatMap(([low, high, estimate]) => intervalFaults(row, low, high, estimate));

type FigureColumn = 'difference' | `${'value' | 'ci_low' | 'ci_high'}_${'arm' | 'comparator'}`;

function intervalFaults(
	row: ResultCells,
	low: FigureColumn | 'difference_ci_low',
	high: FigureColumn | 'difference_ci_high',
	estimate: FigureColumn
): RowFault[] {
	if ((row[low] === null) !== (row[high] === null)) {
		const [given, missing] = row[low] === null ? [high, low] : [low, high];
		const reason = `must not be empty when ${given} is given`;
		return [{ code: 'required', column: missing, reason }];
	}
	if (isAbove(row[low], row[high])) {
		return [contradiction(low, `is above ${high} (${row[high]})`)];
	}
	const outside = isAbove(row[low], row[estimate]) || isAbove(row[estimate], row[high]);
	return outside ? [warning(contradiction(estimate, `is outside ${low} to ${high}`))] : [];
}

const spreadHasItsMean: ResultRule = (row) =>
	SIDES.flatMap((side) => {
		const faults: RowFault[] = [];
		for (const column of [`sd_${side}`, `se_${side}`] as const) {
			if (row[column] !== null && row[`value_${side}`] === null) {
				faults.push(warning(contradiction(column, `is given without value_${side}`)));
			}
		}
		if (row[`baseline_sd_${side}`] !== null && row[`baseline_mean_${side}`] === null) {
			const reason = `is given without baseline_mean_${side}`;
			faults.push(warning(contradiction(`baseline_sd_${side}`, reason)));
		}
		return faults;
	});

const spreadKindFitsTheCells: ResultRule = (row) => {
	const has = {
		ci: stated(row, ['ci_low_arm', 'ci_low_comparator', 'difference_ci_low']).length > 0,
		se: stated(row, ['se_arm', 'se_comparator']).length > 0,
		sd: stated(row, ['sd_arm', 'sd_comparator']).length > 0
	};
	const kind = row.spread_kind;
	if (kind === 'none') {
		const given = (['ci', 'se', 'sd'] as const).find((candidate) => has[candidate]);
		return given ? [contradiction('spread_kind', `is none although ${given} cells are given`)] : [];
	}
	if (has.ci && kind !== 'ci') {
		return [contradiction('spread_kind', 'must be ci where a row has an interval', 'ci')];
	}
	const needed = kind === 'undefined' ? 'sd' : kind;
	return has[needed]
		? []
		: [contradiction('spread_kind', `is ${kind} although no ${needed} cell is given`)];
};

const sharesAndCountsAreNamedSo: ResultRule = (row) => {
	const faults: RowFault[] = [];
	const must = (column: ResultColumn, expected: string, because: string) => {
		if (row[column] !== expected) {
			faults.push(contradiction(column, `must be ${expected} when ${because}`, expected));
		}
	};
	if (row.metric === 'responder_rate') must('better', 'higher', 'metric is responder_rate');
	if (row.value_kind === 'figure') {
		if (row.metric === 'responder_rate') {
			must('statistic', 'share_of_subjects', 'metric is responder_rate');
		}
		if (row.metric === 'count') must('statistic', 'count', 'metric is count');
		if (row.metric === 'percent_change') must('unit', '%', 'metric is percent_change');
		if (row.metric === 'odds_ratio') must('unit', 'ratio', 'metric is odds_ratio');
	}
	if (row.statistic === 'share_of_subjects') {
		must('metric', 'responder_rate', 'statistic is share_of_subjects');
	}
	if (row.statistic === 'count') must('metric', 'count', 'statistic is count');
	return faults;
};

const figuresAreOfTheirMetric: ResultRule = (row) => {
	const faults: RowFault[] = [];
	for (const side of SIDES) {
		const column = `value_${side}` as const;
		const figure = row[column];
		if (figure === null) continue;
		if (row.metric === 'responder_rate' && (figure < 0 || (row.unit === '%' && figure > 100))) {
			faults.push(outOfRange(column, 'is not a share of people, 0 to 100 %'));
		}
		if (row.metric !== 'count') continue;
		if (!Number.isInteger(figure) || figure < 0) {
			faults.push(outOfRange(column, 'is not a count: 0 or a whole number above'));
		}
		if (row.unit === 'people' && isAbove(figure, row[`n_${side}`])) {
			faults.push(contradiction(column, `is above n_${side} (${row[`n_${side}`]})`));
		}
	}
	if (row.metric === 'count' && row.unit !== 'people' && row.unit !== 'events') {
		faults.push(contradiction('unit', 'must be people or events when metric is count'));
	}
	if (row.metric === 'odds_ratio') {
		for (const column of ['difference', 'difference_ci_low', 'difference_ci_high'] as const) {
			const ratio = row[column];
			if (ratio !== null && ratio <= 0) faults.push(outOfRange(column, 'is not above 0: a ratio'));
		}
	}
	return faults;
};

export const RESULT_FIGURE_RULES: readonly ResultRule[] = [
	intervalsAreWhole,
	spreadHasItsMean,
	spreadKindFitsTheCells,
	sharesAndCountsAreNamedSo,
	figuresAreOfTheirMetric
];

function outOfRange(column: ResultColumn, reason: string): RowFault {
	return { code: 'out_of_range', column, reason };
}
