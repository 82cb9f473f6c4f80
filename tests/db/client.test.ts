import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectDatabase, getDatabase } from '#lib/server/db/client.ts';
import { runClosers } from '#lib/server/platform/closers.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db, url } = await cloneDatabase('migrated');

/** Statements that stay prepared after some queries with parameters. */
async function preparedStatements(prepare: boolean): Promise<number> {
	const connection = connectDatabase({ url, maxConnections: 1, prepare });
	onTestFinished(connection.close);
	for (const seconds of [1, 2, 3]) {
		await connection.db.execute(sql`select now() + ${`${seconds} seconds`}::interval`);
	}
	const [row] = await connection.db.execute<{ count: number }>(
		sql`select count(*)::int as count from pg_prepared_statements`
	);
	return row?.count ?? -1;
}

describe('connectDatabase', () => {
	it('works in UTC, whatever the server prefers', async () => {
		const [row] = await db.execute(sql`show timezone`);
		expect(row).toEqual({ TimeZone: 'UTC' });
	});

	it('leaves no prepared statement on a server process that a pooler may hand to others', async () => {
		expect(await preparedStatements(false)).toBe(0);
	});

	it('refuses an address that is none, before it connects', () => {
		expect(() => connectDatabase({ url: 'localhost:5432' })).toThrow('must look like postgres://');
	});
});

describe('getDatabase', () => {
	it('is one pool for the process, until the process closes it', async () => {
		vi.stubEnv('DATABASE_URL', url);
		const one = getDatabase();
		expect(getDatabase()).toBe(one);
		expect([...(await one.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }]);
		await runClosers();
		await expect(one.execute(sql`select 1`)).rejects.toMatchObject({
			cause: { code: 'CONNECTION_ENDED' }
		});
		expect(getDatabase()).not.toBe(one);
		await runClosers();
	});
});
