import { readCsv } from './csv.ts';
import { isError, type Finding } from './findings.ts';
import type { RowDefinition } from './rows/row.ts';

/** A row that could be read, and where it stands. */
export interface ParsedRow<T> {
	readonly value: T;
	readonly line: number;
	/** Its cells as they stand in the file. */
	readonly cells: Readonly<Record<string, string>>;
}

export interface ParsedTable<T> {
	readonly file: string;
	readonly rows: readonly ParsedRow<T>[];
	/** Of the file, its header and its rows; rows with an error are not among `rows`. */
	readonly findings: readonly Finding[];
}

export interface TableSource {
	readonly text: string;
	/** The name that findings carry; the table's usual name unless said otherwise. */
	readonly file?: string;
	readonly delimiter?: string;
	/**
	 * Strict unless said otherwise. Tolerant: a warning is enough for a column that is not known, and
	 * for a missing one whose values may be unknown.
	 */
	readonly header?: 'strict' | 'tolerant';
}

/** CSV text into the typed rows of a table, with every fault at its cell. */
export function parseTable<T>(row: RowDefinition<T>, source: TableSource): ParsedTable<T> {
	const { text, file = row.file, delimiter, header = 'strict' } = source;
	const { columns, optionalColumns, mayBeUnknown } = row;
	const table = readCsv({
		file,
		text,
		columns,
		optionalColumns,
		...(header === 'strict' ? {} : { mayBeUnknown }),
		...(delimiter === undefined ? {} : { delimiter })
	});
	const rows: ParsedRow<T>[] = [];
	const findings = [...table.findings];
	for (const record of table.rows) {
		const outcome = row.parse(record, file);
		findings.push(...outcome.findings);
		if (outcome.ok) rows.push({ value: outcome.value, line: record.line, cells: record.cells });
	}
	return { file, rows, findings };
}

/** True when nothing of the table was refused. */
export function isWhole(table: ParsedTable<unknown>): boolean {
	return !table.findings.some(isError);
}
