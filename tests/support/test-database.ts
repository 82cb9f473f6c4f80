import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { connectDatabase, type DatabaseConnection } from '#lib/server/db/client.ts';
import type { Template } from './database.ts';

export interface TestDatabase extends DatabaseConnection {
	readonly url: string;
}

const SOURCES: Record<Template, string> = {
	empty: 'template0',
	migrated: 'migrated',
	seeded: 'seeded'
};

/**
 * A database of its own for the calling suite, dropped when the suite has ended:
 * `const { db } = await cloneDatabase('seeded')` at the top of a file or a describe block. Within
 * a test, `onTestFinished` as the second argument drops it with the test.
 */
export async function cloneDatabase(
	template: Template,
	whenDone: (drop: () => Promise<void>) => void = afterAll
): Promise<TestDatabase> {
	const server = inject('databaseServer');
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await run(server, `create database ${name} template ${SOURCES[template]}`);
	const url = new URL(name, server).href;
	const connection = connectDatabase({ url, maxConnections: 4 });
	whenDone(async () => {
		await connection.close();
		await run(server, `drop database ${name} with (force)`);
	});
	return { ...connection, url };
}

async function run(url: string, statement: string): Promise<void> {
	const sql = postgres(url, { max: 1 });
	try {
		await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}
