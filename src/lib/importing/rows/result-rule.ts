/** What the two groups of rules about a result share. */
import type { RowFault } from '../findings.ts';
import type { ResultCells } from './result-cells.ts';

export type ResultColumn = keyof ResultCells;

/** One rule: the faults that a row has by it. */
export type ResultRule = (row: ResultCells) => RowFault[];

export const SIDES = ['arm', 'comparator'] as const;

/** Those of the columns that say something. */
export function stated<Name extends ResultColumn>(
	row: ResultCells,
	columns: readonly Name[]
): Name[] {
	return columns.filter((column) => row[column] !== null);
}
