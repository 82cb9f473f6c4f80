/**
 * CSV text into records that know their line. PapaParse reads the form (RFC 4180: quotes, quoted
 * line breaks); this module keeps what it complains about and checks the header.
 */
import Papa from 'papaparse';
import { csvFinding } from './csv-finding.ts';
import { checkHeader, findWrongSeparator, type HeaderExpectation } from './csv-header.ts';
import { isError, type Finding } from './findings.ts';

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

export interface CsvSource extends HeaderExpectation {
	readonly text: string;
	/** A comma unless said otherwise. */
	readonly delimiter?: string;
}

/**
 * Reads one table. A repeated, missing or unknown column is a finding; without a usable header no
 * row is returned. A file with another separator is one finding, at its header. Records that are
 * wholly empty are passed over.
 */
export function readCsv(source: CsvSource): CsvTable {
	const { file, columns, delimiter = ',' } = source;
	const wrongSeparator = findWrongSeparator(source.text, delimiter, source);
	if (wrongSeparator) return { file, rows: [], findings: [wrongSeparator] };
	const parsed = Papa.parse<string[]>(source.text, { delimiter, header: false });
	const lines = linesOf(parsed.data);
	const findings: Finding[] = parsed.errors.map((error) =>
		csvFinding(file, 'malformed_csv', {
			line: lines[error.row ?? 0] ?? null,
			reason: `is not well-formed CSV: ${error.message}`
		})
	);

	const header = parsed.data[0]?.map((name) => name.trim()) ?? [];
	if (header.every((name) => name === '')) {
		findings.push(csvFinding(file, 'empty_file', { reason: 'has no header row' }));
		return { file, rows: [], findings };
	}
	const headerFindings = checkHeader(header, source);
	findings.push(...headerFindings);
	if (headerFindings.some((f) => isError(f) && f.code !== 'unknown_column')) {
		return { file, rows: [], findings };
	}

	const positions = columns.map((name) => [name, header.indexOf(name)] as const);
	const rows: CsvRow[] = [];
	for (const [index, record] of parsed.data.entries()) {
		if (index === 0 || record.every((text) => text.trim() === '')) continue;
		const line = lines[index] ?? null;
		if (record.length !== header.length || line === null) {
			const reason = `has ${record.length} cells where the header has ${header.length} columns`;
			findings.push(csvFinding(file, 'wrong_cell_count', { line, reason }));
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
