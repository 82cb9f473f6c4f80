/**
 * Cells for the tests of the row schemas. Simulated: none of these rows is a real study or product.
 */
import { isError, type Finding } from '#lib/importing/findings.ts';
import type { RowDefinition } from '#lib/importing/rows/row.ts';

export type CellChanges = Readonly<Record<string, string>>;

/** A record of a file at line 7: empty but for what is given. */
export function recordOf<T>(row: RowDefinition<T>, cells: CellChanges) {
	const empty = Object.fromEntries(row.columns.map((column) => [column, '']));
	return { line: 7, cells: { ...empty, ...cells } };
}

/** What a row says about a record: `column: reason`, with the fix in brackets, warnings marked. */
export function faultsOf<T>(row: RowDefinition<T>, cells: CellChanges): string[] {
	return row.parse(recordOf(row, cells)).findings.map(brief);
}

/**
 * The value of a record that must be good.
 * @throws Error with the faults otherwise
 */
export function valueOf<T>(row: RowDefinition<T>, cells: CellChanges): T {
	const outcome = row.parse(recordOf(row, cells));
	if (!outcome.ok) throw new Error(outcome.findings.map(brief).join('\n'));
	return outcome.value;
}

function brief(finding: Finding): string {
	const fix = finding.fix === undefined ? '' : ` [${finding.fix}]`;
	const level = isError(finding) ? '' : 'warning ';
	return `${level}${finding.column}: ${finding.reason}${fix}`;
}
