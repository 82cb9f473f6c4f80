/** The question of `synthesise`, from the words of a command line. */
import { isOutcome } from '#lib/evidence/outcomes.ts';
import { closestOf } from '#lib/importing/closest.ts';
import type { BodyQuestion } from '#lib/synthesis/body.ts';
import {
	BODY_KEYS,
	bodyQuestion,
	isBodyKey,
	outcomesOfKey,
	questionOfOutcomes
} from '#lib/synthesis/body-question.ts';
import type { NamedIngredient } from './read-ingredients.ts';

/** Names offered for a word that is not known. */
const MOST_OFFERED = 8;

/** The question, or why there is none: a message for each word that is not known. */
export function readQuestion(
	{ ingredient, outcome }: { readonly ingredient: string; readonly outcome: string },
	known: readonly NamedIngredient[]
): BodyQuestion | { readonly unknown: readonly string[] } {
	const found = known.find(({ slug }) => slug === ingredient);
	const words = outcome.split(',').map((word) => word.trim());
	const unknown = [
		...(found ? [] : [unknownIngredient(ingredient, known)]),
		...words.filter((word) => !isBodyKey(word)).map(unknownOutcome)
	];
	if (!found || unknown.length > 0) return { unknown };
	const keys = words.filter(isBodyKey);
	const [key, ...others] = keys;
	return key !== undefined && others.length === 0
		? bodyQuestion(found, key)
		: questionOfOutcomes(found, keys.flatMap(outcomesOfKey));
}

function unknownIngredient(text: string, known: readonly NamedIngredient[]): string {
	const names = known.flatMap((one) =>
		one.names.map((name) => [name.toLowerCase(), one.slug] as const)
	);
	const nearest = closestOf(text, new Map(names).keys());
	const wanted = text.toLowerCase();
	const near = [
		...names.filter(([name]) => name === nearest),
		...names.filter(([name]) => name.includes(wanted))
	].map(([, slug]) => slug);
	const offered = [...new Set(near)].slice(0, MOST_OFFERED);
	const said = `The folder has no ingredient ${JSON.stringify(text)}.`;
	return offered.length === 0
		? `${said} Ingredients are named as in ingredients.csv and in the arms, for example "retinol".`
		: `${said} Near to it: ${offered.join(', ')}.`;
}

function unknownOutcome(text: string): string {
	if (isOutcome(text)) {
		return `${JSON.stringify(text)} is told beside every outcome and has no record of its own.`;
	}
	const nearest = closestOf(text, BODY_KEYS);
	const guess = nearest === null ? '' : ` Near to it: ${nearest}.`;
	return `There is no outcome or family ${JSON.stringify(text)}.${guess} Allowed: ${BODY_KEYS.join(', ')}.`;
}
