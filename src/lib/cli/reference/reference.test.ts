import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'reference-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** One mean difference: 5 − 3, with 2²/10 + 1²/20. */
const raw = { m1i: [5], sd1i: [2], n1i: [10], m2i: [3], sd2i: [1], n2i: [20] };
const difference = {
	id: 'hand-made',
	kind: 'effect-size',
	input: { raw },
	options: { measure: 'MD', vtype: 'LS' },
	output: { yi: [2], vi: [0.45] }
};

const write = (name: string, content: unknown) =>
	writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const cases = (...given: unknown[]) => ({ meta: { family: 'by hand' }, cases: given });

async function run(isTerminal = false) {
	const { code, output, messages } = await runCommandLine(['reference', folder], { isTerminal });
	return { code, lines: [...output], messages };
}

describe('reference', () => {
	it('gives a line a family, with the largest error and where it is', async () => {
		await write('effects.json', cases(difference));
		const { code, lines, messages } = await run();
		expect([code, messages, lines.length]).toEqual([0, [], 1]);
		expect(JSON.parse(lines[0] ?? '')).toEqual({
			family: 'by hand',
			file: 'effects.json',
			cases: 1,
			cases_compared: 1,
			comparisons: 2,
			beyond_tolerance: 0,
			largest_relative_error: 0,
			worst_case: 'hand-made',
			worst_path: 'yi[0]',
			unsupported: 0,
			unsupported_parts: []
		});
	});

	it('ends with 1 beyond tolerance and says which figure', async () => {
		await write('effects.json', cases({ ...difference, output: { yi: [2], vi: [0.4500001] } }));
		const { code, lines, messages } = await run();
		expect(code).toBe(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ beyond_tolerance: 1, worst_path: 'vi[0]' });
		expect(messages).toEqual([
			expect.stringMatching(
				/^effects\.json, hand-made vi\[0\]: 0\.45 instead of 0\.4500001, 2\.2e-7 apart/
			)
		]);
	});

	it('names and counts what is not supported, and ends with 0', async () => {
		const unknownKind = { ...difference, id: 'a', kind: 'tea-leaves' };
		const unknownMeasure = { ...difference, id: 'b', options: { measure: 'XYZ' } };
		const unknownField = { ...difference, id: 'c', output: { yi: [2], tea: 1 } };
		await write('effects.json', cases(unknownKind, unknownMeasure, unknownField));
		const { code, lines } = await run();
		expect(code).toBe(0);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			cases: 3,
			cases_compared: 1,
			comparisons: 1,
			unsupported: 3,
			unsupported_parts: [
				{ what: 'kind tea-leaves', cases: ['a'] },
				{ what: 'measure XYZ with variance LS', cases: ['b'] },
				{ what: 'tea', cases: ['c'] }
			]
		});
	});

	it('holds a refusal against a refusal', async () => {
		const impossible = { ...raw, sd1i: [-1] };
		const refused = { ...difference, input: { raw: impossible }, output: null, error: 'negative' };
		await write('effects.json', cases(refused));
		expect((await run()).code).toBe(0);
		await write('effects.json', cases({ ...refused, input: { raw } }));
		const { code, messages } = await run();
		expect([code, messages]).toEqual([
			1,
			[expect.stringMatching(/hand-made refused: false instead of true/)]
		]);
	});

	it('takes a study that we refuse as missing', async () => {
		const withoutSpread = { ...raw, sd1i: [0], sd2i: [0] };
		const smd = { ...difference, options: { measure: 'SMD' }, input: { raw: withoutSpread } };
		await write('effects.json', cases({ ...smd, output: { yi: [null], vi: [null] } }));
		expect((await run()).code).toBe(0);
	});

	it('says which file it cannot read, and runs the others', async () => {
		await write('a.json', '{');
		await write('b.json', { cases: [{ id: 1 }] });
		await write('c.json', cases(difference));
		await write('notes.txt', 'not read');
		const { code, lines, messages } = await run();
		expect([code, lines.length]).toEqual([1, 1]);
		expect(messages).toEqual([
			expect.stringMatching(/^a\.json: cannot be read/),
			expect.stringMatching(/^b\.json, cases\.0\.id: /)
		]);
	});

	it('does not pass a file that has no cases, or fewer than it states', async () => {
		await write('a.json', cases());
		await write('b.json', { n_cases: 2, cases: [difference] });
		const { code, lines, messages } = await run();
		expect([code, lines]).toEqual([1, []]);
		expect(messages).toEqual([
			'a.json, cases: there are no cases',
			'b.json: states 2 cases and has 1'
		]);
	});

	it('says that a folder is missing or has nothing to run', async () => {
		expect(await run()).toMatchObject({ code: 1, messages: [`${folder}: has no .json file`] });
		const nowhere = join(folder, 'nowhere');
		const missing = await runCommandLine(['reference', nowhere], { isTerminal: false });
		expect(missing.messages).toEqual([`${nowhere}: is not a folder that can be read (ENOENT)`]);
	});

	it('prints a table on a terminal', async () => {
		await write('effects.json', cases(difference, { ...difference, id: 'x', kind: 'tea' }));
		expect((await run(true)).lines).toEqual([
			'family   cases  comparisons  beyond  largest error  worst case',
			'by hand      2            2       0         0.0e+0  hand-made yi[0]',
			'',
			'2 comparisons in 1 of 2 cases, 0 beyond tolerance.',
			'Not supported: 1.',
			'  by hand: kind tea (x)'
		]);
	});

	it('counts on when many figures are beyond tolerance', async () => {
		const wrong = Array.from({ length: 30 }, (_, i) => ({
			...difference,
			id: `case ${i}`,
			output: { yi: [3] }
		}));
		await write('effects.json', cases(...wrong));
		const { code, messages } = await run();
		expect([code, messages.length]).toEqual([1, 21]);
		expect(messages.at(-1)).toBe('… and 10 more beyond tolerance.');
	});
});
