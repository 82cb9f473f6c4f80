import { group } from 'd3-array';
import { count, eq, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import type { Database } from '#lib/server/db/client.ts';
import { getDataVersion } from '#lib/server/db/queries/data-version.ts';
import * as schema from '#lib/server/db/schema.ts';
import { describeReport } from '#lib/server/seed/describe-seed.ts';
import { loadSeed, type SeedProgress } from '#lib/server/seed/load-seed.ts';
import { readShippedTables } from '../support/shipped-tables.ts';
import { SHIPPED_SEED } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('migrated');
const progress: SeedProgress[] = [];
const first = await loadSeed({
	db,
	folder: SHIPPED_SEED,
	onProgress: (step) => progress.push(step)
});

async function countRows(table: PgTable): Promise<number> {
	const [row] = await db.select({ rows: count() }).from(table);
	return row?.rows ?? 0;
}

/** The transaction that last wrote each row of a table: changes whenever a row is written. */
async function writesOf(database: Database): Promise<unknown[]> {
	const tables = ['ingredients', 'ingredient_aliases', 'publications', 'studies', 'arms'].concat(
		['arm_ingredients', 'results', 'effects', 'products', 'product_ingredients', 'claims'],
		['independent_tests', 'seed_files', 'seed_rows', 'data_version', 'assessments', 'study_grades'],
		['syntheses']
	);
	const parts = tables.map(
		(table) => `select '${table}' as name, count(*), max(xmin::text::bigint) as last from ${table}`
	);
	return database.execute(sql.raw(parts.join(' union all ')));
}

describe('loadSeed on an empty database', () => {
	test('loads every row of every file', async () => {
		expect({
			studies: await countRows(schema.studies),
			arms: await countRows(schema.arms),
			results: await countRows(schema.results),
			ingredients: await countRows(schema.ingredients),
			products: await countRows(schema.products),
			claims: await countRows(schema.claims),
			independentTests: await countRows(schema.independentTests)
		}).toEqual({
			studies: 156,
			arms: 303,
			results: 766,
			ingredients: 215,
			products: 38,
			claims: 83,
			independentTests: 11
		});
	});

	test('says what it wrote', () => {
		expect(first.changed).toBe(true);
		expect(first.dataVersion).toBe('1');
		expect(first.assessments).toMatchObject({ written: 766, superseded: 0, unchanged: 0 });
		expect(first.files.map((file) => [file.file, file.inserted, file.updated])).toEqual([
			['ingredients.csv', 215, 0],
			['studies.csv', 156, 0],
			['arms.csv', 303, 0],
			['results.csv', 766, 0],
			['products.csv', 38, 0],
			['claims.csv', 83, 0],
			['independent_tests.csv', 11, 0]
		]);
		expect(describeReport(first)).toMatch(
			/^1572 rows loaded, \d+ effects derived, 766 results assessed, \d+ bodies of evidence weighed, 10 oddities/
		);
	});

	test('tells its progress file by file, each to its end', () => {
		const last = new Map(progress.map((step) => [step.file, step]));
		expect([...last.keys()]).toEqual([
			...first.files.map((file) => file.file),
			'effects',
			'assessments',
			'bodies of evidence'
		]);
		expect([...last.values()].every((step) => step.done === step.total)).toBe(true);
	});

	test('derives at least one effect for every result', async () => {
		const rows = await db.execute(
			sql`select result_id from results where result_id not in (select result_id from effects)`
		);
		expect([...rows]).toEqual([]);
		expect(await countRows(schema.effects)).toBe(first.effects.written);
	});

	test('keeps every figure as the file states it, and nothing as zero that is not stated', async () => {
		const stored = new Map(
			(await db.select().from(schema.results)).map((row) => [row.resultId, row])
		);
		for (const { value } of readShippedTables().results.rows) {
			const row = stored.get(value.resultId);
			expect([row?.valueArm, row?.sdArm, row?.valueComparator, row?.difference, row?.week]).toEqual(
				[value.arm.value, value.arm.sd, value.comparator.value, value.difference, value.week]
			);
			expect([row?.pWithin, row?.pBetween]).toEqual([value.pWithin, value.pBetween]);
		}
	});

	test('puts two trials of one paper under one publication', async () => {
		const rows = await db.execute<{ study_id: string }>(
			sql`select study_id from studies where publication_id in
				(select publication_id from studies group by 1 having count(*) > 1) order by 1`
		);
		expect(rows.map((row) => row.study_id)).toEqual([
			'unnamed-2009-foits-study1',
			'unnamed-2009-foits-study2'
		]);
		expect(await countRows(schema.publications)).toBe(155);
	});

	test('matches an active to an ingredient only where the names are the same', async () => {
		const rows = await db
			.select()
			.from(schema.productIngredients)
			.where(eq(schema.productIngredients.source, 'key_active'));
		const slugOf = new Map(rows.map((row) => [row.nameAsPrinted, row.slug]));
		expect(slugOf.get('L-ascorbic acid')).toBe('l-ascorbic-acid');
		expect(slugOf.get('retinal')).toBe('retinaldehyde');
		expect(slugOf.get('coenzyme Q10')).toBe('coenzyme-q10');
		expect(slugOf.get('vitamin A')).toBeNull();
		expect(slugOf.get('peptide blend (two peptides)')).toBeNull();
	});

	test('writes every entry of the ingredient lists in its place, and matches 44 of 259', async () => {
		const { productIngredients } = schema;
		const listed = eq(productIngredients.source, 'inci');
		const rows = await db
			.select()
			.from(productIngredients)
			.where(listed)
			.orderBy(productIngredients.productId, productIngredients.position);
		const lists = group(rows, (row) => row.productId);
		const printed = readShippedTables().products.rows.flatMap(({ value }) =>
			value.inci.length === 0 ? [] : [[value.productId, value.inci] as const]
		);
		expect(
			new Map([...lists].map(([id, list]) => [id, list.map((row) => row.nameAsPrinted)]))
		).toEqual(new Map(printed));
		expect([rows.length, rows.filter((row) => row.slug !== null).length]).toEqual([259, 44]);
		expect(
			rows.every(
				(row, index) => row.position === 1 || row.position === (rows[index - 1]?.position ?? 0) + 1
			)
		).toBe(true);
	});

	test('keeps a consumer test of a product that is not listed under the name that it used', async () => {
		const rows = await db.select().from(schema.independentTests);
		const unlisted = rows.find((row) => row.testId === 'ocu-2025-cien');
		expect(unlisted).toMatchObject({ productId: null, productAsNamed: 'Cien Q10 Intense FPS 15' });
		expect(rows.filter((row) => row.productId !== null).map((row) => row.testId)).toEqual([
			'altroconsumo-2025-nivea',
			'60millions-2025'
		]);
	});
});

describe('loadSeed a second time', () => {
	test('writes nothing', async () => {
		const before = await writesOf(db);
		const report = await loadSeed({ db, folder: SHIPPED_SEED });
		expect(report).toEqual({
			changed: false,
			files: [],
			effects: { written: 0, deleted: 0, unchanged: 0 },
			assessments: { written: 0, superseded: 0, unchanged: 0, studiesRegraded: 0 },
			syntheses: { written: 0, deleted: 0, unchanged: 0 },
			dataVersion: '1',
			warnings: []
		});
		expect(await writesOf(db)).toEqual(before);
		expect(describeReport(report)).toBe('up to date (data version 1)');
	});

	test('derives effects again when the rules have changed, and only writes what differs', async () => {
		const { effects } = schema;
		const stored = () => db.select().from(effects).orderBy(effects.resultId, effects.position);
		const before = await stored();
		await db.execute(
			sql`update effects set engine_version = 999 where result_id = 'kafi-2007-retinol-01'`
		);
		await db.execute(sql`delete from effects where result_id = 'kikuchi-2009-retinol-01'`);
		const report = await loadSeed({ db, folder: SHIPPED_SEED });
		const restored = before.filter((row) =>
			['kafi-2007-retinol-01', 'kikuchi-2009-retinol-01'].includes(row.resultId)
		);
		expect(report.effects.written).toBe(restored.length);
		expect(report).toMatchObject({ changed: true, files: [], dataVersion: '2' });
		expect(await stored()).toEqual(before);
		expect(await getDataVersion(db)).toBe('2');
	});
});

describe('two loads at once', async () => {
	const { db: shared } = await cloneDatabase('migrated');

	test('do not collide: one works, the other finds the work done', async () => {
		const reports = await Promise.all([
			loadSeed({ db: shared, folder: SHIPPED_SEED }),
			loadSeed({ db: shared, folder: SHIPPED_SEED })
		]);
		expect(reports.map((report) => report.changed).sort()).toEqual([false, true]);
		expect(reports.map((report) => report.dataVersion)).toEqual(['1', '1']);
		expect(await shared.$count(schema.assessments)).toBe(766);
	});
});
