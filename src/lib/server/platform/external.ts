import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgres } from '../db/client.ts';
import { explainConnectionError } from '../db/connection-errors.ts';
import type { DatabaseServer } from './database-server.ts';
import { codeOf } from './plain-error.ts';

export interface ExternalOptions {
	/** `DATABASE_URL`. */
	url: string;
	/** `DATABASE_DIRECT_URL`, which goes past a pooler. */
	directUrl: string | undefined;
	signal?: AbortSignal | undefined;
}

/** A server that is just starting says so, and is waited for. */
const STARTING_MS = 60_000;
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Checks that the server of DATABASE_URL answers. Migrating checks whether it is new enough.
 * @throws AppError with one sentence, never holding the password
 */
export async function openExternal(options: ExternalOptions): Promise<DatabaseServer> {
	const { url, directUrl = url, signal } = options;
	const until = performance.now() + STARTING_MS;
	for (;;) {
		signal?.throwIfAborted();
		try {
			const version = await readVersion(directUrl);
			const { host, pathname } = new URL(directUrl);
			return {
				url,
				directUrl,
				description: `PostgreSQL ${version} at ${host}${pathname}`,
				// The pool reconnects by itself, and /health tells meanwhile.
				lost: new Promise(() => undefined),
				stop: () => Promise.resolve()
			};
		} catch (error) {
			if (codeOf(error) !== CANNOT_CONNECT_NOW || performance.now() > until) {
				throw explainConnectionError(error, directUrl);
			}
			await sleep(500);
		}
	}
}

async function readVersion(url: string): Promise<string> {
	const sql = openPostgres({ url, maxConnections: 1, prepare: false });
	try {
		const [row] = await sql<{ version: string }[]>`
			select current_setting('server_version') as version`;
		return row?.version.split(' ')[0] ?? '';
	} finally {
		await sql.end({ timeout: 1 });
	}
}
