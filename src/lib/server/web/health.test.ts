import { expect, it } from 'vitest';
import type { Database } from '../db/client.ts';
import { checkHealth } from './health.ts';

/** A database that answers every query in this way. */
function answering(answer: () => Promise<unknown>): () => Database {
	return () => ({ execute: answer, select: () => ({ from: answer }) }) as unknown as Database;
}

const DOWN = { status: 'unavailable', database: { ok: false }, dataVersion: null };

it('is ok when the database answers, with its version and that of the data', async () => {
	const database = answering(() => Promise.resolve([{ version: '18.4 (Debian 18.4-1)' }]));
	expect(await checkHealth(database)).toMatchObject({
		status: 'ok',
		database: { ok: true, version: '18.4' }
	});
});

it('is unavailable when the database fails, or none is configured', async () => {
	const failing = answering(() => Promise.reject(new Error('down')));
	expect(await checkHealth(failing)).toMatchObject(DOWN);
	const missing = (): Database => {
		throw new Error('no address');
	};
	expect(await checkHealth(missing)).toMatchObject(DOWN);
});

it('does not wait for a database that does not answer', async () => {
	const silent = answering(() => new Promise(() => undefined));
	expect(await checkHealth(silent, 10)).toMatchObject(DOWN);
});
