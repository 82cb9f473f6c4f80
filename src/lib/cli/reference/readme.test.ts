import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runFile } from './harness.ts';
import { readReferenceFolder } from './reference-file.ts';

const GOLDEN = new URL('../../../../tests/golden/', import.meta.url).pathname;
const README = new URL('../../statistics/README.md', import.meta.url);
const FOLDERS = ['metafor', 'swim'];
const FILES = FOLDERS.flatMap((folder) =>
	readdirSync(GOLDEN + folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({ folder, file }))
);

/** The rows of the table between the marks, cell by cell. */
const [, table = ''] = readFileSync(README, 'utf8').split(/<!-- \/?agreement -->/);
const STATED = table
	.trim()
	.split('\n')
	.slice(2)
	.map((line) => line.split('|').map((cell) => cell.trim()));

describe('the agreement with R that the statistics README states', () => {
	it('has a row a file of reference numbers', () => {
		expect(STATED.map(([, file]) => `${file}.json`)).toEqual(FILES.map(({ file }) => file));
	});

	it.each(FILES)('is what a run finds for $file', async ({ folder, file }) => {
		const { files } = await readReferenceFolder(GOLDEN + folder);
		const report = files.filter((each) => each.file === file).map((each) => runFile(each))[0];
		const [, , ...stated] = STATED.find((row) => `${row[1]}.json` === file) ?? [];
		const { cases, casesCompared, comparisons, largestError = NaN } = report ?? {};
		expect(stated.slice(0, 3)).toEqual([cases, casesCompared, comparisons].map(String));
		// Errors are those of rounding, so only their order of magnitude is held.
		expect(Math.abs(Math.log10(Number(stated[3]) / largestError))).toBeLessThan(1);
	});
});
