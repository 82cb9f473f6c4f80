import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { assessResult } from './assess.ts';
import { rulesWith } from './rules.ts';
import { gradeOfStudy } from './study-grade.ts';
import { OUR_WHAT_IF, ruleChoicesOf, VETO_DOMAINS, type WhatIfChoices } from './what-if-choices.ts';
import { regradable, whatIf, type Regraded } from './what-if.ts';

const contexts = readSeedContexts();
const judged = contexts.map((context) => regradable(context));
const under = (choices: Partial<WhatIfChoices>) => whatIf(judged, { ...OUR_WHAT_IF, ...choices });

/** "B→C": 3 */
function moves(regraded: readonly Regraded<string>[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { ours, yours } of regraded.filter((one) => one.ours !== one.yours)) {
		counts[`${ours}→${yours}`] = (counts[`${ours}→${yours}`] ?? 0) + 1;
	}
	return counts;
}

const choices: fc.Arbitrary<WhatIfChoices> = fc.record({
	veto: fc.subarray([...VETO_DOMAINS]),
	someForB: fc.nat(5),
	highForD: fc.integer({ min: 1, max: 6 }),
	peopleWithin: fc.nat(60),
	peopleGroup: fc.nat(60),
	peopleMin: fc.nat(60),
	weeks: fc.option(fc.nat(16))
});

describe('under our choices', () => {
	it('nothing changes, and the grades are those of the rules', () => {
		const { ours, results, studies, lostVetoes } = under({});
		expect([ours, moves(results), moves(studies), lostVetoes]).toEqual([true, {}, {}, null]);
		expect(results.map(({ ours: grade }) => grade)).toEqual(
			contexts.map((context) => assessResult(context).grade)
		);
	});

	it('studies have the grade that lists give them', () => {
		const assessed = contexts.map((context) => ({ ...context.result, ...assessResult(context) }));
		for (const { id, ours } of under({}).studies) {
			const own = assessed.filter(({ studyId }) => studyId === id);
			expect([id, gradeOfStudy(own)?.grade]).toEqual([id, ours]);
		}
	});

	it('our orders are compared with the three other rules and not with themselves', () => {
		expect(
			under({}).rankings.map(({ of, comparisons }) => [of, comparisons.map((c) => c.rule)])
		).toEqual([
			['ingredients', ['jadad', 'pedro', 'worst_domain']],
			['studies', ['jadad', 'pedro', 'worst_domain']]
		]);
	});
});

describe('over the shipped results', () => {
	it('grades are those that the same function gives with other choices, of studies too', () => {
		const other = { ...OUR_WHAT_IF, veto: [], peopleWithin: 30, peopleGroup: 30, weeks: 8 };
		const rules = rulesWith(ruleChoicesOf(other));
		const assessed = contexts.map((context) => ({
			...context.result,
			...assessResult(context, { rules })
		}));
		const { results, studies } = whatIf(judged, other);
		expect(results.map(({ yours }) => yours)).toEqual(assessed.map(({ grade }) => grade));
		for (const { id, yours } of studies) {
			const own = assessed.filter(({ studyId }) => studyId === id);
			expect([id, gradeOfStudy(own)?.grade]).toEqual([id, yours]);
		}
		expect(studies.some(({ ours, yours }) => ours !== yours)).toBe(true);
	});

	it('vetoes alone move almost nothing, because too many domains are of some concern then', () => {
		const { results, lostVetoes } = under({ veto: [] });
		expect(moves(results)).toEqual({ 'C→B': 1, 'D→C': 1 });
		expect(lostVetoes).toMatchObject({ moved: 2 });
		const { held, tooManySome } = lostVetoes ?? { held: 0, tooManySome: 0 };
		expect(tooManySome).toBeGreaterThan(held / 2);
	});

	it('thresholds of people move many', () => {
		expect(moves(under({ peopleWithin: 30, peopleGroup: 30 }).results)).toEqual({
			'B→C': 45,
			'C→D': 31
		});
	});

	it('a change that moves no grade reverses no order', () => {
		const { rankings, results } = under({ highForD: 3 });
		expect(moves(results)).toEqual({});
		for (const { comparisons } of rankings) {
			const { kept, ordered, tied, reversed } = comparisons[0]?.pairs ?? {};
			expect([kept, tied, reversed]).toEqual([ordered, 0, 0]);
		}
	});

	it('ingredients are ordered by results of one ingredient against vehicle, on a benefit', () => {
		const [ingredients, studies] = under({}).rankings;
		const named = new Set(judged.flatMap(({ ingredient }) => ingredient ?? []));
		expect(ingredients?.things).toBe(named.size);
		expect(named).toContain('retinol');
		expect(studies?.things).toBe(under({}).studies.length);
	});
});

describe('whatever the choices', () => {
	it('a result without a control stays what it is', () => {
		fc.assert(
			fc.property(choices, (chosen) => {
				const beforeAfter = judged.filter(({ contrast }) => contrast === 'before_after');
				expect(moves(whatIf(beforeAfter.slice(0, 60), chosen).results)).toEqual({});
			}),
			{ numRuns: 25 }
		);
	});

	it('asking for more people never raises, and forgiving more never lowers', () => {
		fc.assert(
			fc.property(fc.array(gradingContexts(), { maxLength: 8 }), choices, (some, chosen) => {
				const simulated = some.map((context) => regradable(context));
				const at = (more: Partial<WhatIfChoices>) =>
					whatIf(simulated, { ...chosen, ...more }).results.map(({ yours }) => yours);
				const base = at({});
				const stricter = at({ peopleWithin: chosen.peopleWithin + 10, weeks: 52 });
				const milder = at({ veto: [], someForB: 5, peopleMin: 0 });
				base.forEach((grade, i) => {
					expect((stricter[i] ?? '') >= grade).toBe(true);
					expect((milder[i] ?? 'Z') <= grade).toBe(true);
				});
			})
		);
	});

	it('the lost vetoes account for every result that they held', () => {
		fc.assert(
			fc.property(choices, (chosen) => {
				const { lostVetoes: lost } = whatIf(judged.slice(0, 150), chosen);
				expect(lost === null).toBe(chosen.veto.length === VETO_DOMAINS.length);
				const { held, moved, tooManySome, otherHigh } = lost ?? {
					held: 0,
					moved: 0,
					tooManySome: 0,
					otherHigh: 0
				};
				expect(moved + tooManySome + otherHigh).toBeLessThanOrEqual(held);
			}),
			{ numRuns: 25 }
		);
	});
});
