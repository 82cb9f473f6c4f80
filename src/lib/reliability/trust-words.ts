/** What is said of a grade beside the sentences of the rules: headings, ranges, one fact at a time. */
import { formatNumber } from '#lib/wording/numbers.ts';
import { DOMAINS, type DomainName, type Judgement } from './domain.ts';
import type { FieldRead, GradingFields } from './fields.ts';
import { GRADE_MEANINGS } from './grade-meanings.ts';
import type { Grade } from './grades.ts';
import type { LoweringStep } from './lowering.ts';
import type { UnknownFact, WhatIsNotKnown } from './unknowns.ts';

/** A domain within a sentence. */
const IN_SENTENCE: Readonly<Record<DomainName, string>> = {
	allocation: 'allocation',
	blinding: 'blinding',
	missing_data: 'missing data',
	measurement: 'measurement',
	selective_reporting: 'selective reporting',
	within_person: 'the two sides of one person'
};

/** Worked out from other columns. */
const DERIVED: readonly string[] = [
	'lost_percent',
	'within_person_design',
	'within_person',
	'people',
	'smallest_group',
	'smallest_group_halved',
	'isolates',
	'size_known',
	'results_of_study',
	'results_of_statement'
];

/** "blinding = double", "dropouts = empty", as the facts of a study write their columns. */
export function fieldsText(fields: readonly FieldRead[]): readonly string[] {
	return fields.map(({ column, value }) => {
		const derived = DERIVED.includes(column) ? ' (worked out)' : '';
		return `${column} = ${valueText(value)}${derived}`;
	});
}

function valueText(value: FieldRead['value']): string {
	if (value === null || value === '') return 'empty';
	if (typeof value === 'number') return formatNumber(Number(value.toFixed(2)));
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value;
}

/** How far all unknowns together could move a letter. Ends without a full stop. */
export function rangeWords({
	grade,
	lowest,
	highest,
	anyUnknown
}: {
	readonly grade: Grade;
	readonly lowest: Grade;
	readonly highest: Grade;
	readonly anyUnknown: boolean;
}): string {
	if (!anyUnknown) return 'Everything that the letter reads is stated';
	if (lowest === grade && highest === grade)
		return 'Nothing of what is not reported could change it';
	const ends = [highest, lowest].filter((end) => end !== grade).map(withArticle);
	const other =
		highest === grade
			? '; nothing that is missing here could make it better'
			: lowest === grade
				? '; nothing that is missing here could make it worse'
				: '';
	return `All that is not reported could together make it ${ends.join(' or ')}${other}`;
}

/** The headline: the one fact that would raise the grade, and the one that would lower it. */
export function headlineWords({ unknowns, raising, lowering }: WhatIsNotKnown): string {
	if (unknowns.length === 0) return 'Everything that the letter reads is stated.';
	const people = unknowns.some(({ column }) => column === 'people') ? 'People not stated. ' : '';
	const would = [
		raising && `${withArticle(raising.gradeIfBest)} if ${raising.ifBest}`,
		lowering && `${withArticle(lowering.gradeIfWorst)} if ${lowering.ifWorst}`
	].filter((text) => text !== null);
	return would.length === 0
		? `${people}No single unknown fact would change the letter.`
		: `${people}One fact at a time, it would be ${would.join(', and ')}.`;
}

/**
 * What one unknown would do alone, at its best and at its worst.
 * @param all every unknown of the same result, in their order
 */
export function unknownWords(
	{ column, ifBest, ifWorst, gradeIfBest, gradeIfWorst }: UnknownFact,
	grade: Grade,
	all: readonly UnknownFact[]
): { readonly best: string; readonly worst: string } {
	if (column === 'people') {
		return {
			best: 'No assumption can make a trial larger',
			worst: 'The letter was not lowered for it'
		};
	}
	const effect = (ifSo: string, then: Grade) =>
		`${then === grade ? `still ${grade}` : then} if ${ifSo}`;
	const best = effect(ifBest, gradeIfBest);
	// Where not even a draw is stated, it is the draw itself that is doubted, and once.
	const doubted =
		column === 'randomization_described' && all.some((one) => one.column === 'design');
	return { best, worst: doubted ? 'as in the line below' : effect(ifWorst, gradeIfWorst) };
}

