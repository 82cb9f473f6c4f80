import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { studyRow } from '#lib/importing/rows/study-row.ts';
import { score, simulatedFolder, type ScoredLine } from '../../../tests/support/score-folder.ts';
import { copySeed } from '../../../tests/support/seed-folder.ts';

describe('score', () => {
	it('takes a missing column phase as empty, and says so', async () => {
		const copy = await simulatedFolder();
		const before = await score(copy.folder);
		await copy.replace('results.csv', (bytes) => withoutColumn(bytes.toString('utf8'), 'phase'));
		const warning =
			'warning: results.csv line 1, phase: is missing from the header, so none of its values is known';
		expect(await score(copy.folder)).toEqual({ ...before, messages: [warning] });
	});

	it('judges with what is unknown where a column is missing that may be empty', async () => {
		const copy = await simulatedFolder();
		const stated = { n_enrolled: '36', n_analyzed: '36', dropouts: '0' };
		await copy.correct('studies.csv', 'simulated-2031', stated);
		const [before] = (await score(copy.folder)).lines;
		expect(judgementOf(before, 'missing_data')).toBe('low');
		for (const column of studyRow.mayBeUnknown) {
			await copy.replace('studies.csv', (bytes) => withoutColumn(bytes.toString('utf8'), column));
		}
		const { code, lines, errors, messages } = await score(copy.folder);
		expect([code, errors]).toEqual([0, []]);
		expect(lines.map(({ result_id }) => result_id)).toEqual(['simulated-2031-01']);
		expect(judgementOf(lines[0], 'missing_data')).toBe('not_reported');
		const missing = messages.filter((message) => message.includes('is missing from the header'));
		expect(missing).toHaveLength(studyRow.mayBeUnknown.length);
	});

	it('does not take an empty cell that means none for an unknown one', async () => {
		const copy = await simulatedFolder();
		for (const column of ['comparator_arm_id', 'flags']) {
			await copy.replace('results.csv', (bytes) => withoutColumn(bytes.toString('utf8'), column));
		}
		const { code, lines, messages } = await score(copy.folder);
		expect([code, lines]).toEqual([1, []]);
		const reason = 'is missing from the header, and the table cannot be read without it';
		expect(messages).toEqual([
			`results.csv line 1, comparator_arm_id: ${reason}`,
			`results.csv line 1, flags: ${reason}`
		]);
	});

	it('passes over columns that are not known, and says so', async () => {
		const copy = await simulatedFolder();
		const before = await score(copy.folder);
		const added: Readonly<Record<string, string>> = {
			'studies.csv': 'reader',
			'arms.csv': '',
			'results.csv': 'weeks'
		};
		for (const [file, column] of Object.entries(added)) {
			await copy.replace(file, (bytes) => withColumns(bytes.toString('utf8'), [column, column]));
		}
		const { code, lines, messages } = await score(copy.folder);
		expect([code, lines]).toEqual([0, before.lines]);
		const ofStudies =
			'warning: studies.csv line 1, reader "reader": is not a known column and was not read';
		const ofResults =
			'warning: results.csv line 1, weeks "weeks": is not a known column and was not read';
		expect(messages).toEqual([
			ofStudies,
			ofStudies,
			'warning: arms.csv line 1: column 10 has no name and was not read',
			'warning: arms.csv line 1: column 11 has no name and was not read',
			ofResults,
			ofResults
		]);
	});

	it.each([
		['semicolons', ';'],
		['tabs', '\t']
	])('says once of a file that its columns are separated by %s', async (name, delimiter) => {
		const copy = await copySeed();
		await copy.replace('studies.csv', (bytes) =>
			Papa.unparse(Papa.parse<string[]>(bytes.toString('utf8').trim()).data, { delimiter })
		);
		const { code, lines, errors } = await score(copy.folder);
		expect([code, lines]).toEqual([1, []]);
		expect(errors).toEqual([
			`studies.csv line 1: has columns that seem to be separated by ${name}, where commas are needed: save it as CSV with commas between the columns`
		]);
	});

	it('says once that a column is missing that must say something, and grades nothing', async () => {
		const copy = await simulatedFolder();
		await copy.replace('studies.csv', (bytes) => withoutColumn(bytes.toString('utf8'), 'blinding'));
		const { code, lines, messages } = await score(copy.folder);
		expect([code, lines]).toEqual([1, []]);
		expect(messages).toEqual([
			'studies.csv line 1, blinding: is missing from the header, and the table cannot be read without it'
		]);
	});
});

const judgementOf = (line: ScoredLine | undefined, name: string): string | undefined =>
	line?.domains.find(({ domain }) => domain === name)?.judgement;

/** The same table with more columns, of which each cell holds "more". */
function withColumns(text: string, names: readonly string[]): string {
	return Papa.unparse(
		Papa.parse<string[]>(text.trim()).data.map((cells, row) => [
			...cells,
			...names.map((name) => (row === 0 ? name : 'more'))
		])
	);
}

/** The same table with one column less. */
function withoutColumn(text: string, column: string): string {
	return Papa.unparse(
		Papa.parse<string[]>(text.trim()).data.map((cells, _, [header]) =>
			cells.filter((__, place) => header?.[place] !== column)
		)
	);
}
