import { sql } from 'drizzle-orm';
import { type Database, getDatabase } from '../db/client.ts';
import { getDataVersion } from '../db/queries/data-version.ts';

/** Whether the product can do its work. */
export interface Health {
	status: 'ok' | 'unavailable';
	database: { ok: true; version: string } | { ok: false };
	/** Raised with every change of published data; null when the database does not answer. */
	dataVersion: string | null;
	uptimeSeconds: number;
}

/** A database that takes longer than this to answer two tiny queries is of no use to readers. */
const LIMIT_MS = 2_000;

/** Asks the database, and waits for it no longer than the limit. Never throws. */
export async function checkHealth(
	database: () => Database = getDatabase,
	limitMs = LIMIT_MS
): Promise<Health> {
	const uptimeSeconds = Math.round(process.uptime());
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('The database did not answer in time.')), limitMs);
	});
	try {
		const { version, dataVersion } = await Promise.race([ask(database()), limit]);
		return { status: 'ok', database: { ok: true, version }, dataVersion, uptimeSeconds };
	} catch {
		return { status: 'unavailable', database: { ok: false }, dataVersion: null, uptimeSeconds };
	} finally {
		clearTimeout(timer);
	}
}

async function ask(db: Database): Promise<{ version: string; dataVersion: string }> {
	const [[row], dataVersion] = await Promise.all([
		db.execute<{ version: string }>(sql`select current_setting('server_version') as version`),
		getDataVersion(db)
	]);
	return { version: row?.version.split(' ')[0] ?? '', dataVersion };
}
