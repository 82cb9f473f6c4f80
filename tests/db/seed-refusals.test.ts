import { sql } from 'drizzle-orm';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getDataVersion } from '#lib/server/db/queries/data-version.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { SeedError } from '#lib/server/seed/seed-error.ts';
import { copySeed, SHIPPED_SEED, type SeedCopy } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

async function refusal(seed: SeedCopy): Promise<SeedError> {
	const outcome: unknown = await loadSeed({ db, folder: seed.folder }).then(
		() => 'it was loaded',
		(error: unknown) => error
	);
	if (outcome instanceof SeedError) return outcome;
	throw new Error('The seed was not refused.', { cause: outcome });
}

/** Everything that a load could have changed. */
async function state() {
	return db.execute(sql`select
		(select version from data_version) as version,
		(select md5(string_agg(r::text, ',' order by result_id)) from results r) as results,
		(select md5(string_agg(s::text, ',' order by study_id)) from studies s) as studies,
		(select md5(string_agg(f::text, ',' order by file)) from seed_files f) as files,
		(select md5(string_agg(k::text, ',' order by file, row_key)) from seed_rows k) as rows`);
}

describe('a fault in a file', () => {
	test('refuses the whole load with file, line, column, value and reason', async () => {
		const seed = await copySeed();
		await seed.correct('studies.csv', 'kafi-2007-retinol', { title: 'A correction that is good' });
		await seed.correct('results.csv', 'kafi-2007-retinol-01', { n_arm: '3O' });
		const before = await state();
		const error = await refusal(seed);
		expect(error.code).toBe('SEED_REFUSED');
		expect(error.findings).toEqual([
			{
				code: 'not_an_integer',
				level: 'error',
				file: 'results.csv',
				line: 307,
				column: 'n_arm',
				value: '3O',
				reason: 'is not a whole number',
				fix: '30'
			}
		]);
		expect(error.message).toBe(
			'The seed files were not loaded, and nothing was changed: 1 fault to mend.\n' +
				'  results.csv line 307, n_arm "3O": is not a whole number ("30"?)'
		);
		expect(await state()).toEqual(before);
	});

	test('is one of all that are told, the first twenty in the message', async () => {
		const seed = await copySeed();
		await seed.rewrite('results.csv', (rows) => rows.map((row) => ({ ...row, better: 'more' })));
		const error = await refusal(seed);
		expect(error.findings).toHaveLength(766);
		expect(error.message.split('\n')).toHaveLength(22);
		expect(error.message).toMatch(/766 faults to mend\.\n/);
		expect(error.message).toMatch(/\n {2}and 746 more$/);
	});

	test('between files is told as well', async () => {
		const seed = await copySeed();
		await seed.correct('claims.csv', 'medik8-crystal-retinal-6-c01', {
			product_id: 'medik8-crystal-retinal'
		});
		expect((await refusal(seed)).message).toContain(
			'claims.csv line 2, product_id "medik8-crystal-retinal": is not known: no row has this key'
		);
	});

	test('of bytes that are not UTF-8 is told at its line', async () => {
		const seed = await copySeed();
		await seed.replace('products.csv', (before) => Buffer.from(before.toString('utf8'), 'latin1'));
		const { findings } = await refusal(seed);
		expect(findings[0]).toMatchObject({ code: 'not_utf8', file: 'products.csv', column: null });
		expect(findings[0]?.line).toBeGreaterThan(1);
	});

	test('of files that are missing names each of them', async () => {
		const seed = await copySeed();
		await rm(join(seed.folder, 'arms.csv'));
		await rm(join(seed.folder, 'claims.csv'));
		expect((await refusal(seed)).message).toMatch(
			/2 faults to mend\.\n {2}arms\.csv: cannot be read \(ENOENT\)\n {2}claims\.csv: cannot be read \(ENOENT\)$/
		);
	});

	test('a result that got another id is refused, because the database would hold it twice', async () => {
		const seed = await copySeed();
		await seed.correct('results.csv', 'kafi-2007-retinol-01', {
			result_id: 'kafi-2007-retinol-99'
		});
		const before = await state();
		expect((await refusal(seed)).message).toContain(
			'results.csv line 307, result_id "kafi-2007-retinol-99": is the result that the database holds as kafi-2007-retinol-01; a result keeps its id'
		);
		expect(await state()).toEqual(before);
	});
});

describe('a failure in the middle of writing', async () => {
	const { db: empty } = await cloneDatabase('migrated');

	test('leaves nothing behind, and the next load does all', async () => {
		await empty.execute(sql`
			create function refuse() returns trigger language plpgsql
			as $$ begin raise exception 'the disk is full, as it were'; end $$`);
		await empty.execute(
			sql`create trigger refuse before insert on claims execute function refuse()`
		);
		await expect(loadSeed({ db: empty, folder: SHIPPED_SEED })).rejects.toMatchObject({
			cause: { message: 'the disk is full, as it were' }
		});
		const [left] = await empty.execute(sql`select
			(select count(*) from ingredients) + (select count(*) from studies)
			+ (select count(*) from results) + (select count(*) from seed_files)
			+ (select count(*) from seed_rows) as rows`);
		expect(left).toEqual({ rows: '0' });
		expect(await getDataVersion(empty)).toBe('0');

		await empty.execute(sql`drop trigger refuse on claims`);
		expect(await loadSeed({ db: empty, folder: SHIPPED_SEED })).toMatchObject({
			changed: true,
			dataVersion: '1'
		});
	});
});
