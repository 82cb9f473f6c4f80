import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runFile } from './harness.ts';
import { readReferenceFolder } from './reference-file.ts';

const GOLDEN = new URL('../../../../tests/golden/', import.meta.url).pathname;
const README = new URL('../../statistics/README.md', import.meta.url);

/** The rows of the table between the marks, cell by cell. */
function statedAgreement(): string[][] {
	const [, table = ''] = readFileSync(README, 'utf8').split(/<!-- \/?agreement -->/);
	const lines = table.trim().split('\n').slice(2);
	return lines.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}

it('the statistics README states what a run over the reference numbers finds', async () => {
	const folders = await Promise.all(
		['metafor', 'swim'].map((folder) => readReferenceFolder(GOLDEN + folder))
	);
	const reports = folders.flatMap(({ files }) => files.map((file) => runFile(file)));
	const found = reports.map(({ file, cases, casesCompared, comparisons, largestError }) => [
		file.replace(/\.json$/, ''),
		String(cases),
		String(casesCompared),
		String(comparisons),
		largestError.toExponential(1)
	]);
	const stated = statedAgreement();
	const withoutErrors = (rows: string[][]) => rows.map((row) => row.slice(0, 4));
	expect(withoutErrors(stated)).toEqual(withoutErrors(found));
	// Errors are those of rounding, so only their order of magnitude is held.
	for (const [i, row] of found.entries()) {
		const ratio = Number(stated[i]?.[4]) / Number(row[4]);
		expect(Math.abs(Math.log10(ratio))).toBeLessThan(1);
	}
});
