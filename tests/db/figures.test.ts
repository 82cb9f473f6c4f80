import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arms, claims, products, results, studies } from '#lib/server/db/schema.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

type Cells = Record<string, string>;
type Numbers = Record<string, number | null>;

async function readSeed(file: string): Promise<Cells[]> {
	const text = await readFile(join(PROJECT, 'seed', file), 'utf8');
	return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

/** The numbers of every row by the name of their column, as the file prints and the table holds them. */
async function bothWays(file: string, table: PgTable, keys: readonly string[]) {
	const numeric = Object.entries(getTableColumns(table)).filter(
		([, column]) => column.dataType === 'number'
	);
	const keyed = (rows: readonly (readonly [string, Numbers])[]) =>
		new Map(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	const printed = (await readSeed(file)).map((row) => {
		const numbers = numeric.map(({ 1: { name } }) => {
			const cell = row[name] ?? '';
			return [name, cell === '' ? null : Number(cell)];
		});
		return [keys.map((key) => row[key]).join(' '), Object.fromEntries(numbers) as Numbers] as const;
	});
	const stored = ((await db.select().from(table)) as Record<string, unknown>[]).map((row) => {
		const named = new Map(
			Object.entries(getTableColumns(table)).map(([property, { name }]) => [name, row[property]])
		);
		const numbers = numeric.map(([property, { name }]) => [name, row[property]]);
		return [
			keys.map((key) => named.get(key) as string).join(' '),
			Object.fromEntries(numbers) as Numbers
		] as const;
	});
	return { printed: keyed(printed), stored: keyed(stored) };
}

describe('figures', () => {
	it.each([
		['results.csv', results, ['result_id']],
		['studies.csv', studies, ['study_id']],
		['arms.csv', arms, ['study_id', 'arm_id']],
		['products.csv', products, ['product_id']],
		['claims.csv', claims, ['claim_id']]
	] as const)('of %s come back as printed, and empty cells as null', async (file, table, keys) => {
		const { printed, stored } = await bothWays(file, table, keys);
		const numbers = [...printed.values()].flatMap((row) => Object.values(row));
		expect(numbers.filter((number) => number !== null).length).toBeGreaterThan(20);
		expect(stored).toStrictEqual(printed);
	});
});
