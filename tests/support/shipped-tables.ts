/** The shipped CSV files, parsed as the loader parses them. */
import { readFileSync } from 'node:fs';
import type { EvidenceTables } from '#lib/importing/evidence-tables.ts';
import { parseTable, type ParsedTable } from '#lib/importing/parse-table.ts';
import { armRow } from '#lib/importing/rows/arm-row.ts';
import { claimRow } from '#lib/importing/rows/claim-row.ts';
import { independentTestRow } from '#lib/importing/rows/independent-test-row.ts';
import { ingredientRow } from '#lib/importing/rows/ingredient-row.ts';
import { productRow } from '#lib/importing/rows/product-row.ts';
import { resultRow } from '#lib/importing/rows/result-row.ts';
import type { RowDefinition } from '#lib/importing/rows/row.ts';
import { studyRow } from '#lib/importing/rows/study-row.ts';

const SEED = new URL('../../seed/', import.meta.url);

function read<T>(row: RowDefinition<T>): ParsedTable<T> {
	return parseTable(row, { text: readFileSync(new URL(row.file, SEED), 'utf8') });
}

function shipped<T>(row: RowDefinition<T>) {
	return {
		read: () => read(row),
		/** Each value, printed and read again. */
		roundTrip: () =>
			read(row).rows.map(({ value }) => {
				const outcome = row.parse({ line: 2, cells: row.print(value) });
				return outcome.ok ? outcome.value : outcome.findings;
			}),
		prints: () => read(row).rows.map(({ value, cells }) => ({ printed: row.print(value), cells }))
	};
}

export const SHIPPED_ROWS = {
	studies: shipped(studyRow),
	arms: shipped(armRow),
	results: shipped(resultRow),
	ingredients: shipped(ingredientRow),
	products: shipped(productRow),
	claims: shipped(claimRow),
	independentTests: shipped(independentTestRow)
};

export function readShippedTables(): EvidenceTables {
	return {
		studies: read(studyRow),
		arms: read(armRow),
		results: read(resultRow),
		ingredients: read(ingredientRow),
		products: read(productRow),
		claims: read(claimRow),
		independentTests: read(independentTestRow)
	};
}
