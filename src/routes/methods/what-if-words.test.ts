import { describe, expect, it } from 'vitest';
import { OUR_WHAT_IF, type WhatIfChoices } from '#lib/reliability/what-if-choices.ts';
import { regradable, whatIf } from '#lib/reliability/what-if.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import {
	differences,
	fixedWords,
	placeInWords,
	summary,
	survivalWords,
	vetoWords
} from './what-if-words.ts';

const judged = readSeedContexts().map((context) => regradable(context));
const choose = (choices: Partial<WhatIfChoices>): WhatIfChoices => ({ ...OUR_WHAT_IF, ...choices });
const under = (choices: Partial<WhatIfChoices>) => whatIf(judged, choose(choices));

describe('differences', () => {
	it('are none under our rules', () => {
		expect(differences(OUR_WHAT_IF)).toEqual([]);
	});

	it('name every choice that is not ours, with ours beside it', () => {
		const chosen = choose({ veto: ['allocation'], someForB: 2, peopleGroup: 0, weeks: 12 });
		expect(differences(chosen)).toEqual([
			'No veto in blinding and expectation, missing data, measurement and selective reporting (ours: every domain)',
			'Domains of some concern, at most, for a B: 2 (ours: 3)',
			'People, at least: in the smaller group: 0 (ours: 15)',
			'Weeks, at least: the same for every benefit: 12 (ours: outcome by outcome)'
		]);
		expect(differences(choose({ veto: [] }))).toEqual(['No domain may veto (ours: every domain)']);
	});
});

describe('summary', () => {
	it('says that nothing changes under our rules', () => {
		expect(summary(under({}))).toBe(
			'These are our rules: all 766 results and 155 studies keep their grade.'
		);
	});

	it('counts the results and the studies whose grade changes', () => {
		expect(summary(under({ peopleWithin: 30, peopleGroup: 30 }))).toBe(
			'Under your rules 76 of 766 results change their grade, and 24 of 155 studies do.'
		);
	});

	it('says so when other rules change nothing', () => {
		expect(summary(under({ highForD: 3 }))).toBe(
			'Under your rules none of 766 results changes its grade.'
		);
	});

	it('says how many cannot change', () => {
		expect(fixedWords(under({}))).toMatch(
			/^Only 316 of the 766 results can change\. The other 450 /
		);
	});
});

describe('vetoWords', () => {
	it('are silent while every domain keeps its veto', () => {
		expect(vetoWords(under({ weeks: 0 }).lostVetoes, choose({ weeks: 0 }))).toBeNull();
	});

	it('say that vetoes decide almost nothing, where the numbers show it, and why', () => {
		expect(vetoWords(under({ veto: [] }).lostVetoes, choose({ veto: [] }))).toBe(
			'In 58 controlled results a domain that lost its veto is of high concern; for 2 of them the veto decides the grade. In 56 the concern counts as some instead, and more than 3 of some concern make a C as well.'
		);
	});

	it('say the opposite where nothing takes over', () => {
		const chosen = { veto: [], someForB: 5 };
		expect(vetoWords(under(chosen).lostVetoes, choose(chosen))).toBe(
			'In 58 controlled results a domain that lost its veto is of high concern; for 58 of them the veto decides the grade.'
		);
	});
});

describe('survivalWords', () => {
	it('say in one sentence what becomes of our order', () => {
		const [ingredients, studies] = under({ peopleWithin: 30, peopleGroup: 30 }).rankings.map(
			survivalWords
		);
		expect(ingredients).toBe(
			'Of 282 pairs of ingredients that our rules order, 257 keep their order under yours, 25 become ties and none is reversed.'
		);
		expect(studies).toMatch(/^Of 7071 pairs of studies that our rules order, /);
	});

	it('say it of the other rules where the reader has none', () => {
		expect(under({}).rankings.map(survivalWords)[0]).toBe(
			'Of 282 pairs of ingredients that our rules order, the Jadad score keeps 225, the PEDro scale 243 and the worst domain alone 33; they reverse 15, 13 and 6, and the rest become ties.'
		);
	});

	it('say that all is kept where all is kept', () => {
		expect(under({ highForD: 3 }).rankings.map(survivalWords)[0]).toBe(
			'All 282 pairs of ingredients that our rules order keep their order under yours.'
		);
	});
});

describe('placeInWords', () => {
	it('names a class as its own scale does', () => {
		expect(placeInWords('yours', 1)).toBe('B');
		expect(placeInWords('jadad', 3)).toBe('2 of 5 points');
		expect(placeInWords('pedro', 4)).toBe('6 of 10 points');
		expect(placeInWords('worst_domain', 1)).toBe('some concern');
	});
});
