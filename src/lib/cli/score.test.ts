import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOMAINS } from '#lib/reliability/domain.ts';
import { KAFI, score, simulatedFolder } from '../../../tests/support/score-folder.ts';
import { copySeed, SHIPPED_SEED } from '../../../tests/support/seed-folder.ts';
import { runCommandLine } from './command-line.ts';

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

	it('leaves the value of a JSON line as it is, and writes no character that turns text', async () => {
		const copy = await simulatedFolder();
		const registration = 'NCT\u202e1\u2066\u009b';
		await copy.correct('studies.csv', 'simulated-2031', { registration });
		const { output } = await runCommandLine(['score', copy.folder], { isTerminal: false });
		const [line = ''] = [...output];
		expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
		const { domains } = JSON.parse(line) as { domains: { fields: { value: unknown }[] }[] };
		const values = domains.flatMap(({ fields }) => fields.map(({ value }) => value));
		expect(values).toContain(registration);
	});

	it('leaves a domain out that does not concern a result', async () => {
		const { lines } = await score(SHIPPED_SEED);
		const always = DOMAINS.filter((domain) => domain !== 'within_person');
		const sets = new Set(lines.map(({ domains }) => domains.map((d) => d.domain).join(' ')));
		expect(sets).toEqual(new Set([always.join(' '), DOMAINS.join(' ')]));
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

	it('says in words why a file or the folder was not read', async () => {
		const { folder } = await simulatedFolder();
		await rm(join(folder, 'arms.csv'));
		expect(await score(folder)).toMatchObject({
			code: 1,
			lines: [],
			messages: ['arms.csv: is not there']
		});
		await mkdir(join(folder, 'arms.csv'));
		expect((await score(folder)).messages).toEqual(['arms.csv: is a folder, not a file']);
		for (const [path, reason] of [
			['nowhere', 'is not there'],
			['studies.csv', 'is not a folder'],
			['studies.csv/x', 'is not there: a part of its path is a file, not a folder']
		] as const) {
			const asked = join(folder, path);
			const { code, lines, messages } = await score(asked);
			expect([code, lines, messages]).toEqual([1, [], [`${asked}: ${reason}`]]);
		}
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
