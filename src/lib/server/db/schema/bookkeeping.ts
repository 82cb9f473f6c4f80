import { sql } from 'drizzle-orm';
import { bigint, boolean, check, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * One row whose number rises by one in every transaction that changes anything published. Cached
 * pages, exports and citations carry it.
 */
export const dataVersion = pgTable(
	'data_version',
	{
		onlyRow: boolean('only_row').primaryKey().default(true),
		version: bigint('version', { mode: 'bigint' }).notNull(),
		updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		check('data_version_only_one_row', sql`${t.onlyRow}`),
		check('data_version_not_negative', sql`${t.version} >= 0`)
	]
);

/**
 * The seed files as last loaded, so that a start with the same files has nothing to do. The hash
 * covers the version of the loader as well: another version may read the same file differently.
 */
export const seedFiles = pgTable(
	'seed_files',
	{
		file: text('file').primaryKey(),
		sha256: text('sha256').notNull(),
		loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().defaultNow()
	},
	(t) => [check('seed_files_sha256_form', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`)]
);

/**
 * What the seed last wrote, row by row, so that a corrected file changes exactly the rows that it
 * corrects. A row that was edited since stays as edited until its own line in the file changes.
 */
export const seedRows = pgTable(
	'seed_rows',
	{
		file: text('file').notNull(),
		rowKey: text('row_key').notNull(),
		sha256: text('sha256').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.file, t.rowKey] }),
		check('seed_rows_sha256_form', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`)
	]
);
