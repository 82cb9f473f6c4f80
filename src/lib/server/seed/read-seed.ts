/** The seed folder, read and checked as a whole before anything is written. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkReferences } from '#lib/importing/check-references.ts';
import { decodeUtf8 } from '#lib/importing/decode-utf8.ts';
import type { EvidenceTables } from '#lib/importing/evidence-tables.ts';
import { fileFinding, isError, type Finding } from '#lib/importing/findings.ts';
import { parseTable, type ParsedTable } from '#lib/importing/parse-table.ts';
import { armRow } from '#lib/importing/rows/arm-row.ts';
import { claimRow } from '#lib/importing/rows/claim-row.ts';
import { independentTestRow } from '#lib/importing/rows/independent-test-row.ts';
import { ingredientRow } from '#lib/importing/rows/ingredient-row.ts';
import { productRow } from '#lib/importing/rows/product-row.ts';
import { resultRow } from '#lib/importing/rows/result-row.ts';
import type { RowDefinition } from '#lib/importing/rows/row.ts';
import { studyRow } from '#lib/importing/rows/study-row.ts';
import { SeedError } from './seed-error.ts';

const SEED_FILES = [
	ingredientRow,
	studyRow,
	armRow,
	resultRow,
	productRow,
	claimRow,
	independentTestRow
].map((row) => row.file);

export interface SeedFile {
	readonly file: string;
	readonly bytes: Uint8Array;
	readonly sha256: string;
}

export interface CheckedSeed {
	readonly tables: EvidenceTables;
	/** What is odd but may be so in a source. */
	readonly warnings: readonly Finding[];
}

/**
 * Reads the files and what identifies their contents.
 * @throws SeedError naming every file that cannot be read
 */
export async function readSeedFiles(folder: string): Promise<SeedFile[]> {
	const faults: Finding[] = [];
	const files: SeedFile[] = [];
	for (const file of SEED_FILES) {
		try {
			const bytes = await readFile(join(folder, file));
			files.push({ file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
		} catch (error) {
			const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
			faults.push(fileFinding(file, 'missing_file', `cannot be read (${why})`));
		}
	}
	if (faults.length > 0) throw new SeedError(faults);
	return files;
}

/**
 * Parses every file and checks every row and every reference.
 * @throws SeedError with all faults
 */
export function checkSeed(files: readonly SeedFile[]): CheckedSeed {
	const encodings: Finding[] = [];
	const parse = <T>(row: RowDefinition<T>): ParsedTable<T> => {
		const { file } = row;
		const bytes = files.find((candidate) => candidate.file === file)?.bytes ?? new Uint8Array();
		const { text, finding } = decodeUtf8(file, bytes);
		if (finding) encodings.push(finding);
		return parseTable(row, { file, text });
	};
	const tables: EvidenceTables = {
		ingredients: parse(ingredientRow),
		studies: parse(studyRow),
		arms: parse(armRow),
		results: parse(resultRow),
		products: parse(productRow),
		claims: parse(claimRow),
		independentTests: parse(independentTestRow)
	};
	const ofRows = [...encodings, ...allTables(tables).flatMap((table) => table.findings)];
	// A row that was refused would make the rows that refer to it look wrong as well.
	const findings = ofRows.some(isError) ? ofRows : [...ofRows, ...checkReferences(tables)];
	const errors = findings.filter(isError);
	if (errors.length > 0) throw new SeedError(errors);
	return { tables, warnings: findings };
}

function allTables(tables: EvidenceTables): readonly ParsedTable<unknown>[] {
	const { ingredients, studies, arms, results, products, claims, independentTests } = tables;
	return [ingredients, studies, arms, results, products, claims, independentTests];
}
