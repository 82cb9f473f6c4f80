/** Copies of the shipped seed that a test may spoil or correct. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';
import { PROJECT } from '#lib/server/platform/project.ts';

export const SHIPPED_SEED = join(PROJECT, 'seed');

type Cells = Record<string, string>;

export interface SeedCopy {
	readonly folder: string;
	/** Changes cells of the first row in which the key column has this value. */
	correct(file: string, key: string, cells: Cells): Promise<void>;
	/** Replaces all rows. */
	rewrite(file: string, change: (rows: Cells[]) => Cells[]): Promise<void>;
	/** Replaces the file as a whole. */
	replace(file: string, contents: (before: Buffer) => string | Uint8Array): Promise<void>;
}

/** A copy of the shipped seed, removed when the test has ended. */
export async function copySeed(): Promise<SeedCopy> {
	const folder = await mkdtemp(join(tmpdir(), 'plumbline-seed-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await cp(SHIPPED_SEED, folder, { recursive: true });

	const replace: SeedCopy['replace'] = async (file, contents) => {
		const path = join(folder, file);
		await writeFile(path, contents(await readFile(path)));
	};
	const rewrite: SeedCopy['rewrite'] = (file, change) =>
		replace(file, (before) => {
			const { data, meta } = Papa.parse<Cells>(before.toString('utf8'), {
				header: true,
				delimiter: ',',
				skipEmptyLines: true
			});
			return Papa.unparse(change(data), { columns: meta.fields ?? [] });
		});
	const correct: SeedCopy['correct'] = (file, key, cells) =>
		rewrite(file, (rows) => {
			const index = rows.findIndex((row) => Object.values(row)[0] === key);
			if (index < 0) throw new Error(`${file} has no row ${key}.`);
			return rows.map((row, place) => (place === index ? { ...row, ...cells } : row));
		});
	return { folder, correct, rewrite, replace };
}
