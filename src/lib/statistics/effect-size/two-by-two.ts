/**
 * Tables of two groups and two outcomes, and what is added to their cells where one is empty.
 *
 * An empty cell leaves a log ratio without a value. The usual remedy adds 1/2 to all four cells of
 * such a table, which pulls the ratio towards 1; tables without an event in either group say
 * nothing of a ratio and may be dropped.
 * Reference: Sweeting, Sutton & Lambert (2004), Stat Med 23:1351–1375, who compare the remedies;
 * Cochrane Handbook 6, chapter 10.
 */
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import { outOfRange } from './effect-size.ts';

/** Counts of people: with and without the event, in group 1 and in group 2. */
export interface TwoByTwo {
	readonly events1: number;
	readonly without1: number;
	readonly events2: number;
	readonly without2: number;
}

export interface ZeroCellRule {
	/** What is added to each of the four cells. */
	readonly add: number;
	/** To tables with an empty cell, to every table, to every table if any has one, or to none. */
	readonly to: 'only_zero' | 'all' | 'all_if_any_zero' | 'none';
	/** Whether tables where nobody, or everybody, had the event in both groups are left out. */
	readonly dropDoubleZero: boolean;
}

const ADD_HALF_WHERE_ZERO: ZeroCellRule = {
	add: 0.5,
	to: 'only_zero',
	dropDoubleZero: false
};

/** The tables after the rule, in their order, null where one is left out. */
export function applyZeroCellRule(
	tables: readonly TwoByTwo[],
	rule: ZeroCellRule = ADD_HALF_WHERE_ZERO
): Outcome<readonly (TwoByTwo | null)[]> {
	for (const [index, table] of tables.entries()) {
		const fault = faultOfTable(table, index);
		if (fault) return fault;
	}
	if (!(rule.add >= 0 && rule.add < Infinity)) return outOfRange('add', '0 or above');
	const kept = tables.map((table) => (rule.dropDoubleZero && isDoubleZero(table) ? null : table));
	const anyZero = kept.some((table) => table !== null && hasZero(table));
	const takesAddition = (table: TwoByTwo): boolean =>
		rule.to === 'all' ||
		(rule.to === 'all_if_any_zero' && anyZero) ||
		(rule.to === 'only_zero' && hasZero(table));
	const changed: number[] = [];
	const adjusted = kept.map((table, index) => {
		if (table === null || !takesAddition(table)) return table;
		changed.push(index);
		return addTo(table, rule.add);
	});
	const warnings =
		changed.length > 0 ? [{ code: 'continuity_added', indices: changed } as const] : [];
	return answer(adjusted, warnings);
}

/** The number of people of both groups; infinite or fractional counts are taken as they are. */
export const sizesOf = ({ events1, without1, events2, without2 }: TwoByTwo) => ({
	n1: events1 + without1,
	n2: events2 + without2
});

/** Refuses a table with a count that is missing or negative; null when it can be used. */
export function faultOfTable(table: TwoByTwo, index: number | null = null): Refused | null {
	for (const [input, count] of Object.entries(table) as [string, number][]) {
		if (!Number.isFinite(count)) return refuse({ reason: 'non_finite', input, index });
		if (count < 0) return refuse({ reason: 'out_of_range', input, index, allowed: '0 or above' });
	}
	const { n1, n2 } = sizesOf(table);
	return n1 > 0 && n2 > 0 ? null : outOfRange('n', 'above 0 in each group');
}

const cellsOf = (table: TwoByTwo): readonly number[] => Object.values(table) as number[];
const hasZero = (table: TwoByTwo): boolean => cellsOf(table).includes(0);

const isDoubleZero = ({ events1, without1, events2, without2 }: TwoByTwo): boolean =>
	(events1 === 0 && events2 === 0) || (without1 === 0 && without2 === 0);

const addTo = (table: TwoByTwo, add: number): TwoByTwo => ({
	events1: table.events1 + add,
	without1: table.without1 + add,
	events2: table.events2 + add,
	without2: table.without2 + add
});
