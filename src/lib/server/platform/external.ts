import { setTimeout as sleep } from 'node:timers/promises';
import { connectDatabase } from '../db/client.ts';
import { explainConnectionError } from '../db/connection-errors.ts';
import { checkServerFacts, readServerFacts, type ServerFacts } from '../db/server-check.ts';
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
 * Checks that the server of DATABASE_URL answers and suits.
 * @throws AppError with one sentence, never holding the password
 */
export async function openExternal(options: ExternalOptions): Promise<DatabaseServer> {
	const { url, directUrl = url, signal } = options;
	const until = performance.now() + STARTING_MS;
	for (;;) {
		signal?.throwIfAborted();
		try {
			const facts = await readFacts(directUrl);
			checkServerFacts(facts);
			const { host, pathname } = new URL(directUrl);
			return {
				url,
				directUrl,
				description: `PostgreSQL ${facts.version.split(' ')[0]} at ${host}${pathname}`,
				// The pool reconnects by itself, and /health tells meanwhile.
				lost: new Promise(() => undefined),
				stop: () => Promise.resolve()
			};
		} catch (error) {
			if (sqlStateOf(error) !== CANNOT_CONNECT_NOW || performance.now() > until) {
				throw explainConnectionError(error, directUrl);
			}
			await sleep(500);
		}
	}
}

async function readFacts(url: string): Promise<ServerFacts> {
	const connection = connectDatabase({ url, maxConnections: 1, prepare: false });
	try {
		return await readServerFacts(connection.db);
	} finally {
		await connection.close();
	}
}

/** The database library wraps what the driver threw. */
function sqlStateOf(error: unknown): string | undefined {
	const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
	return codeOf(cause);
}
