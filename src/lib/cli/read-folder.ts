/** The tables of a folder that a grade is read from, and what had to be refused of them. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arm, Result, Study } from '#lib/evidence/types.ts';
import { checkReferences } from '#lib/importing/check-references.ts';
import { decodeUtf8 } from '#lib/importing/decode-utf8.ts';
import { fileFinding, isError, type Finding, type FindingCode } from '#lib/importing/findings.ts';
import { parseTable, type ParsedTable } from '#lib/importing/parse-table.ts';
import { armRow } from '#lib/importing/rows/arm-row.ts';
import { resultRow } from '#lib/importing/rows/result-row.ts';
import type { RowDefinition } from '#lib/importing/rows/row.ts';
import { studyRow } from '#lib/importing/rows/study-row.ts';
import { whyNotRead } from './why-not-read.ts';

export interface GradingTables {
	readonly studies: readonly Study[];
	readonly arms: readonly Arm[];
	readonly results: readonly Result[];
	/** Errors have refused something; warnings nothing. */
	readonly findings: readonly Finding[];
}

interface ParsedTables {
	readonly studies: ParsedTable<Study>;
	readonly arms: ParsedTable<Arm>;
	readonly results: ParsedTable<Result>;
}

/** After these nothing of a file can be used, and every row that refers to it would look wrong. */
const OF_A_WHOLE_FILE: readonly FindingCode[] = [
	'missing_file',
	'not_utf8',
	'empty_file',
	'wrong_separator',
	'repeated_column',
	'missing_column'
];

/** The faults between rows for which a row cannot be graded; the others are told and kept. */
const REFUSING: readonly FindingCode[] = ['duplicate_key', 'unknown_reference'];

/**
 * Reads studies.csv, arms.csv and results.csv. Rows with an error are not among the rows, nor are
 * those that need them; where a file as a whole cannot be used, there are no rows. Ingredients are
 * taken as they are named.
 */
export async function readGradingTables(folder: string): Promise<GradingTables> {
	const fault = await faultOfFolder(folder);
	if (fault !== null) return { ...NO_ROWS, findings: [fault] };
	const tables: ParsedTables = {
		studies: await readTable(folder, studyRow),
		arms: await readTable(folder, armRow),
		results: await readTable(folder, resultRow)
	};
	const findings = [tables.studies, tables.arms, tables.results].flatMap((t) => t.findings);
	if (findings.some((finding) => isError(finding) && OF_A_WHOLE_FILE.includes(finding.code))) {
		return { ...NO_ROWS, findings };
	}
	const between = faultsBetween(tables, !findings.some(isError));
	return {
		studies: rowsWithout(tables.studies, between),
		arms: rowsWithout(tables.arms, between),
		results: rowsWithout(tables.results, between),
		findings: [...findings, ...between]
	};
}

const NO_ROWS = { studies: [], arms: [], results: [] };

async function faultOfFolder(folder: string): Promise<Finding | null> {
	try {
		if ((await stat(folder)).isDirectory()) return null;
		return fileFinding(folder, 'missing_file', 'is not a folder');
	} catch (error) {
		return fileFinding(folder, 'missing_file', whyNotRead(error));
	}
}

async function readTable<T>(folder: string, row: RowDefinition<T>): Promise<ParsedTable<T>> {
	const { file } = row;
	let bytes: Uint8Array;
	try {
		bytes = await readFile(join(folder, file));
	} catch (error) {
		const finding = fileFinding(file, 'missing_file', whyNotRead(error));
		return { file, rows: [], findings: [finding] };
	}
	const { text, finding } = decodeUtf8(file, bytes);
	return finding
		? { file, rows: [], findings: [finding] }
		: parseTable(row, { file, text, header: 'tolerant' });
}

function faultsBetween(tables: ParsedTables, allRowsRead: boolean): Finding[] {
	const found = checkReferences({
		...tables,
		ingredients: absent('ingredients.csv'),
		products: absent('products.csv'),
		claims: absent('claims.csv'),
		independentTests: absent('independent_tests.csv')
	});
	return found
		.filter(({ code, column }) => code !== 'unknown_reference' || column !== 'ingredients')
		.map((finding) => {
			if (!REFUSING.includes(finding.code)) return { ...finding, level: 'warning' };
			if (finding.code !== 'unknown_reference' || allRowsRead) return finding;
			// The row may be there and have a fault of its own; then a similar key is no help.
			const { code, level, file, line, column, value } = finding;
			const reason = 'names a row that is not there or was refused';
			return { code, level, file, line, column, value, reason };
		});
}

const absent = (file: string): ParsedTable<never> => ({ file, rows: [], findings: [] });

function rowsWithout<T>(table: ParsedTable<T>, findings: readonly Finding[]): T[] {
	const refused = new Set(
		findings.filter((f) => isError(f) && f.file === table.file).map(({ line }) => line)
	);
	return table.rows.filter(({ line }) => !refused.has(line)).map(({ value }) => value);
}
