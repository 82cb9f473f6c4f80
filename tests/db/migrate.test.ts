import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OUTCOME_DEFINITIONS } from '#lib/evidence/outcomes.ts';
import { migrateDatabase } from '#lib/server/db/migrate.ts';
import { outcomes } from '#lib/server/db/schema.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { cloneDatabase } from '../support/test-database.ts';
import { findUncommented } from './support/uncommented.ts';

describe('migrateDatabase', () => {
	it('applies all migrations once, and then none', async () => {
		const { url } = await cloneDatabase('empty', onTestFinished);
		const first = await migrateDatabase({ url });
		expect(first.applied).toBeGreaterThan(0);
		expect(await migrateDatabase({ url })).toEqual({ applied: 0 });
	});

	it('lets several processes start at once: one applies, the others wait and find it done', async () => {
		const { url } = await cloneDatabase('empty', onTestFinished);
		const told: string[] = [];
		const starts = [1, 2, 3].map(() =>
			migrateDatabase({ url, onProgress: (text) => told.push(text) })
		);
		const applied = (await Promise.all(starts)).map((start) => start.applied).toSorted();
		expect(applied.slice(0, 2)).toEqual([0, 0]);
		expect(applied[2]).toBeGreaterThan(0);
		expect(told.filter((text) => text.includes('to apply'))).toHaveLength(1);
	});

	it('moves ingredient lists out of their array and keeps what was there', async () => {
		const { db } = await cloneDatabase('empty', onTestFinished);
		const migrations = readMigrationFiles({ migrationsFolder: join(PROJECT, 'drizzle') });
		const apply = async (from: number, to: number) => {
			for (const statement of migrations.slice(from, to).flatMap((file) => file.sql)) {
				await db.execute(sql.raw(statement));
			}
		};
		await apply(0, 3);
		await db.execute(sql`
			insert into products (product_id, brand, name, category, inci, packaging, trial_size, fragrance,
				alcohol_denat, source_url)
			values ('simulated-serum', 'Simulated', 'Serum', 'serum', '{Aqua,Simuline}', 'not_seen',
				'not_seen', 'not_seen', 'not_seen', 'https://example.org')`);
		await db.execute(sql`
			insert into product_ingredients (product_id, position, name_as_printed, amount, unit)
			values ('simulated-serum', 1, 'simuline', 2, '%')`);
		await apply(3, 4);
		const rows = await db.execute(sql`
			select source, position, name_as_printed, amount from product_ingredients order by 1, 2`);
		expect([...rows]).toEqual([
			{ source: 'inci', position: 1, name_as_printed: 'Aqua', amount: null },
			{ source: 'inci', position: 2, name_as_printed: 'Simuline', amount: null },
			{ source: 'key_active', position: 1, name_as_printed: 'simuline', amount: 2 }
		]);
	});

	it('writes nothing the second time', async () => {
		const { db, url } = await cloneDatabase('migrated', onTestFinished);
		const inserted = async () => {
			const [row] = await db.execute<{ comments: string; outcomes: string }>(sql`
				select (select string_agg(d.xmin::text || d.ctid::text, ',' order by d.ctid)
						from pg_description d join pg_class c on c.oid = d.objoid
						where c.relnamespace = 'public'::regnamespace) as comments,
					(select string_agg(xmin::text || ctid::text, ',' order by ctid) from outcomes) as outcomes`);
			return row;
		};
		const before = await inserted();
		await migrateDatabase({ url });
		expect(await inserted()).toEqual(before);
	});

	it('mends outcomes and comments that are not what the code says', async () => {
		const { db, url } = await cloneDatabase('migrated', onTestFinished);
		await db.execute(sql`update outcomes set name = 'Crinkles', shortest_plausible_weeks = 1`);
		await db.execute(sql`comment on column results.week is 'wrong'`);
		await db.execute(sql`comment on table studies is null`);
		await migrateDatabase({ url });
		expect(await findUncommented(db)).toEqual([]);
		const [comment] = await db.execute<{ words: string }>(sql`
			select col_description('results'::regclass, attnum) as words from pg_attribute
			where attrelid = 'results'::regclass and attname = 'week'`);
		expect(comment?.words).toMatch(/^Weeks after the start/);
		const rows = await db.select().from(outcomes).orderBy(outcomes.position);
		expect(rows).toEqual(
			OUTCOME_DEFINITIONS.map((definition, index) => ({ ...definition, position: index + 1 }))
		);
	});

	it('refuses a database that a newer version has migrated', async () => {
		const { db, url } = await cloneDatabase('migrated', onTestFinished);
		await db.execute(sql`
			insert into drizzle.__drizzle_migrations (hash, created_at)
			values ('from the future', 9999999999999)`);
		await expect(migrateDatabase({ url })).rejects.toMatchObject({
			code: 'DATABASE_TOO_NEW',
			message: expect.stringContaining('a newer Plumbline') as string
		});
	});

	it('refuses a database that cannot hold every letter', async () => {
		const { db, url } = await cloneDatabase('migrated', onTestFinished);
		await db.execute(sql`drop database if exists ascii`);
		await db.execute(sql`
			create database ascii template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc`);
		const refused = migrateDatabase({ url: new URL('ascii', url).href });
		await expect(refused).rejects.toMatchObject({
			code: 'DATABASE_UNSUITABLE',
			message: 'Plumbline needs a database in UTF8, and this one is in SQL_ASCII.'
		});
		await db.execute(sql`drop database ascii with (force)`);
	});

	it('says in one sentence that nothing listens, without the password', async () => {
		const url = 'postgres://reader:s3cret@127.0.0.1:1/evidence';
		await expect(migrateDatabase({ url })).rejects.toMatchObject({
			code: 'DATABASE_UNREACHABLE',
			message: 'The database at 127.0.0.1:1 cannot be reached: nothing listens there.'
		});
	});

	it('says in one sentence that the password is wrong, and which database is missing', async () => {
		const { url } = await cloneDatabase('empty', onTestFinished);
		const wrong = new URL(url);
		wrong.password = 'wrong';
		await expect(migrateDatabase({ url: wrong.href })).rejects.toMatchObject({
			code: 'DATABASE_REFUSED',
			message: expect.stringMatching(/does not accept the password of the user \w+\.$/) as string
		});
		const missing = new URL('no_such_database', url).href;
		await expect(migrateDatabase({ url: missing })).rejects.toMatchObject({
			code: 'DATABASE_REFUSED',
			message: expect.stringContaining('no database named no_such_database') as string
		});
	});

	it('says in one sentence that the user may not create tables', async () => {
		const { db, url } = await cloneDatabase('empty', onTestFinished);
		const name = new URL(url).pathname.slice(1);
		const user = `reader_${name}`.slice(0, 60);
		await db.execute(sql.raw(`create user ${user} password 'reader'`));
		const asReader = new URL(url);
		asReader.username = user;
		asReader.password = 'reader';
		await expect(migrateDatabase({ url: asReader.href })).rejects.toMatchObject({
			code: 'DATABASE_REFUSED',
			message: expect.stringContaining('create or change tables') as string
		});
		await db.execute(sql.raw(`drop user ${user}`));
	});
});

describe('the migrated schema', async () => {
	const { db } = await cloneDatabase('migrated');

	it('has a comment on every table and column', async () => {
		expect(await findUncommented(db)).toEqual([]);
	});

	it('has an index that begins as every foreign key does', async () => {
		const bare = await db.execute(sql`
			select conrelid::regclass::text as table, conname as foreign_key from pg_constraint c
			where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
				select from pg_index i where i.indrelid = c.conrelid
					and i.indkey[0] = c.conkey[1])`);
		expect([...bare]).toEqual([]);
	});

	it('uses no enums, so that vocabularies can grow', async () => {
		expect([...(await db.execute(sql`select typname from pg_type where typtype = 'e'`))]).toEqual(
			[]
		);
	});
});
