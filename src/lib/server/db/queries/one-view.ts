import type { Database } from '../client.ts';

/**
 * Runs several queries so that all see the data as it was when the first began, whatever is
 * imported meanwhile. Sent together they cost about one round trip.
 */
export function inOneView<T>(db: Database, read: (view: Database) => Promise<T>): Promise<T> {
	return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}
