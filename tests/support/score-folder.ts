/** Folders graded by the command line. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine } from '#lib/cli/command-line.ts';
import { copySeed, type SeedCopy } from './seed-folder.ts';

export interface ScoredLine {
	readonly result_id: string;
	readonly study_id: string;
	readonly grade: string;
	readonly score: number;
	readonly lowest_grade: string;
	readonly highest_grade: string;
	readonly domains: readonly { domain: string; judgement: string; reason: string }[];
}

/** What the command line says of a folder when its output is no terminal. */
export async function score(folder: string) {
	const { code, output, messages } = await runCommandLine(['score', folder], { isTerminal: false });
	const errors = messages.filter((message) => !message.startsWith('warning: '));
	return {
		code,
		lines: [...output].map((line) => JSON.parse(line) as ScoredLine),
		errors,
		messages
	};
}

/** A shipped study whose grade is known. */
export const KAFI = 'kafi-2007-retinol';

/** A simulated folder: one shipped study and all that belongs to it under another name, alone. */
export async function simulatedFolder(): Promise<SeedCopy> {
	const copy = await copySeed();
	const only = (rows: Record<string, string>[]) =>
		rows
			.filter((row) => row.study_id === KAFI)
			.map((row) => ({
				...row,
				study_id: 'simulated-2031',
				...(row.result_id ? { result_id: row.result_id.replace(KAFI, 'simulated-2031') } : {}),
				...(row.ingredients ? { ingredients: 'simulated-substance:0.4:%' } : {})
			}));
	for (const file of ['studies.csv', 'arms.csv', 'results.csv']) await copy.rewrite(file, only);
	await rm(join(copy.folder, 'ingredients.csv'));
	return copy;
}
