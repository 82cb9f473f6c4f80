import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BENEFIT_OUTCOMES, OUTCOMES } from '#lib/evidence/outcomes.ts';
import { OUR_CHOICES } from './rule-choices.ts';
import {
	isOurs,
	namesRules,
	NUMBER_PARAMETERS,
	OUR_WHAT_IF,
	parseWhatIf,
	ruleChoicesOf,
	VETO_DOMAINS,
	whatIfQueryString,
	type WhatIfChoices
} from './what-if-choices.ts';

const parse = (text: string) => parseWhatIf(new URLSearchParams(text));
const canonical = (text: string) => {
	const parsed = parse(text);
	return parsed.ok ? whatIfQueryString(parsed.choices) : parsed.problems;
};

const choices: fc.Arbitrary<WhatIfChoices> = fc.record({
	veto: fc.subarray([...VETO_DOMAINS]),
	someForB: fc.nat(5),
	highForD: fc.integer({ min: 1, max: 6 }),
	peopleWithin: fc.nat(500),
	peopleGroup: fc.nat(500),
	peopleMin: fc.nat(500),
	weeks: fc.option(fc.nat(52))
});

describe('parseWhatIf', () => {
	it('takes an address without choices as ours', () => {
		expect(parse('')).toEqual({ ok: true, choices: OUR_WHAT_IF });
		expect(parse('utm_source=x&page=3')).toEqual(parse(''));
	});

	it('takes the empty fields of a form as ours', () => {
		expect(parse('veto=&people_within=&weeks=&high_for_d=')).toEqual(parse(''));
	});

	it('reads repeated domains in the order of the tables', () => {
		expect(parse('veto=blinding&veto=allocation')).toMatchObject({
			choices: { veto: ['allocation', 'blinding'] }
		});
	});

	it('takes "none" as no veto at all, and passes over it beside a domain', () => {
		expect(parse('veto=none')).toMatchObject({ choices: { veto: [] } });
		expect(parse('veto=none&veto=blinding')).toMatchObject({ choices: { veto: ['blinding'] } });
	});

	it('names an unknown domain and those that there are', () => {
		expect(parse('veto=charm')).toEqual({
			ok: false,
			problems: [
				{
					parameter: 'veto',
					value: 'charm',
					reason: 'There is no domain “charm” that may veto.',
					allowed: [
						'allocation',
						'blinding',
						'missing_data',
						'measurement',
						'selective_reporting',
						'within_person',
						'none'
					]
				}
			]
		});
	});

	it.each(
		NUMBER_PARAMETERS.flatMap(({ parameter, least, most }) =>
			[String(least - 1), String(most + 1), '2.5', '1e2', 'many', '0x10', '99999999999'].map(
				(value) => ({ parameter, value })
			)
		)
	)('refuses $parameter=$value and says what it takes', ({ parameter, value }) => {
		expect(parse(`${parameter}=${value}`)).toMatchObject({
			ok: false,
			problems: [
				{
					parameter,
					value,
					allowed: null,
					reason: expect.stringMatching(/ takes a whole number from \d to \d+\.$/) as string
				}
			]
		});
	});

	it('tells every problem, not only the first', () => {
		const parsed = parse('veto=charm&weeks=soon&people_min=-1');
		expect(parsed.ok ? [] : parsed.problems.map((p) => p.parameter)).toEqual([
			'veto',
			'people_min',
			'weeks'
		]);
	});
});

describe('whatIfQueryString', () => {
	it('leaves ours out', () => {
		const { peopleWithin, peopleGroup, peopleMin, someForB, highForD } = OUR_WHAT_IF;
		const all = VETO_DOMAINS.map((domain) => `veto=${domain}`).join('&');
		expect(
			canonical(
				`${all}&veto=within_person&people_within=${peopleWithin}&people_group=${peopleGroup}&people_min=${peopleMin}&some_for_b=${someForB}&high_for_d=${highForD}&weeks=`
			)
		).toBe('');
	});

	it('has one address for the same choices, however they were written', () => {
		expect(canonical('weeks=08&veto=measurement&veto=none&veto=blinding&people_group=15')).toBe(
			'?veto=blinding&veto=measurement&weeks=8'
		);
		// The design of a study settles this domain; it is never of high concern.
		expect(canonical('veto=within_person')).toBe('?veto=none');
	});

	it('reads back as the same choices, and ours alone are empty', () => {
		fc.assert(
			fc.property(choices, (chosen) => {
				const text = whatIfQueryString(chosen);
				expect(parse(text)).toEqual({ ok: true, choices: chosen });
				expect(canonical(text)).toBe(text);
				expect(isOurs(chosen)).toBe(text === '');
				expect(namesRules(new URLSearchParams(text))).toBe(text !== '');
			})
		);
	});
});

describe('ruleChoicesOf', () => {
	it('gives our rules for our choices', () => {
		expect(ruleChoicesOf(OUR_WHAT_IF)).toEqual(OUR_CHOICES);
	});

	it('asks the same weeks of every benefit and none of reactions', () => {
		const { shortestPlausibleWeeks: weeks } = ruleChoicesOf({ ...OUR_WHAT_IF, weeks: 6 });
		expect(BENEFIT_OUTCOMES.map((outcome) => weeks[outcome])).toEqual(
			BENEFIT_OUTCOMES.map(() => 6)
		);
		const reactions = OUTCOMES.filter((outcome) => !BENEFIT_OUTCOMES.includes(outcome));
		expect(reactions.map((outcome) => weeks[outcome])).toEqual(reactions.map(() => 0));
	});
});
