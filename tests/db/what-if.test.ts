import { describe, expect, it, vi } from 'vitest';
import { gradeResult } from '#lib/reliability/grade.ts';
import { rulesWith } from '#lib/reliability/rules.ts';
import { OUR_WHAT_IF, ruleChoicesOf } from '#lib/reliability/what-if-choices.ts';
import { raiseDataVersion } from '#lib/server/db/queries/data-version.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { oncePerDataVersion } from '#lib/server/evidence/per-data-version.ts';
import { readWhatIf } from '#lib/server/evidence/what-if.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('readWhatIf', () => {
	it('gives under our rules the grades that are stored', async () => {
		const { whatIf } = await readWhatIf(db, OUR_WHAT_IF);
		const stored = await findWeighedResults(db);
		expect(whatIf.results.map(({ id, ours, yours }) => [id, ours, yours])).toEqual(
			stored.map(({ result, assessment: { grade } }) => [result.resultId, grade, grade])
		);
	});

	it('gives under other rules what the grade gives with them, and names all that it lists', async () => {
		const choices = { ...OUR_WHAT_IF, veto: [], peopleGroup: 40, weeks: 12 };
		const { whatIf, names } = await readWhatIf(db, choices);
		const rules = rulesWith(ruleChoicesOf(choices));
		const graded = (await findWeighedResults(db)).map(
			(weighed) => gradeResult(weighed, rules).grade
		);
		expect(whatIf.results.map(({ yours }) => yours)).toEqual(graded);
		expect(whatIf.results.some(({ ours, yours }) => ours !== yours)).toBe(true);

		expect(whatIf.results.filter(({ id }) => !names.results.has(id))).toEqual([]);
		expect(whatIf.studies.filter(({ id }) => !names.studies.has(id))).toEqual([]);
		const [ingredients] = whatIf.rankings;
		const listed = ingredients?.comparisons.flatMap(({ tops }) => [
			...tops.entering,
			...tops.leaving
		]);
		expect(listed?.filter((slug) => !names.ingredients.has(slug))).toEqual([]);
	});
});

describe('oncePerDataVersion', () => {
	it('reads once until the data change, and again after a failure', async () => {
		const read = vi.fn(() => Promise.resolve(read.mock.calls.length));
		const reader = oncePerDataVersion(read);
		expect([await reader(db), await reader(db)]).toEqual([1, 1]);
		await raiseDataVersion(db);
		expect([await reader(db), await reader(db)]).toEqual([2, 2]);

		await raiseDataVersion(db);
		read.mockRejectedValueOnce(new Error('gone'));
		await expect(reader(db)).rejects.toThrow('gone');
		expect(await reader(db)).toBe(4);
	});
});
