/** The header row of a table against the columns that the table has. */
import Papa from 'papaparse';
import { closestOf } from './closest.ts';
import { csvFinding } from './csv-finding.ts';
import type { Finding } from './findings.ts';

export interface HeaderExpectation {
	/** The name that findings carry. */
	readonly file: string;
	/** The columns that the table has, in their order. */
	readonly columns: readonly string[];
	/** Those of them that a file may leave out; their cells then count as empty. */
	readonly optionalColumns?: readonly string[];
	/**
	 * Given: unknown columns are passed over, and these columns (beside the optional ones) may be
	 * left out, each with a warning. Not given: both are errors, and optional columns need no word.
	 */
	readonly mayBeUnknown?: readonly string[];
}

/** What is wrong with the names of a header. Without an error the rows can be read. */
export function checkHeader(header: readonly string[], expected: HeaderExpectation): Finding[] {
	const { file, columns, optionalColumns = [], mayBeUnknown } = expected;
	const level = mayBeUnknown === undefined ? 'error' : 'warning';
	const missing = columns.filter((name) => !header.includes(name));
	const findings: Finding[] = [];
	header.forEach((name, position) => {
		const at = { line: 1, column: name, value: name };
		const earlier = header.indexOf(name);
		const known = columns.includes(name);
		if (earlier !== position && (known || level === 'error')) {
			const reason = `stands twice in the header, as column ${earlier + 1} and ${position + 1}`;
			findings.push(csvFinding(file, 'repeated_column', { ...at, reason }));
		} else if (!known && level === 'error') {
			const fix = closestOf(name, missing);
			const reason = 'is not a column of this table';
			findings.push(csvFinding(file, 'unknown_column', { ...at, reason, fix }));
		} else if (!known && name === '') {
			const reason = `column ${position + 1} has no name and was not read`;
			findings.push(csvFinding(file, 'unknown_column', { line: 1, level, reason }));
		} else if (!known) {
			const fix = closestOf(name, missing);
			const reason = 'is not a known column and was not read';
			findings.push(csvFinding(file, 'unknown_column', { ...at, level, reason, fix }));
		}
	});
	for (const column of missing) {
		const at = { line: 1, column };
		if (mayBeUnknown === undefined) {
			if (optionalColumns.includes(column)) continue;
			const reason = 'is missing from the header';
			findings.push(csvFinding(file, 'missing_column', { ...at, reason }));
		} else if (optionalColumns.includes(column) || mayBeUnknown.includes(column)) {
			const reason = 'is missing from the header, so none of its values is known';
			findings.push(csvFinding(file, 'missing_column', { ...at, level, reason }));
		} else {
			const reason = 'is missing from the header, and the table cannot be read without it';
			findings.push(csvFinding(file, 'missing_column', { ...at, reason }));
		}
	}
	return findings;
}

const SEPARATORS: Readonly<Record<string, string>> = {
	',': 'commas',
	';': 'semicolons',
	'\t': 'tabs'
};

/**
 * Names another separator, if the first line holds more columns of the table by it than by the one
 * that was asked for. Spreadsheets save "CSV" with semicolons where the decimal sign is a comma.
 *
 * @returns null when the columns are separated as they should be, or in no way that is known.
 */
export function findWrongSeparator(
	text: string,
	delimiter: string,
	{ file, columns }: HeaderExpectation
): Finding | null {
	const columnsBy = (separator: string): number => {
		const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 1 });
		const names = new Set(data[0]?.map((name) => name.trim()));
		return columns.filter((name) => names.has(name)).length;
	};
	const wanted = SEPARATORS[delimiter] ?? JSON.stringify(delimiter);
	let most = columnsBy(delimiter);
	let used: string | null = null;
	for (const [separator, name] of Object.entries(SEPARATORS)) {
		const count = columnsBy(separator);
		if (count <= most) continue;
		most = count;
		used = name;
	}
	if (used === null) return null;
	const reason = `has columns that seem to be separated by ${used}, where ${wanted} are needed: save it as CSV with ${wanted} between the columns`;
	return csvFinding(file, 'wrong_separator', { line: 1, reason });
}
