import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedResult,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import { readGradingFields, type GradingFields } from './fields.ts';
import { gradeFields } from './grade.ts';
import { GRADES, loweredGrade } from './grades.ts';
import { RULES, RULES_VERSION, rulesWith, whenText } from './rules.ts';

/** Everything stated and nothing of concern: an A, which no shipped study reaches. */
const FAULTLESS: GradingFields = {
	...readGradingFields(
		{
			study: simulatedStudy({ nEnrolled: 60, nAnalyzed: 60, randomizationDescribed: 'yes' }),
			result: simulatedResult(),
			arm: simulatedArm(),
			comparator: simulatedArm({ armId: 'b', role: 'vehicle', ingredients: [] })
		},
		{ reportedAsRegistered: 'yes' }
	),
	people: 60,
	smallest_group: 30
};
const SOME: readonly Partial<GradingFields>[] = [
	{ randomization_described: 'no' },
	{ lost_percent: 10 },
	{ reported_as_registered: 'not_reported' },
	{ assessment: 'not_reported' }
];
const HIGH: readonly Partial<GradingFields>[] = [
	{ design: 'nonrandomized_controlled' },
	{ lost_percent: 30 }
];

const grade = (
	changes: readonly Partial<GradingFields>[],
	rules = RULES
): ReturnType<typeof gradeFields>['grade'] =>
	gradeFields(Object.assign({}, FAULTLESS, ...changes) as GradingFields, rules).grade;

describe('the letter', () => {
	it('is A with no domain above low, B with one to three of some concern, C with four', () => {
		expect([0, 1, 2, 3, 4].map((n) => grade(SOME.slice(0, n)))).toEqual(['A', 'B', 'B', 'B', 'C']);
	});

	it('is C with one domain of high concern and D with two, however low the others', () => {
		expect([1, 2].map((n) => grade(HIGH.slice(0, n)))).toEqual(['C', 'D']);
	});

	it('is D without a concurrent control', () => {
		expect(grade([{ contrast: 'before_after', control: null }])).toBe('D');
	});

	it('is E only when nothing identifies the source and design, blinding and people are unknown', () => {
		const nothing: Partial<GradingFields> = {
			peer_reviewed: 'no',
			design: 'not_reported',
			blinding: 'not_reported',
			people: null
		};
		expect(grade([nothing])).toBe('E');
		const facts: readonly Partial<GradingFields>[] = [
			{ peer_reviewed: 'unknown' },
			{ doi: '10.0000/x' },
			{ pmid: '1' },
			{ pmcid: 'PMC1' },
			{ registration: 'NCT00000000' },
			{ design: 'controlled_allocation_not_stated' },
			{ blinding: 'open' },
			{ people: 12 }
		];
		expect(facts.filter((fact) => grade([nothing, fact]) === 'E')).toEqual([]);
	});
});

describe('lowering', () => {
	const within = (people: number | null): Partial<GradingFields> => ({
		within_person: true,
		people,
		smallest_group: null
	});

	it('takes one grade for fewer than 20 people on both sides, or 15 in the smaller group', () => {
		expect([20, 19].map((n) => grade([within(n)]))).toEqual(['A', 'B']);
		expect([15, 14].map((n) => grade([{ smallest_group: n }]))).toEqual(['A', 'B']);
	});

	it('says where the smaller group is half of the people, and how many that would be', () => {
		const said = (fields: Partial<GradingFields>) =>
			gradeFields({ ...FAULTLESS, ...fields }).lowering.find((l) => l.rule === 'small_group')
				?.sentence;
		expect(said({ smallest_group: 28, smallest_group_halved: true })).toBe(
			'The smaller group has about 28 people if the groups were equal; fewer than 15 would lower the grade.'
		);
		expect(said({ smallest_group: 14, smallest_group_halved: true })).toBe(
			'The smaller group has about 14 people if the groups were equal, fewer than 15: one grade lower.'
		);
		expect(said({ smallest_group: 14, smallest_group_halved: false })).toBe(
			'The smaller group has 14 people, fewer than 15: one grade lower.'
		);
	});

	it('allows at most D under ten people', () => {
		expect([10, 9].map((n) => grade([within(n)]))).toEqual(['B', 'D']);
		expect(grade([{ people: 9, smallest_group: 30 }])).toBe('D');
	});

	it('takes one grade for a week before the outcome’s shortest plausible one', () => {
		expect([4, 3.9].map((week) => grade([{ outcome: 'fine_lines', week }]))).toEqual(['A', 'B']);
		expect(grade([{ outcome: 'hydration', week: 0 }])).toBe('A');
		expect(grade([{ outcome: 'skin_thickness', week: 6 }])).toBe('B');
	});

	it('takes nothing for people or a week that are not stated', () => {
		expect(grade([{ people: null, smallest_group: null, week: null }])).toBe('A');
	});

	it('takes both where both apply, and stops at D', () => {
		const early = { week: 1 };
		expect(grade([within(12), early])).toBe('C');
		expect(grade([...SOME, within(12), early])).toBe('D');
		expect(GRADES.map(loweredGrade)).toEqual(['B', 'C', 'D', 'D', 'E']);
	});
});

describe('a reader’s own rules', () => {
	it('count high concern as some in a domain that may not veto', () => {
		const rules = rulesWith({ vetoDomains: ['missing_data'] });
		expect([grade(HIGH.slice(0, 1), rules), grade(HIGH, rules)]).toEqual(['B', 'C']);
	});

	it('move the thresholds of people and weeks', () => {
		const { shortestPlausibleWeeks } = RULES.choices;
		const weeks = { ...shortestPlausibleWeeks, fine_lines: 13 };
		expect(grade([], rulesWith({ fewestInSmallestGroup: 31 }))).toBe('B');
		expect(grade([{ week: 12 }], rulesWith({ shortestPlausibleWeeks: weeks }))).toBe('B');
	});

	it('are marked as not ours, and give our grades when nothing is chosen', () => {
		expect([RULES.ours, rulesWith({}).ours]).toEqual([true, false]);
		expect(rulesWith({}).choices).toEqual(RULES.choices);
		expect(RULES.version).toBe(RULES_VERSION);
	});
});

describe('whenText', () => {
	it('puts the numbers in force into the words of a rule', () => {
		const texts = [...RULES.letters, ...RULES.lowering].map((rule) => whenText(rule));
		expect(texts.filter((text) => /[{}]|not stated$/.test(text))).toEqual([]);
		const few = RULES.lowering[0];
		expect(few && whenText(few, rulesWith({ fewestWithinPerson: 30 }))).toBe(
			'A controlled result with fewer than 30 people, each on both sides.'
		);
	});
});
