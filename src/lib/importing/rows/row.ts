/**
 * What every table of the exchange format has: its columns, a parser of one record, and a printer
 * that is its inverse. The parser reports every fault of a row at once, each at its cell.
 */
import * as v from 'valibot';
import { faultOf } from '../cells.ts';
import type { CsvRow } from '../csv.ts';
import type { Finding, RowFault } from '../findings.ts';
import { withFormulaGuard } from '../formula-guard.ts';

type CellEntries = Record<string, v.GenericSchema<string, unknown>>;
type Cells<Entries extends CellEntries> = {
	readonly [Column in keyof Entries & string]: v.InferOutput<Entries[Column]>;
};
/** What a cell can be printed from. A list is joined by its table. */
type Printable = string | number | null;

export type RowOutcome<T> =
	| { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
	| { readonly ok: false; readonly findings: readonly Finding[] };

export interface RowDefinition<T> {
	/** The usual name of its file. */
	readonly file: string;
	readonly columns: readonly string[];
	readonly optionalColumns: readonly string[];
	/** The columns in which an empty cell is null and means that something is not stated. */
	readonly mayBeUnknown: readonly string[];
	/** `file` is the name that findings carry. */
	readonly parse: (row: CsvRow, file?: string) => RowOutcome<T>;
	/** The cells of a row, by column. */
	readonly print: (value: T) => Readonly<Record<string, string>>;
}

interface RowParts<Entries extends CellEntries, T> {
	readonly file: string;
	/** A schema for each column, in the order of the file. */
	readonly cells: Entries;
	readonly optionalColumns?: readonly (keyof Entries & string)[];
	/** The columns in which an empty cell says that there is none, not that it is unknown. */
	readonly emptyMeansNone?: readonly (keyof Entries & string)[];
	/** Faults between the cells of a row whose cells are each well-formed. */
	readonly check?: (cells: Cells<Entries>) => readonly RowFault[];
	readonly toValue: (cells: Cells<Entries>) => T;
	readonly toCells: (value: T) => Record<keyof Entries & string, Printable>;
}

export function defineRow<Entries extends CellEntries, T>(
	parts: RowParts<Entries, T>
): RowDefinition<T> {
	const columns = Object.keys(parts.cells) as (keyof Entries & string)[];
	const schema = v.object(parts.cells);
	const none: readonly string[] = parts.emptyMeansNone ?? [];
	const mayBeUnknown = Object.entries(parts.cells)
		.filter(([column, cell]) => !none.includes(column) && isNullWhenEmpty(cell))
		.map(([column]) => column);

	function parse(row: CsvRow, file = parts.file): RowOutcome<T> {
		const parsed = v.safeParse(schema, row.cells);
		if (!parsed.success) {
			const faults = parsed.issues.map((issue) => ({
				...faultOf(issue),
				column: v.getDotPath(issue) ?? ''
			}));
			return { ok: false, findings: toFindings(faults, row, file) };
		}
		const cells = parsed.output as Cells<Entries>;
		const findings = toFindings(parts.check?.(cells) ?? [], row, file);
		return findings.some((finding) => finding.level === 'error')
			? { ok: false, findings }
			: { ok: true, value: parts.toValue(cells), findings };
	}

	function print(value: T): Record<string, string> {
		const cells = parts.toCells(value);
		return Object.fromEntries(columns.map((column) => [column, printCell(cells[column])]));
	}

	return {
		file: parts.file,
		columns,
		optionalColumns: parts.optionalColumns ?? [],
		mayBeUnknown,
		parse,
		print
	};
}

function isNullWhenEmpty(cell: v.GenericSchema<string, unknown>): boolean {
	const empty = v.safeParse(cell, '');
	return empty.success && empty.output === null;
}

function printCell(cell: Printable): string {
	if (cell === null) return '';
	return typeof cell === 'number' ? String(cell) : withFormulaGuard(cell);
}

function toFindings(faults: readonly RowFault[], row: CsvRow, file: string): Finding[] {
	return faults.map(({ code, level = 'error', column, reason, fix }) => {
		const value = row.cells[column] ?? '';
		const finding = { code, level, file, line: row.line, column, value, reason };
		return fix === undefined ? finding : { ...finding, fix };
	});
}
