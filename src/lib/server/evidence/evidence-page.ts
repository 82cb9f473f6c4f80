/** A body of evidence with what its page shows beside the record. */
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { BodyOfEvidence } from '#lib/synthesis/body.ts';
import { isChosen, type BodyChoice } from '#lib/synthesis/body-choice.ts';
import { isBodyKey, type BodyKey } from '#lib/synthesis/body-question.ts';
import { leaveOut, type WhatIsLeft } from '#lib/synthesis/leave-out.ts';
import { synthesise } from '#lib/synthesis/synthesise.ts';
import { concludeBody } from '#lib/synthesis/words/conclusion.ts';
import type { Database } from '../db/client.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { findIngredientNames } from '../db/queries/ingredient-names.ts';
import { getIngredient, type IngredientSummary } from '../db/queries/ingredients.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { getSynthesis, listSyntheses, type SynthesisSummary } from '../db/queries/syntheses.ts';
import { bodyInput } from '../derived/body-input.ts';
import { refuseStudies } from './body-query.ts';

export interface EvidencePage {
	/** The version of the data that everything here is of. */
	readonly dataVersion: string;
	readonly ingredient: IngredientSummary;
	readonly key: BodyKey;
	/** Under the reader's choice, where there is one. */
	readonly body: BodyOfEvidence;
	/** What the reader chose; null where nothing is left out. */
	readonly own: {
		readonly choice: BodyChoice;
		/** Studies left out, by id. */
		readonly leftOut: readonly string[];
		/** The body with all of them. */
		readonly whole: BodyOfEvidence;
	} | null;
	/** Studies with a result here that can be left out, by name, whether they are left out or not. */
	readonly studies: readonly { readonly studyId: string; readonly citation: string }[];
	/** Every result of the ingredient on the asked outcomes, and on the reactions of skin. */
	readonly results: readonly AssessedResult[];
	readonly tolerability: readonly AssessedResult[];
	/** Results that were filed under another outcome, as `filedElsewhere` names them. */
	readonly elsewhere: readonly AssessedResult[];
	/** The names of all ingredients in the arms of these results, by slug. */
	readonly names: Readonly<Record<string, string>>;
	/** All bodies of the ingredient, this one among them. */
	readonly bodies: readonly SynthesisSummary[];
}

/** A choice that names a study without a result here. */
export interface RefusedChoice {
	readonly problem: string;
}

/**
 * Reads a body. With a choice it is weighed again without what the reader leaves out.
 * @param key an outcome or a family of outcomes, as the address gives it
 * @returns null where there is no such ingredient or no such key
 */
export async function readEvidencePage(
	db: Database,
	slug: string,
	key: string,
	choice: BodyChoice
): Promise<EvidencePage | RefusedChoice | null> {
	if (!isBodyKey(key)) return null;
	const [dataVersion, ingredient, stored, bodies, weighed, names] = await Promise.all([
		getDataVersion(db),
		getIngredient(db, slug),
		getSynthesis(db, slug, key),
		listSyntheses(db, { slug }),
		findWeighedResults(db, { ingredients: [slug] }),
		findIngredientNames(db)
	]);
	if (ingredient === null) return null;
	// Where no result was measured no body is stored: then it says that there is nothing.
	const whole = stored?.record ?? synthesise(bodyInput(ingredient, key, weighed));
	const results = weighed.filter(({ result }) => whole.question.outcomes.includes(result.outcome));
	const studies = studiesOf(results);
	const problem = refuseStudies(choice, new Set(studies.map(({ studyId }) => studyId)));
	if (problem !== null) return { problem };

	const left = isChosen(choice)
		? ownSelection(leaveOut(bodyInput(ingredient, key, weighed), choice), whole)
		: { body: whole, leftOut: [] };
	const elsewhere = new Set(left.body.filedElsewhere.map(({ resultId }) => resultId));
	const tolerability = weighed.filter(
		({ result }) => outcomeDefinition(result.outcome).family === 'tolerability'
	);
	const shown = [...results, ...tolerability];
	return {
		dataVersion,
		ingredient,
		key,
		body: left.body,
		own: isChosen(choice) ? { choice, leftOut: left.leftOut, whole } : null,
		studies,
		results,
		tolerability,
		elsewhere: weighed.filter(({ result }) => elsewhere.has(result.resultId)),
		names: namesIn(shown, names),
		bodies
	};
}

/** Worded as what is left of the studies. Reactions of skin stay those of all of them. */
function ownSelection({ body, leftOut }: WhatIsLeft, whole: BodyOfEvidence): WhatIsLeft {
	const own = { ...body, tolerability: whole.tolerability };
	const conclusion = concludeBody(own, leftOut.length === 0 ? 'all' : 'left_in');
	const { tolerability } = whole.conclusion;
	return { body: { ...own, conclusion: { ...conclusion, tolerability } }, leftOut };
}

function studiesOf(results: readonly AssessedResult[]): EvidencePage['studies'] {
	const citations = new Map(results.map(({ study }) => [study.studyId, study.citation]));
	return [...citations]
		.map(([studyId, citation]) => ({ studyId, citation }))
		.sort((a, b) => a.citation.localeCompare(b.citation, 'en'));
}

function namesIn(
	results: readonly AssessedResult[],
	names: ReadonlyMap<string, string>
): EvidencePage['names'] {
	const slugs = new Set(
		results
			.flatMap(({ arm, comparator }) => [arm, ...(comparator ? [comparator] : [])])
			.flatMap((arm) => arm.ingredients.map(({ slug }) => slug))
	);
	return Object.fromEntries([...slugs].map((slug) => [slug, names.get(slug) ?? slug]));
}
