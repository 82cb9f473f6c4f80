import { sql } from 'drizzle-orm';
import { AppError } from '../errors.ts';
import type { Database } from './client.ts';

/** What a server says about itself and the database. */
export interface ServerFacts extends Record<string, unknown> {
	/** For example "18.4". */
	readonly version: string;
	/** For example 180004. */
	readonly version_number: number;
	/** For example "UTF8". */
	readonly encoding: string;
}

/** The oldest PostgreSQL that has all that the schema uses (NULLS NOT DISTINCT). */
const OLDEST_MAJOR = 15;

/**
 * Checks that Plumbline can use the server and the database.
 * @throws AppError when it cannot
 */
export function checkServerFacts({ version, version_number, encoding }: ServerFacts): void {
	if (version_number < OLDEST_MAJOR * 10_000) {
		throw new AppError(
			'DATABASE_TOO_OLD',
			`Plumbline needs PostgreSQL ${OLDEST_MAJOR} or newer, and this server is ${version}.`
		);
	}
	if (encoding !== 'UTF8') {
		throw new AppError(
			'DATABASE_UNSUITABLE',
			`Plumbline needs a database in UTF8, and this one is in ${encoding}.`
		);
	}
}

/** Asks a server about itself. */
export async function readServerFacts(db: Database): Promise<ServerFacts> {
	const [facts] = await db.execute<ServerFacts>(sql`
		select current_setting('server_version') as version,
			current_setting('server_version_num')::int as version_number,
			current_setting('server_encoding') as encoding`);
	if (facts === undefined) throw new Error('The server does not say what it is.');
	return facts;
}
