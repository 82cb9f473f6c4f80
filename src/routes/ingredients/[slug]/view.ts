/** The record of an ingredient as its page shows it: charts laid out, facts in words. */
import { buildResultsSeries } from '#lib/charts/results/series.ts';
import { layoutResults } from '#lib/charts/results/layout.ts';
import { orientEffects } from '#lib/evidence/orientation.ts';
import { isOutcome, outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import type { SynthesisSummary } from '#lib/server/db/queries/syntheses.ts';
import { byCertainty } from '#lib/server/evidence/by-certainty.ts';
import type { IngredientPage } from '#lib/server/evidence/ingredient-page.ts';
import { reliabilitySentences } from '#lib/synthesis/counted-studies.ts';
import { NOT_STUDIED } from '#lib/synthesis/words/short-state.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { ingredientInSentence } from '#lib/wording/ingredient-names.ts';
import { CLASS_LABELS, CONTROL_LABELS, DESIGN_LABELS } from '#lib/wording/labels.ts';
import { bestOfWords } from '#lib/wording/best-of.ts';
import { toleranceNote } from '#lib/wording/tolerability.ts';
import type { ChartChoice } from './chart-choice.ts';
import { productView } from './product-view.ts';

/** Everything that the page draws; nothing is left to compute in the browser. */
export function toIngredientView(page: IngredientPage, choice: ChartChoice) {
	const { ingredient } = page;
	const subject = {
		slug: ingredient.slug,
		name: ingredientInSentence(ingredient.name, ingredient.class)
	};
	return {
		slug: ingredient.slug,
		title: ingredient.name,
		name: subject.name,
		class: CLASS_LABELS[ingredient.class],
		inciName: sameName(ingredient.inciName, ingredient.name) ? null : ingredient.inciName,
		aliases: otherNames(page),
		amounts: page.amounts.map(({ unit, least, most }) =>
			[...new Set([formatAmount(least, unit), formatAmount(most, unit)])].join(' to ')
		),
		conclusion: strongestOf(page)?.lead ?? null,
		reliability: reliabilitySentences(
			page.families
				.slice(0, ANSWERED_ALWAYS)
				.map(({ name, counted }) => ({ on: name.toLowerCase(), counted }))
		),
		choice: choiceOf(page, choice),
		families: page.families.map(({ family, name, results, counts, counted, body, outcomes }) => ({
			family,
			name,
			on: name.toLowerCase(),
			counts,
			counted,
			conclusion: conclusionOf(body),
			// With one outcome the family says the same.
			outcomes: outcomes.length > 1 ? outcomes.map(namedBody) : [],
			chart: layoutResults(buildResultsSeries(results, { subject, ...choice }))
		})),
		tolerability: tolerabilityOf(page),
		studies: studiesOf(page),
		products: page.products.map((product) => productView(product, ingredient.name))
	};
}

/** Wrinkles and elasticity come first, also where nothing was studied. */
const ANSWERED_ALWAYS = 2;

/** Of the families the one whose answer is the most certain, as lists order them. */
function strongestOf({ families }: IngredientPage): SynthesisSummary | null {
	const [first] = families.flatMap(({ body }) => body ?? []).sort(byCertainty);
	return first ?? null;
}

function conclusionOf(body: SynthesisSummary | null) {
	if (body === null) return { key: null, lead: null, level: null, short: NOT_STUDIED.words };
	const { key, lead, level, short } = body;
	return { key, lead, level, short };
}

function namedBody({ key, short }: SynthesisSummary) {
	return { key, short, name: isOutcome(key) ? outcomeDefinition(key).name : key };
}

export type IngredientView = ReturnType<typeof toIngredientView>;

/** What the charts show of all results of the ingredient, a grade each. */
function choiceOf(
	{ families, ingredient, tolerability }: IngredientPage,
	{ grades, order }: ChartChoice
) {
	const below = tolerability.flatMap((r) => orientEffects(r, ingredient.slug)).length;
	const all = families
		.flatMap(({ results }) => results)
		.flatMap((result) => orientEffects(result, ingredient.slug))
		.map(({ weighed }) => weighed.assessment.grade);
	const options = GRADES.map((grade) => ({
		grade,
		results: all.filter((one) => one === grade).length,
		checked: grades?.includes(grade) ?? false
	}));
	const isShown = (grade: (typeof all)[number]) => grades?.includes(grade) ?? true;
	return { options, grades, order, all: all.length, shown: all.filter(isShown).length, below };
}

function sameName(a: string | null, b: string): boolean {
	return a?.toLowerCase() === b.toLowerCase();
}

/** Aliases that are not the name in other capitals. */
function otherNames({ ingredient: { name, inciName, aliases } }: IngredientPage): string[] {
	return aliases.filter((alias) => !sameName(alias, name) && !sameName(inciName, alias));
}

/** Studies that say anything on skin reactions, each with its text and its rows. */
function tolerabilityOf({ studies, tolerability, ingredient }: IngredientPage) {
	const rows = tolerability.flatMap((r) => orientEffects(r, ingredient.slug));
	const speaking = studies.flatMap((study) => {
		const notes = rows
			.filter((o) => o.weighed.study.studyId === study.studyId)
			.map((o) => ({ ...toleranceNote(o), grade: o.weighed.assessment.grade }));
		if (notes.length === 0 && study.adverseEvents === null) return [];
		const { studyId, citation, adverseEvents, sourceUrl } = study;
		return [{ studyId, citation, adverseEvents, sourceUrl, notes }];
	});
	return { of: studies.length, studies: speaking };
}

function studiesOf({ studies, studyGrades, families, tolerability }: IngredientPage) {
	const results = [...families.flatMap((f) => f.results), ...tolerability];
	const nameOf = new Map(families.map((f) => [f.family, f.name]));
	return studies.map((study) => {
		const graded = studyGrades.find(({ studyId }) => studyId === study.studyId);
		const measured = new Set(
			results
				.filter((r) => r.study.studyId === study.studyId)
				.map((r) => nameOf.get(outcomeDefinition(r.result.outcome).family) ?? 'Tolerability')
		);
		return {
			studyId: study.studyId,
			citation: study.citation,
			year: study.year,
			design: DESIGN_LABELS[study.design],
			control: CONTROL_LABELS[study.control],
			people: study.nAnalyzed ?? study.nEnrolled,
			weeks: study.durationWeeks,
			measured: [...measured],
			reliability: graded
				? { grade: graded.grade, resultId: graded.resultId, of: bestOfWords(graded) }
				: null,
			sourceUrl: study.sourceUrl
		};
	});
}
