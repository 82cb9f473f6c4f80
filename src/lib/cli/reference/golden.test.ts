import { describe, expect, it } from 'vitest';
import { runFile } from './harness.ts';
import { readReferenceFolder } from './reference-file.ts';

const GOLDEN = new URL('../../../../tests/golden/', import.meta.url).pathname;

/** Each file of reference numbers and how many figures are compared. */
const FAMILIES: readonly [folder: string, file: string, comparisons: number][] = [
	['metafor', 'effect-sizes.json', 2433]
];

describe('reference numbers', () => {
	it.each(FAMILIES)('%s/%s is met within its tolerances', async (folder, name, comparisons) => {
		const { files, faults } = await readReferenceFolder(GOLDEN + folder);
		expect(faults).toEqual([]);
		const file = files.find((found) => found.file === name);
		const report = file && runFile(file);
		expect(report?.failures).toEqual([]);
		expect(report?.comparisons).toBeGreaterThanOrEqual(comparisons);
	});
});
