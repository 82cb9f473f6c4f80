import { layoutResults } from '#lib/charts/results/layout.ts';
import { buildResultsSeries } from '#lib/charts/results/series.ts';
import { OUTCOME_FAMILY_NAMES } from '#lib/evidence/outcomes.ts';
import { ASSESSMENTS } from '#lib/evidence/vocabulary.ts';
import {
	byBestGrade,
	type IngredientBody,
	type OutcomePage
} from '#lib/server/evidence/outcome-page.ts';
import { totalBodies, totalsSentence } from '#lib/synthesis/words/body-totals.ts';
import { ASSESSMENT_LABELS } from '#lib/wording/labels.ts';
import { count } from '#lib/wording/numbers.ts';
import {
	assessmentOrderWords,
	OUTCOME_DESCRIPTIONS,
	plausibleWeeksWords
} from '#lib/wording/outcome-descriptions.ts';

/** Measures named before the rest is only counted. */
const MEASURES_NAMED = 8;

/** How the ingredients can be listed: by how sure the answer is, or by their best letter. */
export const BODY_SORTS = ['certainty', 'reliability'] as const;
export type BodySort = (typeof BODY_SORTS)[number];

/** Everything that the page of an outcome shows, in words. */
export function outcomeView({ definition, results, ingredients }: OutcomePage, sort: BodySort) {
	const single = ingredients.filter((body) => body.singleVsVehicle.length > 0);
	const series = buildResultsSeries(results);
	return {
		outcome: definition.outcome,
		name: definition.name,
		family: OUTCOME_FAMILY_NAMES[definition.family],
		isTolerability: definition.family === 'tolerability',
		description: OUTCOME_DESCRIPTIONS[definition.outcome],
		plausibleWeeks: plausibleWeeksWords(definition.shortestPlausibleWeeks),
		assessmentOrder: assessmentOrderWords(definition.assessmentOrder),
		studies: new Set(results.map(({ study }) => study.studyId)).size,
		results: results.length,
		assessed: ASSESSMENTS.map((assessment) => ({
			words: ASSESSMENT_LABELS[assessment],
			count: results.filter(({ result }) => result.assessment === assessment).length
		})).filter((one) => one.count > 0),
		measures: measuresOf(results.map(({ result }) => result.measure)),
		single: sort === 'reliability' ? byBestGrade(single) : single,
		sort,
		otherwise: ingredients.filter(
			(body) => body.singleVsVehicle.length === 0 && body.otherControlled > 0
		),
		startOnly: ingredients.filter(
			(body) => body.singleVsVehicle.length === 0 && body.otherControlled === 0
		),
		finding: finding(ingredients, single, definition.name),
		controlled: layoutResults({ ...series, beforeAfter: null }).controlled,
		startOnlyResults: series.beforeAfter?.results ?? 0,
		startOnlyStudies: series.beforeAfter?.studies ?? 0
	};
}

/** The measures, the most frequent first, with how many more there are. */
function measuresOf(measures: readonly string[]) {
	const counts = new Map<string, number>();
	for (const measure of measures) counts.set(measure, (counts.get(measure) ?? 0) + 1);
	const sorted = [...counts]
		.sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))
		.map(([measure]) => measure);
	return {
		named: sorted.slice(0, MEASURES_NAMED),
		more: Math.max(0, sorted.length - MEASURES_NAMED)
	};
}

/** How many ingredients have an answer; for reactions of the skin, how many were tested alone. */
function finding(
	all: readonly IngredientBody[],
	single: readonly IngredientBody[],
	name: string
): string {
	const bodies = all.flatMap(({ weighed }) => weighed ?? []);
	if (bodies.length > 0) return totalsSentence(totalBodies(bodies), 'ingredient', 'ingredients');
	if (single.length === 0) {
		return `No study sets one ingredient against the same product without it for ${name.toLowerCase()}`;
	}
	const twice = single.filter((body) => body.directions.studies > 1).length;
	const tested = `${count(single.length, 'ingredient was', 'ingredients were')} set against the same product without ${
		single.length === 1 ? 'it' : 'them'
	}`;
	return `${tested}, ${twice === 0 ? 'none' : twice === 1 ? 'one' : twice} in more than one study`;
}
