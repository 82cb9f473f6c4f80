import { describe, expect, it } from 'vitest';
import { OUR_WHAT_IF, type WhatIfChoices } from '#lib/reliability/what-if-choices.ts';
import { regradable, whatIf } from '#lib/reliability/what-if.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { whatIfView } from './what-if-view.ts';

const contexts = readSeedContexts();
const judged = contexts.map((context) => regradable(context));
const names = {
	results: new Map(
		contexts.map(({ result, study }) => [result.resultId, { ...result, citation: study.citation }])
	),
	studies: new Map(contexts.map(({ study }) => [study.studyId, study.citation])),
	ingredients: new Map([['retinol', 'Retinol']])
};

function view(choices: Partial<WhatIfChoices>) {
	const chosen = { ...OUR_WHAT_IF, ...choices };
	return whatIfView({ choices: chosen, whatIf: whatIf(judged, chosen), names });
}

describe('the table from our letters to the reader’s', () => {
	it('adds up to both distributions', () => {
		const { moves } = view({ peopleWithin: 30, someForB: 2 }).results;
		const sum = (counts: readonly (number | null)[]) =>
			counts.reduce<number>((total, n) => total + (n ?? 0), 0);
		for (const { cells, all } of moves.rows) expect(sum(cells.map((c) => c.count))).toBe(all ?? 0);
		moves.sums.forEach(({ all }, i) => {
			expect(sum(moves.rows.map(({ cells }) => cells[i]?.count ?? null))).toBe(all ?? 0);
		});
		expect([sum(moves.rows.map((r) => r.all)), sum(moves.sums.map((s) => s.all))]).toEqual([
			766, 766
		]);
	});

	it('is empty, not zero, where nothing moved', () => {
		const { moves } = view({}).results;
		for (const { grade, cells } of moves.rows) {
			for (const cell of cells.filter((c) => c.grade !== grade)) expect(cell.count).toBeNull();
		}
		expect(moves.rows.map(({ all }) => all)).toEqual([null, 110, 137, 519, null]);
	});
});

describe('the lists of what changed', () => {
	it('name every changed result once, under its study', () => {
		const { results } = view({ peopleWithin: 30, peopleGroup: 30 });
		expect(results.lists.map(({ from, to, size }) => [from, to, size])).toEqual([
			['B', 'C', 45],
			['C', 'D', 31]
		]);
		const groups = results.lists.flatMap((list) => list.groups);
		const ids = groups.flatMap((one) => one.results.map(({ id }) => id));
		expect(new Set(ids).size).toBe(76);
		for (const { study, results: own } of groups) {
			const of = own.map(({ id }) => names.results.get(id)?.studyId);
			expect(new Set(of)).toEqual(new Set([study.id]));
		}
	});

	it('are empty under our rules', () => {
		const { results, studies, differences } = view({});
		expect([results.lists, studies.lists, differences]).toEqual([[], [], []]);
	});
});

describe('the top groups', () => {
	it('name their ingredients always, and their studies under the reader’s rules', () => {
		const rows = view({ peopleWithin: 30 }).rankings.flatMap((ranking) =>
			ranking.rows.map(({ rule, top }) => ({ of: ranking.of, rule, ...top }))
		);
		const named = rows.filter(({ of, rule }) => of === 'ingredients' || rule === 'yours');
		expect(named.map(({ names }) => [names?.entering.length, names?.leaving.length])).toEqual(
			named.map(({ entering, leaving }) => [entering, leaving])
		);
		expect(rows.filter((row) => !named.includes(row)).map(({ names }) => names)).toEqual([
			null,
			null,
			null
		]);
	});
});

describe('the form', () => {
	it('holds the choices of the address, and nothing where ours has no one number', () => {
		const { form } = view({ veto: ['blinding'], peopleMin: 0 });
		expect(form.vetoes.filter(({ checked }) => checked).map(({ value }) => value)).toEqual([
			'blinding'
		]);
		const values = Object.fromEntries(
			form.numbers.map(({ parameter, value }) => [parameter, value])
		);
		expect(values).toMatchObject({ people_min: '0', people_within: '20', weeks: '' });
	});

	it('has examples that each differ from ours', () => {
		const { examples } = view({}).form;
		expect(examples.map(({ href }) => href.replace(/^.*\/methods/, ''))).toEqual([
			'?veto=none#what-if',
			'?people_within=30&people_group=30#what-if',
			'?weeks=12#what-if',
			'?high_for_d=6#what-if'
		]);
	});
});
