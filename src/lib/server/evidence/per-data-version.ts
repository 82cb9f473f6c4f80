import type { Database } from '../db/client.ts';
import { getDataVersion } from '../db/queries/data-version.ts';

/**
 * Keeps what was read from all of the data until the data change, for answers that cannot be kept
 * whole because readers ask for too many different ones. One small query tells the version.
 */
export function oncePerDataVersion<T>(
	read: (db: Database) => Promise<T>
): (db: Database) => Promise<T> {
	const kept = new WeakMap<Database, { readonly version: string; readonly value: Promise<T> }>();
	return async (db) => {
		const version = await getDataVersion(db);
		const known = kept.get(db);
		if (known?.version === version) return known.value;
		const entry = { version, value: read(db) };
		kept.set(db, entry);
		entry.value.catch(() => {
			if (kept.get(db) === entry) kept.delete(db);
		});
		return entry.value;
	};
}
