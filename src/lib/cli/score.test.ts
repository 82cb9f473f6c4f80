import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { copySeed, SHIPPED_SEED, type SeedCopy } from '../../../tests/support/seed-folder.ts';
import { runCommandLine } from './command-line.ts';

interface Line {
	readonly result_id: string;
	readonly study_id: string;
	readonly grade: string;
	readonly score: number;
	readonly lowest_grade: string;
	readonly highest_grade: string;
	readonly domains: readonly { domain: string; judgement: string; reason: string }[];
}

async function score(folder: string) {
	const { code, output, messages } = await runCommandLine(['score', folder], { isTerminal: false });
	const errors = messages.filter((message) => !message.startsWith('warning: '));
	return { code, lines: [...output].map((line) => JSON.parse(line) as Line), errors, messages };
}

const KAFI = 'kafi-2007-retinol';

/** A simulated folder: one shipped study and all that belongs to it under another name, alone. */
async function simulatedFolder(): Promise<SeedCopy> {
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

describe('score', () => {
	it('gives a line a result of the shipped evidence, with the recorded counts', async () => {
		const { code, lines, errors } = await score(SHIPPED_SEED);
		const golden = JSON.parse(
			await readFile(join(SHIPPED_SEED, '../tests/golden/grade-counts.json'), 'utf8')
		) as Record<'grade_of_results' | 'range', Record<string, number>>;
		expect([code, errors, lines.length]).toEqual([0, [], 766]);
		expect(counts(lines.map(({ grade }) => grade))).toEqual(golden.grade_of_results);
		expect(counts(lines.map((l) => `${l.lowest_grade} to ${l.highest_grade}`))).toEqual(
			golden.range
		);
	});

	it('names each domain with its judgement and reason', async () => {
		const { lines } = await score(SHIPPED_SEED);
		const first = lines.find(({ result_id }) => result_id === `${KAFI}-01`);
		expect(first).toMatchObject({
			study_id: KAFI,
			grade: 'B',
			score: expect.any(Number) as number
		});
		expect(first?.domains.map(({ domain }) => domain)).toContain('allocation');
		for (const { judgement, reason } of first?.domains ?? []) {
			expect(['low', 'some', 'high', 'not_reported']).toContain(judgement);
			expect(reason).toMatch(/\.$/);
		}
	});

	it('grades studies that nobody has entered, with substances that nobody has listed', async () => {
		const { folder } = await simulatedFolder();
		const { code, lines, messages } = await score(folder);
		expect([code, messages]).toEqual([0, []]);
		const shipped = (await score(SHIPPED_SEED)).lines.filter((l) => l.study_id === KAFI);
		expect(shipped.length).toBeGreaterThan(0);
		expect(lines.map((l) => [l.study_id, l.grade])).toEqual(
			shipped.map((l) => ['simulated-2031', l.grade])
		);
	});

	it('takes a missing column phase as empty', async () => {
		const copy = await simulatedFolder();
		const before = await score(copy.folder);
		await copy.replace('results.csv', (bytes) => withoutColumn(bytes.toString('utf8'), 'phase'));
		expect(await score(copy.folder)).toEqual(before);
	});

	it('refuses a row with an unknown word or an unreadable number, and grades the others', async () => {
		const copy = await copySeed();
		await copy.correct('results.csv', `${KAFI}-01`, { assessment: 'by guess' });
		await copy.correct('results.csv', 'zonari-nd-os01-moisturizer-02', { week: 'twelve' });
		const { code, lines, errors } = await score(copy.folder);
		expect([code, lines.length]).toEqual([1, 764]);
		expect(errors).toEqual([
			expect.stringMatching(/^results\.csv line \d+, assessment "by guess": is not one of /),
			expect.stringMatching(/^results\.csv line \d+, week "twelve": is not a number/)
		]);
	});

	it('refuses with a study all that needs it, a line each', async () => {
		const copy = await copySeed();
		await copy.correct('studies.csv', KAFI, { blinding: 'triple' });
		const { code, lines, errors } = await score(copy.folder);
		expect(code).toBe(1);
		expect(errors[0]).toMatch(/^studies\.csv line \d+, blinding "triple": is not one of /);
		const needing = errors.slice(1).map((line) => line.replace(/line \d+/, 'line N'));
		const reason = `, study_id "${KAFI}": names a row that is not there or was refused`;
		expect(new Set(needing)).toEqual(
			new Set([`arms.csv line N${reason}`, `results.csv line N${reason}`])
		);
		const refused = needing.filter((line) => line.startsWith('results.csv')).length;
		expect(lines).toHaveLength(766 - refused);
		expect(lines.map(({ study_id }) => study_id)).not.toContain(KAFI);
	});

	it('grades the first of two rows with one key and refuses the second', async () => {
		const copy = await simulatedFolder();
		const before = await score(copy.folder);
		await copy.rewrite('studies.csv', (rows) => [
			...rows,
			...rows.map((row) => ({ ...row, blinding: 'open' }))
		]);
		const { code, lines, errors } = await score(copy.folder);
		expect([code, lines]).toEqual([1, before.lines]);
		expect(errors).toEqual(['studies.csv line 3, study_id "simulated-2031": is already on line 2']);
	});

	it('says once that a column is missing, and grades nothing', async () => {
		const copy = await simulatedFolder();
		await copy.replace('studies.csv', (bytes) => withoutColumn(bytes.toString('utf8'), 'blinding'));
		const { code, lines, messages } = await score(copy.folder);
		expect([code, lines]).toEqual([1, []]);
		expect(messages).toEqual(['studies.csv line 1, blinding: is missing from the header']);
	});

	it('says once that a file or the folder is missing', async () => {
		const { folder } = await simulatedFolder();
		await rm(join(folder, 'arms.csv'));
		expect(await score(folder)).toMatchObject({
			code: 1,
			lines: [],
			messages: ['arms.csv: cannot be read (ENOENT)']
		});
		const nowhere = join(folder, 'nowhere');
		expect(await score(nowhere)).toMatchObject({
			code: 1,
			lines: [],
			messages: [`${nowhere}: is not a folder that can be read (ENOENT)`]
		});
	});

	it('says that a file is not UTF-8, and in which line', async () => {
		const copy = await simulatedFolder();
		await copy.replace('arms.csv', (bytes) => Buffer.concat([bytes, Buffer.from([0x0a, 0xe9])]));
		const { code, errors } = await score(copy.folder);
		expect(code).toBe(1);
		expect(errors).toEqual([expect.stringMatching(/^arms\.csv line \d+: is not UTF-8$/)]);
	});
});

function counts(words: readonly string[]): Record<string, number> {
	const found: Record<string, number> = {};
	for (const word of words) found[word] = (found[word] ?? 0) + 1;
	return found;
}

/** The same table with one column less. */
function withoutColumn(text: string, column: string): string {
	return Papa.unparse(
		Papa.parse<string[]>(text.trim()).data.map((cells, _, [header]) =>
			cells.filter((__, place) => header?.[place] !== column)
		)
	);
}
