/** What lowers a grade beyond its letter: very few people, or too short a time for the outcome. */
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { count } from '#lib/wording/numbers.ts';
import { fieldsRead, type FieldRead, type GradingColumn, type GradingFields } from './fields.ts';
import { loweredGrade, worseGrade, type Grade } from './grades.ts';
import { fillSentence } from './fill-sentence.ts';
import type { RuleChoices } from './rule-choices.ts';

export interface LoweringRule {
	readonly id: string;
	/** For readers; `{name}` stands for a choice of the rules. */
	readonly when: string;
	readonly then: 'one_lower' | 'at_most_d';
	readonly columns: readonly GradingColumn[];
	/** `{fewest}` is the threshold, `{smaller_group}` its people in words; the others are columns. */
	readonly sentence: string;
	/** Said when the rule had a number to look at and found it enough. */
	readonly enough: string;
}

interface ExecutableLoweringRule extends LoweringRule {
	/** The number looked at, or null where there is none or the rule does not concern the result. */
	readonly number: (fields: GradingFields) => number | null;
	readonly fewest: (choices: RuleChoices, fields: GradingFields) => number;
}

const isControlled = ({ contrast }: GradingFields): boolean => contrast === 'controlled';

/** Applied in this order. Unknown numbers lower nothing. */
export const LOWERING_RULES: readonly ExecutableLoweringRule[] = [
	{
		id: 'few_people_on_both_sides',
		when: 'A controlled result with fewer than {fewestWithinPerson} people, each on both sides.',
		then: 'one_lower',
		columns: ['contrast', 'people', 'within_person'],
		sentence: '{people} people on both sides, fewer than {fewest}: one grade lower.',
		enough: '{people} people on both sides; fewer than {fewest} would lower the grade.',
		number: (fields) => (isControlled(fields) && fields.within_person ? fields.people : null),
		fewest: ({ fewestWithinPerson }) => fewestWithinPerson
	},
	{
		id: 'small_group',
		when: 'A controlled result with fewer than {fewestInSmallestGroup} people in its smaller group.',
		then: 'one_lower',
		columns: ['contrast', 'smallest_group', 'smallest_group_halved'],
		sentence: 'The smaller group has {smaller_group}, fewer than {fewest}: one grade lower.',
		enough: 'The smaller group has {smaller_group}; fewer than {fewest} would lower the grade.',
		number: (fields) => (isControlled(fields) ? fields.smallest_group : null),
		fewest: ({ fewestInSmallestGroup }) => fewestInSmallestGroup
	},
	{
		id: 'hardly_anybody',
		when: 'Fewer than {fewestAtAll} people in all.',
		then: 'at_most_d',
		columns: ['people'],
		sentence: '{people} people in all, fewer than {fewest}: at most D.',
		enough: '{people} people in all; under {fewest} it would be at most D.',
		number: ({ people }) => people,
		fewest: ({ fewestAtAll }) => fewestAtAll
	},
	{
		id: 'too_early',
		when: 'A week before the outcome’s shortest plausible time. A week that is not stated lowers nothing.',
		then: 'one_lower',
		columns: ['outcome', 'week'],
		sentence: 'Week {week} is before week {fewest}, the earliest for {outcome}: one grade lower.',
		enough: 'Week {week} is not too early for {outcome}; the earliest is week {fewest}.',
		number: ({ week }) => week,
		fewest: ({ shortestPlausibleWeeks }, { outcome }) => shortestPlausibleWeeks[outcome]
	}
];

export interface LoweringStep {
	/** The id of the rule. */
	readonly rule: string;
	readonly lowers: boolean;
	/** The grade after the step. */
	readonly grade: Grade;
	readonly fields: readonly FieldRead[];
	readonly sentence: string;
}

/** The letter taken through the rules; a step is kept also where nothing is lowered. */
export function lowerGrade(
	letter: Grade,
	fields: GradingFields,
	choices: RuleChoices
): readonly LoweringStep[] {
	let grade = letter;
	return LOWERING_RULES.map((rule) => {
		const number = rule.number(fields);
		const fewest = rule.fewest(choices, fields);
		const lowers = number !== null && number < fewest;
		if (lowers) grade = rule.then === 'one_lower' ? loweredGrade(grade) : worseGrade(grade, 'D');
		const read = fieldsRead(fields, rule.columns);
		const template = number === null ? NOTHING_TO_LOOK_AT : lowers ? rule.sentence : rule.enough;
		const sentence = fillSentence(template, [
			{ column: 'outcome', value: outcomeDefinition(fields.outcome).name.toLowerCase() },
			{ column: 'smaller_group', value: smallerGroupWords(fields) },
			...read,
			{ column: 'fewest', value: fewest }
		]);
		return { rule: rule.id, lowers, grade, fields: read, sentence };
	});
}

const NOTHING_TO_LOOK_AT = 'Not stated, or not a question here: nothing is lowered.';

/** "15 people"; where no group sizes are stated "about 15 people if the groups were equal". */
function smallerGroupWords(fields: GradingFields): string | null {
	const { smallest_group: smallest, smallest_group_halved: halved } = fields;
	if (smallest === null) return null;
	const people = count(smallest, 'person', 'people');
	return halved ? `about ${people} if the groups were equal` : people;
}
