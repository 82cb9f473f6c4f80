/** What the seed remembers between loads: the files and the rows that it last wrote. */
import { createHash } from 'node:crypto';
import { group } from 'd3-array';
import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { seedFiles, seedRows } from '../db/schema.ts';
import { upsert } from '../db/bulk.ts';
import { toWrite, type Remembered } from './plan-units.ts';
import type { SeedFile } from './read-seed.ts';
import { FILE_OF, SEED_KINDS, type SeedPlan } from './plan-seed.ts';

/**
 * Raised whenever the loader would write something else from the same files, so that unchanged
 * files are read again.
 */
const LOADER_VERSION = 2;

/** The files whose content, or whose reading, is not what was last loaded. */
export async function findNewFiles(db: Database, files: readonly SeedFile[]): Promise<SeedFile[]> {
	const rows = await db.select({ file: seedFiles.file, sha256: seedFiles.sha256 }).from(seedFiles);
	const loaded = new Map(rows.map((row) => [row.file, row.sha256]));
	return files.filter((file) => loaded.get(file.file) !== fingerprint(file));
}

export async function rememberFiles(db: Database, files: readonly SeedFile[]): Promise<void> {
	const rows = files.map((file) => ({ file: file.file, sha256: fingerprint(file) }));
	for (const row of rows) {
		await db
			.insert(seedFiles)
			.values(row)
			.onConflictDoUpdate({
				target: seedFiles.file,
				set: { sha256: row.sha256, loadedAt: sql`now()` }
			});
	}
}

/** The hash of every row that was written from each file. */
export async function recallRows(db: Database): Promise<(file: string) => Remembered> {
	const rows = await db.select().from(seedRows);
	const byFile = group(rows, (row) => row.file);
	return (file) => new Map((byFile.get(file) ?? []).map((row) => [row.rowKey, row.sha256]));
}

export async function rememberRows(db: Database, plan: SeedPlan): Promise<void> {
	const rows = SEED_KINDS.flatMap((kind) =>
		toWrite<{ key: string; sha256: string }>(plan[kind]).map(({ key, sha256 }) => ({
			file: FILE_OF[kind],
			rowKey: key,
			sha256
		}))
	);
	await upsert(db, seedRows, [seedRows.file, seedRows.rowKey], rows);
}

function fingerprint(file: SeedFile): string {
	return createHash('sha256').update(`loader ${LOADER_VERSION} `).update(file.bytes).digest('hex');
}
