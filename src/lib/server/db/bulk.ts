/** Writing many rows with few statements. */
import { getTableColumns, sql, type InferInsertModel } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './client.ts';

/** PostgreSQL takes 65 535 parameters a statement, and the widest table has 46 columns. */
const ROWS_PER_STATEMENT = 250;

export function* batchesOf<T>(rows: readonly T[], size = ROWS_PER_STATEMENT): Generator<T[]> {
	for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/**
 * Inserts rows; those whose key is there already are overwritten as a whole. `onRows` is told how
 * many are written so far.
 */
export async function upsert<Table extends PgTable>(
	db: Database,
	table: Table,
	key: PgColumn | PgColumn[],
	rows: readonly InferInsertModel<Table>[],
	onRows: (done: number) => void = () => undefined
): Promise<void> {
	const keys = Array.isArray(key) ? key : [key];
	const others = Object.entries(getTableColumns(table)).filter(
		([, column]) => !keys.some((keyColumn) => keyColumn.name === column.name)
	);
	const set = Object.fromEntries(
		others.map(([property, { name }]) => [property, sql`excluded.${sql.identifier(name)}`])
	);
	let done = 0;
	for (const batch of batchesOf(rows)) {
		await db.insert<PgTable>(table).values(batch).onConflictDoUpdate({ target: keys, set });
		done += batch.length;
		onRows(done);
	}
}

/** Inserts rows that must be new. */
export async function insertAll<Table extends PgTable>(
	db: Database,
	table: Table,
	rows: readonly InferInsertModel<Table>[]
): Promise<void> {
	for (const batch of batchesOf(rows)) await db.insert<PgTable>(table).values(batch);
}
