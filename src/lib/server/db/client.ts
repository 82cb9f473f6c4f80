import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { AppError } from '../errors.ts';
import { onClose } from '../platform/closers.ts';
import { settings } from '../settings.ts';
import { checkDatabaseUrl } from './connection-errors.ts';

/** A connection pool or a transaction: whatever a query can be put to. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>;

export interface DatabaseConnection {
	readonly db: Database;
	/** Ends all connections once their running queries are answered, at the latest after 5 s. */
	readonly close: () => Promise<void>;
}

export interface ConnectOptions {
	readonly url: string;
	readonly maxConnections?: number;
	/**
	 * False behind a pooler in transaction mode. Drizzle's queries are sent unprepared either way;
	 * this is for those that go to the driver itself.
	 */
	readonly prepare?: boolean;
}

/** The driver with Plumbline's options: UTC, and notices are not news. */
export function openPostgres(
	{ url, maxConnections = 10, prepare = true }: ConnectOptions,
	overrides: Parameters<typeof postgres>[1] = {}
) {
	checkDatabaseUrl(url);
	return postgres(url, {
		max: maxConnections,
		prepare,
		connect_timeout: 10,
		connection: { application_name: 'plumbline', TimeZone: 'UTC' },
		onnotice: () => undefined,
		...overrides
	});
}

/**
 * Opens a pool of connections, each made when it is first needed: nothing is sent yet.
 * @throws AppError when the address is not one of PostgreSQL
 */
export function connectDatabase(options: ConnectOptions): DatabaseConnection {
	const client = openPostgres(options);
	return { db: drizzle(client), close: () => client.end({ timeout: 5 }) };
}

// The built product and the code that starts it are two copies of this module in one process, and
// a development server makes more of them: the pool hangs on the process and not on the module.
const KEY = Symbol.for('plumbline.database');
const held = globalThis as typeof globalThis & { [KEY]?: DatabaseConnection };

/**
 * The pool of this process, made from the environment when first asked for and closed with the
 * process.
 * @throws AppError when no database is configured
 */
export function getDatabase(): Database {
	if (!held[KEY]) {
		const { DATABASE_URL: url, DATABASE_PREPARE: prepare } = settings();
		if (url === undefined) {
			throw new AppError(
				'DATABASE_NOT_CONFIGURED',
				'DATABASE_URL is not set: start with npm start.'
			);
		}
		const connection = connectDatabase({ url, prepare });
		held[KEY] = connection;
		onClose(async () => {
			delete held[KEY];
			await connection.close();
		});
	}
	return held[KEY].db;
}
