/**
 * What an ingredient's results come to, in sentences made by rule. Directions and whether a size is
 * known; how certain that is, it does not say.
 */
import type { OrientedEffect, Question } from '#lib/evidence/orientation.ts';
import { count } from '#lib/wording/numbers.ts';
import { countDirections, groupByStudy, type BodyDirections } from './body-directions.ts';
import { directionSentence } from './finding-sentences.ts';

/** Results of one family of outcomes, as it is named in a sentence: "wrinkles". */
export interface FamilyBody {
	readonly on: string;
	readonly results: readonly OrientedEffect[];
}

export interface IngredientFinding {
	/** What the comparison with the same product without it says. */
	readonly lead: string;
	/** What the other results can and cannot say; one sentence or two each. */
	readonly rest: readonly string[];
	/** The counts behind the lead, a family each, in the order given. */
	readonly bodies: readonly BodyDirections[];
}

/** The finding for one ingredient, for instance on wrinkles and on elasticity and firmness. */
export function ingredientFinding(
	name: string,
	families: readonly FamilyBody[]
): IngredientFinding {
	const bodies = families.map(({ results }) =>
		countDirections(results.filter((r) => r.question === 'single_vs_vehicle'))
	);
	const studied = families.flatMap((family, i) => {
		const body = bodies[i];
		return body && body.studies > 0 ? [{ on: family.on, body }] : [];
	});
	const unstudied = families.filter((_, i) => bodies[i]?.studies === 0).map((f) => f.on);
	const all = families.flatMap((f) => f.results);
	const on = families.map((f) => f.on).join(' or ');
	return {
		lead: [
			...studied.map(({ on, body }, i) => bodySentence(name, on, body, i === 0)),
			...never(name, unstudied, studied.length > 0)
		].join(' '),
		rest: [...otherQuestions(name, all, on), ...ownStarts(name, all, on)],
		bodies
	};
}

function bodySentence(name: string, on: string, body: BodyDirections, first: boolean): string {
	const setting = first ? `Set against the same product without it, ${name}` : `On ${on} it`;
	const where = first ? ` on ${on}` : '';
	const directions = directionSentence(body, {
		better: `did better${where}`,
		worse: `did worse${where}`,
		mixed: `gave mixed results${where}`,
		equal: `was exactly equal${where}`
	});
	if (directions !== '') return `${setting} ${directions}. ${sizeSentence(body)}`;
	const many = body.studies !== 1;
	const silence = many ? 'none of them states a direction' : 'it states no direction';
	return first
		? `${many ? `${body.studies} studies have` : 'One study has'} set ${name} against the same product without it for ${on}; ${silence}.`
		: `On ${on} ${many ? `${body.studies} studies have` : 'one study has'}; ${silence}.`;
}

function sizeSentence({ studies, sizeKnown, withInterval }: BodyDirections): string {
	if (sizeKnown === 0) return 'By how much is not stated.';
	const interval =
		withInterval === 0
			? 'and never with an interval'
			: withInterval === sizeKnown && sizeKnown === studies
				? 'with an interval'
				: `and with an interval in ${withInterval}`;
	if (sizeKnown === studies) {
		return studies === 1
			? `It says by how much, ${withInterval === 1 ? 'with an interval' : 'but without an interval'}.`
			: `All say by how much, ${interval}.`;
	}
	return `By how much is stated in ${sizeKnown}, ${interval}.`;
}

function never(name: string, unstudied: readonly string[], continued: boolean): string[] {
	if (unstudied.length === 0) return [];
	const on = unstudied.join(' or for ');
	return continued
		? [`For ${on} no study has.`]
		: [`No study has set ${name} against the same product without it for ${on}.`];
}

const OTHER_QUESTIONS: readonly (readonly [Question, string])[] = [
	['add_on', 'added to other actives'],
	['single_vs_untreated', 'against no treatment'],
	['mixture_vs_inert', 'in a mixture'],
	['dose_or_form', 'against another strength or form of it'],
	['active_vs_active', 'against another active'],
	['cannot_tell', 'in a way that does not isolate it or does not state what differs'],
	['on_both_sides', 'with it on both sides']
];

function otherQuestions(name: string, results: readonly OrientedEffect[], on: string): string[] {
	const parts = OTHER_QUESTIONS.flatMap(([question, words]) => {
		const studies = groupByStudy(results.filter((r) => r.question === question)).length;
		return studies === 0 ? [] : [`${words} in ${count(studies, 'study', 'studies')}`];
	});
	if (parts.length === 0) return [];
	return [
		`For ${on} it was also compared ${listed(parts)}. Those answer other questions, and do not show whether ${name} itself works.`
	];
}

function ownStarts(name: string, results: readonly OrientedEffect[], on: string): string[] {
	const studies = groupByStudy(results.filter((r) => r.question === null)).length;
	if (studies === 0) return [];
	return [
		`In ${count(studies, 'study', 'studies')} people are compared with themselves before they began, for ${on}. Such figures cannot tell ${name} from the cream that carried it, the season or the attention.`
	];
}

function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
