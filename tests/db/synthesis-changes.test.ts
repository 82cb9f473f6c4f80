import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Database } from '#lib/server/db/client.ts';
import { getSynthesis } from '#lib/server/db/queries/syntheses.ts';
import { syntheses } from '#lib/server/db/schema.ts';
import { describeReport } from '#lib/server/seed/describe-seed.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { METHOD_VERSION } from '#lib/synthesis/method.ts';
import { copySeed, SHIPPED_SEED, type SeedCopy } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const KAFI = 'kafi-2007-retinol';

let seed: SeedCopy;
let db: Database;
beforeEach(async () => {
	seed = await copySeed();
	({ db } = await cloneDatabase('seeded', onTestFinished));
});
const load = () => loadSeed({ db, folder: seed.folder });

/** Every body by ingredient and key, with the version under which it was made. */
async function bodies(): Promise<ReadonlyMap<string, typeof syntheses.$inferSelect>> {
	const rows = await db
		.select()
		.from(syntheses)
		.orderBy(syntheses.ingredientSlug, syntheses.bodyKey);
	return new Map(rows.map((row) => [`${row.ingredientSlug} ${row.bodyKey}`, row]));
}

/** Bodies that were not there before, or not so. */
function differing(
	before: Awaited<ReturnType<typeof bodies>>,
	after: Awaited<ReturnType<typeof bodies>>
): string[] {
	return [...after]
		.filter(([key, row]) => row.dataVersion !== before.get(key)?.dataVersion)
		.map(([key]) => key)
		.sort();
}

describe('a corrected file', () => {
	test('that changes a result changes the bodies of its ingredient that show it, and no other', async () => {
		const before = await bodies();
		await seed.correct('results.csv', `${KAFI}-01`, { value_arm: '-1.65' });
		const report = await load();
		const after = await bodies();
		const changed = differing(before, after);
		expect(changed).toContain('retinol fine_lines');
		expect(changed).toContain('retinol wrinkles');
		expect(changed.filter((key) => !key.startsWith('retinol '))).toEqual([]);
		expect(report.syntheses).toMatchObject({ written: changed.length, deleted: 0 });
		expect(after.get('retinol fine_lines')?.dataVersion).toBe(2n);
		expect(after.size).toBe(before.size);
	});

	test('that changes another word of a study leaves every body as it was', async () => {
		const before = await bodies();
		await seed.correct('studies.csv', KAFI, { notes: 'A simulated note.' });
		const report = await load();
		expect(report.changed).toBe(true);
		expect(report.syntheses.written).toBe(0);
		expect(await bodies()).toEqual(before);
	});

	test('that takes a result to another outcome takes the body away and makes the other', async () => {
		const before = await bodies();
		await seed.rewrite('results.csv', (rows) =>
			rows.map((row) =>
				row.study_id === KAFI && row.outcome === 'fine_lines'
					? { ...row, outcome: 'irritation' }
					: row
			)
		);
		await load();
		const after = await bodies();
		const lines = after.get('retinol fine_lines')?.record;
		expect(lines?.eligible ?? []).not.toContain(`${KAFI}-01`);
		expect(differing(before, after).every((key) => key.startsWith('retinol '))).toBe(true);
	});

	test('that takes an ingredient out of an arm weighs what it was and what it is now', async () => {
		const before = await bodies();
		await seed.rewrite('arms.csv', (rows) =>
			rows.map((row) =>
				row.study_id === KAFI
					? { ...row, ingredients: (row.ingredients ?? '').replace('retinol:', 'niacinamide:') }
					: row
			)
		);
		await load();
		const changed = differing(before, await bodies());
		expect(changed).toContain('niacinamide fine_lines');
		expect(changed).toContain('retinol fine_lines');
		const left = await getSynthesis(db, 'retinol', 'fine_lines');
		expect(left?.record.eligible).not.toContain(`${KAFI}-01`);
	});

	test('that gives an ingredient another name says so in its bodies', async () => {
		await seed.correct('ingredients.csv', 'niacinamide', { name: 'Simulated amide' });
		await load();
		const found = await getSynthesis(db, 'niacinamide', 'wrinkles');
		expect(found?.record.question.ingredient).toBe('simulated amide');
	});
});

describe('bodies by another method', () => {
	test('are all made again, and raise the version of the data once', async () => {
		const before = await bodies();
		await db.update(syntheses).set({ methodVersion: METHOD_VERSION + 1 });
		const report = await loadSeed({ db, folder: SHIPPED_SEED });
		expect(report).toMatchObject({ changed: true, files: [], dataVersion: '2' });
		expect(report.syntheses).toEqual({ written: before.size, deleted: 0, unchanged: 0 });
		expect(describeReport(report)).toBe(
			`${before.size} bodies of evidence weighed (data version 2)`
		);
		const after = [...(await bodies()).values()];
		expect(after.map((row) => row.record)).toEqual([...before.values()].map((row) => row.record));
		expect(await loadSeed({ db, folder: SHIPPED_SEED })).toMatchObject({ changed: false });
	});

	test('are made again for the ingredient alone where one is missing', async () => {
		const before = await bodies();
		await db.delete(syntheses).where(sql`ingredient_slug = 'retinol' and body_key = 'fine_lines'`);
		const report = await loadSeed({ db, folder: SHIPPED_SEED });
		expect(report.syntheses.written).toBe(1);
		expect(differing(before, await bodies())).toEqual(['retinol fine_lines']);
	});

	test.each([
		['effects', 'engine_version', 'result_id'],
		['assessments', 'rules_version', 'result_id']
	])('are weighed again where %s were made by other rules', async (table, column, key) => {
		const before = await bodies();
		await db.update(syntheses).set({ lead: 'Simulated, and out of step.' });
		await db.execute(sql.raw(`update ${table} set ${column} = 999 where ${key} = '${KAFI}-01'`));
		await loadSeed({ db, folder: SHIPPED_SEED });
		const after = await bodies();
		const mended = [...after].filter(([key_, row]) => row.lead === before.get(key_)?.lead);
		expect(mended.map(([name]) => name).sort()).toEqual(
			[...before.keys()].filter((name) => name.startsWith('retinol ')).sort()
		);
	});
});

describe('a load that fails', () => {
	test('leaves the bodies that were there', async () => {
		const before = await bodies();
		await refuse(db);
		await seed.correct('results.csv', `${KAFI}-01`, { value_arm: '-1.65' });
		await expect(load()).rejects.toMatchObject(FULL);
		expect(await bodies()).toEqual(before);
	});

	test('leaves none on an empty database', async () => {
		const { db: empty } = await cloneDatabase('migrated', onTestFinished);
		await refuse(empty);
		await expect(loadSeed({ db: empty, folder: SHIPPED_SEED })).rejects.toMatchObject(FULL);
		expect(await empty.$count(syntheses)).toBe(0);
	});
});

const FULL = { cause: { message: 'the disk is full, as it were' } };

/** Lets no body be written. */
async function refuse(database: Database): Promise<void> {
	await database.execute(sql`
		create function refuse() returns trigger language plpgsql
		as $$ begin raise exception 'the disk is full, as it were'; end $$`);
	await database.execute(
		sql`create trigger refuse before insert or update on syntheses execute function refuse()`
	);
}