/** "High concern about blinding and measurement; not reported: missing data." Without a full stop. */
export function domainsFinding(
	judgements: readonly { readonly domain: DomainName; readonly judgement: Judgement }[]
): string {
	const named = (wanted: Judgement) =>
		DOMAINS.filter((domain) =>
			judgements.some((one) => one.domain === domain && one.judgement === wanted)
		).map((domain) => IN_SENTENCE[domain]);
	const high = named('high');
	const some = named('some');
	const open = named('not_reported');
	const first =
		high.length > 0
			? `High concern about ${listed(high)}`
			: some.length > 0
				? `Some concern about ${listed(some)}, high concern about nothing`
				: 'Low concern about all that is reported';
	return open.length === 0 ? first : `${first}; not reported: ${listed(open)}`;
}

/** By the rule that gave the letter: what it found, where the meaning of a letter names several. */
const FOUND: Readonly<Record<string, string>> = {
	untraceable: 'A number that nobody could find again.',
	no_concurrent_control:
		'Nothing to compare with: skin changed, and nothing shows that the product did it.',
	several_high: 'A controlled comparison with two weak points or more.',
	one_high: 'A controlled comparison with one weak point.',
	many_some: 'A controlled comparison with some concern in many places.',
	few_some:
		'A controlled comparison with some concern in one to three places and high concern in none.',
	all_low: 'A controlled comparison with low concern everywhere we look.'
};

/**
 * What a letter stands for in one result.
 * @param rule the id of the rule that gave the letter of bias
 * @param lowered the rules that then made it lower
 */
export function meaningWords(rule: string, grade: Grade, lowered: readonly string[]): string {
	const found = FOUND[rule] ?? GRADE_MEANINGS[grade];
	const causes = [
		...(lowered.some((id) => id !== 'too_early') ? ['so few people were compared'] : []),
		...(lowered.includes('too_early') ? ['it was read so early'] : [])
	];
	return causes.length === 0 ? found : `${found} It stands lower because ${listed(causes)}.`;
}

/** What a rule that may lower looks at. */
export const LOWERING_NAMES: Readonly<Record<string, string>> = {
	few_people_on_both_sides: 'People, each on both sides',
	small_group: 'The smaller group',
	hardly_anybody: 'People in all',
	too_early: 'Time'
};

/**
 * What a lowering rule did. Where it had nothing to look at, why; and that a D stays a D.
 * @param before the grade that it began with
 */
export function loweringWords(step: LoweringStep, fields: GradingFields, before: Grade): string {
	if (step.lowers) {
		const stays =
			step.grade === before ? ` It is ${withArticle(before)} already and stays one.` : '';
		return `${step.sentence}${stays}`;
	}
	return nothingToLookAt(step.rule, fields) ?? step.sentence;
}

function nothingToLookAt(rule: string, fields: GradingFields): string | null {
	const { contrast, within_person: within, people, smallest_group: smallest, week } = fields;
	const notStated = 'Not stated; an unknown number lowers nothing.';
	switch (rule) {
		case 'few_people_on_both_sides':
			if (contrast !== 'controlled') return 'Asked of comparisons only.';
			if (!within) return 'Not asked here: the two sides are different people.';
			return people === null ? notStated : null;
		case 'small_group':
			if (contrast !== 'controlled') return 'Asked of comparisons only.';
			if (within) return 'Not asked here: both sides are the same people.';
			return smallest === null ? notStated : null;
		case 'hardly_anybody':
			return people === null ? notStated : null;
		case 'too_early':
			return week === null ? notStated : null;
		default:
			return null;
	}
}

/** "an A", "a B". */
export function withArticle(grade: Grade): string {
	return `${grade === 'A' || grade === 'E' ? 'an' : 'a'} ${grade}`;
}

/** "a, b and c" */
export function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
