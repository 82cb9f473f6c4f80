/** What bodies of evidence are made from, for those that store them and for pages that ask "what if". */
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Ingredient } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { BodyInput } from '#lib/synthesis/body.ts';
import { bodyQuestion, type BodyKey } from '#lib/synthesis/body-question.ts';
import { knownMissingFor } from '#lib/synthesis/known-missing.ts';
import { ingredientInSentence } from '#lib/wording/ingredient-names.ts';

/**
 * Gathers what one body is made from.
 * @param results every result in which the ingredient takes part, on any outcome
 */
export function bodyInput(
	{ slug, name, class: kind }: Pick<Ingredient, 'slug' | 'name' | 'class'>,
	key: BodyKey,
	results: readonly AssessedResult[]
): BodyInput {
	const question = bodyQuestion({ slug, name: ingredientInSentence(name, kind) }, key);
	return { question, results, knownMissing: knownMissingFor(slug, question.outcomes) };
}

/** Outcomes on which a result says something about the ingredient. */
export function outcomesWithResult(
	results: readonly AssessedResult[],
	slug: string
): ReadonlySet<Outcome> {
	return new Set(
		results.filter((one) => orientEffects(one, slug).length > 0).map(({ result }) => result.outcome)
	);
}
