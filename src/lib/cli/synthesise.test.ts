import { describe, expect, it } from 'vitest';
import { SHIPPED_SEED } from '../../../tests/support/seed-folder.ts';
import { KAFI, simulatedFolder } from '../../../tests/support/score-folder.ts';
import type { BodyLine } from './body-line.ts';
import { runCommandLine } from './command-line.ts';

async function ask(folder: string, ingredient: string, outcome: string, isTerminal = false) {
	const args = ['synthesise', folder, '--ingredient', ingredient, '--outcome', outcome];
	const { code, output, messages } = await runCommandLine(args, { isTerminal });
	const errors = messages.filter((message) => !message.startsWith('warning: '));
	return { code, output: [...output], errors };
}

async function record(folder: string, ingredient: string, outcome: string): Promise<BodyLine> {
	const { output } = await ask(folder, ingredient, outcome);
	expect(output).toHaveLength(1);
	return JSON.parse(output[0] ?? '') as BodyLine;
}

describe('synthesise', () => {
	it('gives one record of a body, with the numbers that a script asks for', async () => {
		const { code, errors } = await ask(SHIPPED_SEED, 'retinol', 'fine_lines');
		expect([code, errors]).toEqual([0, []]);
		const line = await record(SHIPPED_SEED, 'retinol', 'fine_lines');
		expect(line).toMatchObject({
			ingredient: 'retinol',
			outcome: 'fine_lines',
			eligible: [`${KAFI}-01`, 'kikuchi-2009-retinol-01'],
			primary: [`${KAFI}-01`, 'kikuchi-2009-retinol-01'],
			favours: 2,
			against: 0,
			mixed: 0,
			equal: 0,
			not_reported: 0,
			pooled: 0,
			certainty: 'low',
			n_counted: 2,
			n_shown: 7,
			n_excluded: 0
		});
		const none = { favours: 0, against: 0, mixed: 0, equal: 0, not_reported: 0 };
		expect(line.strata).toEqual({ add_on: none, single_vs_untreated: none });
		expect(line.sentence).toBe(line.record.conclusion.lead);
		expect(line.sentence).toMatch(/may reduce fine lines/);
	});

	it('takes a family, and several outcomes as one body with one result a study', async () => {
		const family = await record(SHIPPED_SEED, 'retinol', 'wrinkles');
		const three = 'wrinkle_depth,wrinkle_severity, fine_lines';
		const listed = await record(SHIPPED_SEED, 'retinol', three);
		expect(family.outcome).toBe('wrinkles');
		expect(listed.record.strata).toEqual(family.record.strata);
		expect([listed.favours, listed.certainty]).toEqual([family.favours, family.certainty]);
	});

	it('has a record where nothing is known, with no certainty but null', async () => {
		const line = await record(SHIPPED_SEED, 'tretinoin', 'hydration');
		expect([line.certainty, line.primary, line.n_counted]).toEqual([null, [], 0]);
	});

	it('weighs studies of substances that nobody has listed', async () => {
		const { folder } = await simulatedFolder();
		const line = await record(folder, 'simulated-substance', 'fine_lines');
		expect(line.favours).toBe(1);
	});

	it('is read as text on a terminal', async () => {
		const { output } = await ask(SHIPPED_SEED, 'retinol', 'fine_lines', true);
		expect(output[0]).toBe('retinol on fine lines (fine_lines)');
		expect(output).toContainEqual(expect.stringMatching(/^ {2}Kafi .* in favour .* kafi-2007/));
		expect(output).toContain('Certainty: low');
		expect(output.at(-1)).toMatch(/^2 results counted, 7 shown, 0 left out\./);
	});

	it.each([
		['retinoll', 'fine_lines', /no ingredient "retinoll"\. Near to it: retinol/],
		['Argireline', 'fine_lines', /Near to it: .*acetyl-hexapeptide-8/],
		['zzz', 'fine_lines', /no ingredient "zzz"/],
		['retinol', 'fine-lines', /"fine-lines"\. Near to it: fine_lines\. Allowed: wrinkles, /],
		['retinol', 'fine_lines,', /no outcome or family ""/],
		['retinol', 'irritation', /"irritation" is told beside every outcome/]
	])('answers %s on %s with 1 and what may have been meant', async (ingredient, outcome, said) => {
		const { code, output, errors } = await ask(SHIPPED_SEED, ingredient, outcome);
		expect([code, output]).toEqual([1, []]);
		expect(errors.join('\n')).toMatch(said);
	});

	it('answers a folder that is not there with 1 and no record', async () => {
		const { code, output, errors } = await ask('no-such-folder', 'retinol', 'fine_lines');
		expect([code, output]).toEqual([1, []]);
		expect(errors[0]).toMatch(/no-such-folder/);
	});

	it.each([
		[['synthesise', 'seed'], 'synthesise needs --ingredient.'],
		[['synthesise', 'seed', '--ingredient', 'retinol'], 'synthesise needs --outcome.'],
		[['synthesise', '--ingredient', 'retinol', '--outcome', 'x'], 'synthesise needs a folder.'],
		[['score', 'seed', '--outcome', 'fine_lines'], 'score takes no --outcome.']
	])('answers %j with 2 and the usage', async (args, sentence) => {
		const { code, output, messages } = await runCommandLine(args, { isTerminal: false });
		expect([code, output, messages[0]]).toEqual([2, [], sentence]);
	});
});
