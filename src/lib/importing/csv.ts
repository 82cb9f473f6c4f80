/**
 * CSV text into records that know their line. PapaParse reads the form (RFC 4180: quotes, quoted
 * line breaks); this module keeps what it complains about and checks the header.
 */
import Papa from 'papaparse';
import { closestOf } from './closest.ts';
import type { Finding, FindingCode } from './findings.ts';

export interface CsvRow {
	/** Where the record begins, as an editor counts its lines: the header is line 1. */
	readonly line: number;
	/** The raw text of every column asked for; '' for an optional column that the file lacks. */
	readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
	readonly file: string;
	readonly rows: readonly CsvRow[];
	readonly findings: readonly Finding[];
}

export interface CsvSource {
	/** The name that findings carry. */
	readonly file: string;
	readonly text: string;
	/** The columns that the table has, in their order. */
	readonly columns: readonly string[];
	/** Those of them that a file may leave out; their cells then count as empty. */
	readonly optionalColumns?: readonly string[];
	/** A comma unless said otherwise. */
	readonly delimiter?: string;
}

/**
 * Reads one table. A repeated, missing or unknown column is a finding; without a usable header no
 * row is returned. Records that are wholly empty are passed over.
 */
export function readCsv(source: CsvSource): CsvTable {
	const { file, columns, optionalColumns = [], delimiter = ',' } = source;
	const parsed = Papa.parse<string[]>(source.text, { delimiter, header: false });
	const lines = linesOf(parsed.data);
	const findings: Finding[] = parsed.errors.map((error) =>
		found(file, 'malformed_csv', {
			line: lines[error.row ?? 0] ?? null,
			reason: `is not well-formed CSV: ${error.message}`
		})
	);

	const header = parsed.data[0]?.map((name) => name.trim()) ?? [];
	if (header.every((name) => name === '')) {
		findings.push(found(file, 'empty_file', { reason: 'has no header row' }));
		return { file, rows: [], findings };
	}
	const headerFindings = checkHeader(file, header, columns, optionalColumns);
	findings.push(...headerFindings);
	if (headerFindings.some((f) => f.code !== 'unknown_column')) return { file, rows: [], findings };

	const positions = columns.map((name) => [name, header.indexOf(name)] as const);
	const rows: CsvRow[] = [];
	for (const [index, record] of parsed.data.entries()) {
		if (index === 0 || record.every((text) => text.trim() === '')) continue;
		const line = lines[index] ?? null;
		if (record.length !== header.length || line === null) {
			const reason = `has ${record.length} cells where the header has ${header.length} columns`;
			findings.push(found(file, 'wrong_cell_count', { line, reason }));
			continue;
		}
		const cells: Record<string, string> = {};
		for (const [name, position] of positions) cells[name] = record[position] ?? '';
		rows.push({ line, cells });
	}
	return { file, rows, findings };
}

/** The line at which each record begins. A record is one line and the breaks inside its cells. */
function linesOf(records: readonly (readonly string[])[]): number[] {
	let line = 1;
	return records.map((record) => {
		const first = line;
		line += 1 + record.reduce((sum, cell) => sum + breaksIn(cell), 0);
		// Where a few lines of a file end in CR LF and the others in LF, the CR stays on the last cell.
		if (record.at(-1)?.endsWith('\r')) line -= 1;
		return first;
	});
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

function checkHeader(
	file: string,
	header: readonly string[],
	columns: readonly string[],
	optionalColumns: readonly string[]
): Finding[] {
	const findings: Finding[] = [];
	const missing = columns.filter((name) => !header.includes(name));
	const at = (column: string) => ({ line: 1, column, value: column });
	header.forEach((name, position) => {
		const earlier = header.indexOf(name);
		if (earlier !== position) {
			const reason = `stands twice in the header, as column ${earlier + 1} and ${position + 1}`;
			findings.push(found(file, 'repeated_column', { ...at(name), reason }));
		} else if (!columns.includes(name)) {
			const fix = closestOf(name, missing);
			const reason = `is not a column of this table`;
			findings.push(found(file, 'unknown_column', { ...at(name), reason, fix }));
		}
	});
	for (const name of missing.filter((column) => !optionalColumns.includes(column))) {
		const reason = 'is missing from the header';
		findings.push(found(file, 'missing_column', { line: 1, column: name, reason }));
	}
	return findings;
}

function found(
	file: string,
	code: FindingCode,
	detail: {
		reason: string;
		line?: number | null;
		column?: string;
		value?: string;
		fix?: string | null;
	}
): Finding {
	const { line = null, column = null, value = null, reason, fix } = detail;
	const finding = { code, level: 'error', file, line, column, value, reason } as const;
	return fix ? { ...finding, fix } : finding;
}
