import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { AppError } from '../errors.ts';
import { type Database, openPostgres } from './client.ts';
import { writeComments } from './comment-rows.ts';
import { explainConnectionError } from './connection-errors.ts';
import { writeOutcomes } from './outcome-rows.ts';
import { checkServerFacts, readServerFacts } from './server-check.ts';

/** Any number, as long as nothing else in the database takes the same one. */
const ADVISORY_LOCK = 0x706c756d;
const FOLDER = fileURLToPath(new URL('../../../../drizzle', import.meta.url));

export interface MigrateOptions {
	/** Straight to PostgreSQL, not through a pooler. */
	readonly url: string;
	/** Told in words what is going on. */
	readonly onProgress?: (text: string) => void;
}

/**
 * Brings the database to the schema of this version. Several processes may do so at once: one
 * works, the others wait for it.
 * @returns how many migrations were applied; 0 when the schema was up to date
 * @throws AppError when the server cannot be reached, refuses, or does not suit
 */
export async function migrateDatabase({
	url,
	onProgress = () => undefined
}: MigrateOptions): Promise<{ applied: number }> {
	// The lock lives as long as the one connection, which is therefore never renewed.
	const client = openPostgres({ url, maxConnections: 1 }, { max_lifetime: null });
	const db: PostgresJsDatabase = drizzle(client);
	try {
		checkServerFacts(await readServerFacts(db));
		await takeLock(db, onProgress);
		return { applied: await bringUpToDate(db, onProgress) };
	} catch (error) {
		throw explainConnectionError(error, url);
	} finally {
		// Gives the lock back as well, since it belongs to the connection.
		await client.end({ timeout: 5 });
	}
}

async function takeLock(db: Database, onProgress: (text: string) => void): Promise<void> {
	const [tried] = await db.execute<{ taken: boolean }>(
		sql`select pg_try_advisory_lock(${ADVISORY_LOCK}) as taken`
	);
	if (tried?.taken) return;
	onProgress('waiting for another process that is migrating');
	await db.execute(sql`select pg_advisory_lock(${ADVISORY_LOCK})`);
}

async function bringUpToDate(
	db: PostgresJsDatabase,
	onProgress: (text: string) => void
): Promise<number> {
	const known = readMigrationFiles({ migrationsFolder: FOLDER }).map((file) => file.folderMillis);
	const last = await lastApplied(db);
	if (last > Math.max(...known)) {
		throw new AppError(
			'DATABASE_TOO_NEW',
			'This database was already used by a newer Plumbline: start that version, or choose another database.'
		);
	}
	const pending = known.filter((millis) => millis > last).length;
	if (pending > 0) {
		onProgress(`${pending} ${pending === 1 ? 'migration' : 'migrations'} to apply`);
		await migrate(db, { migrationsFolder: FOLDER });
	}
	await db.transaction(async (tx) => {
		await writeOutcomes(tx);
		await writeComments(tx);
	});
	return pending;
}

/** When the newest applied migration was made, in milliseconds; 0 for an empty database. */
async function lastApplied(db: Database): Promise<number> {
	const [table] = await db.execute<{ exists: boolean }>(
		sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`
	);
	if (!table?.exists) return 0;
	const [row] = await db.execute<{ last: string | null }>(
		sql`select max(created_at)::text as last from drizzle.__drizzle_migrations`
	);
	return Number(row?.last ?? 0);
}
