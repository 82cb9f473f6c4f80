/** Everything that is known of one ingredient: the record that its page shows and its JSON answers. */
import { orientEffects, type OrientedEffect } from '#lib/evidence/orientation.ts';
import {
	OUTCOME_FAMILIES,
	OUTCOME_FAMILY_NAMES,
	outcomeDefinition,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import type { Study } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import { countedStudies, type CountedStudy } from '#lib/synthesis/counted-studies.ts';
import { ingredientFinding, type IngredientFinding } from '#lib/synthesis/ingredient-finding.ts';
import { ingredientInSentence } from '#lib/wording/ingredient-names.ts';
import type { Database } from '../db/client.ts';
import { findStudyGrades } from '../db/queries/assessments.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { getIngredient, type IngredientSummary } from '../db/queries/ingredients.ts';
import {
	findProductsWithIngredient,
	type ProductWithIngredient
} from '../db/queries/products-with-ingredient.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { findStudiesWithIngredient } from '../db/queries/studies-with-ingredient.ts';
import { amountsTested, type AmountRange } from './amounts-tested.ts';

/** How many of the ingredient's studies have which kind of result for a family; they add up. */
export interface FamilyCounts {
	/** In the controlled panel, whatever else they report. */
	readonly controlled: number;
	/** Only in the before–after panel. */
	readonly beforeAfterOnly: number;
	/** No result of the ingredient for these outcomes. */
	readonly none: number;
}

export interface IngredientFamily {
	readonly family: OutcomeFamily;
	readonly name: string;
	readonly results: readonly AssessedResult[];
	readonly counts: FamilyCounts;
	/** The studies that set it alone against vehicle or placebo, with the grade they are counted at. */
	readonly counted: readonly CountedStudy[];
}

export interface IngredientPage {
	readonly dataVersion: string;
	readonly ingredient: IngredientSummary;
	readonly amounts: readonly AmountRange[];
	readonly finding: IngredientFinding;
	/** Wrinkles and elasticity always, then every other family that has a result. */
	readonly families: readonly IngredientFamily[];
	/** Results on skin reactions and on people who left because of one. */
	readonly tolerability: readonly AssessedResult[];
	readonly studies: readonly Study[];
	/** The grade of each study in lists; none for a study without a result on a benefit. */
	readonly studyGrades: readonly (StudyGrade & { readonly studyId: string })[];
	readonly products: readonly ProductWithIngredient[];
}

/** The families that a page always answers for, as they are named in a sentence. */
const ALWAYS: readonly { readonly family: OutcomeFamily; readonly on: string }[] = [
	{ family: 'wrinkles', on: 'wrinkles' },
	{ family: 'elasticity_firmness', on: 'elasticity and firmness' }
];

/** Reads an ingredient, or null when there is none of that slug. */
export async function readIngredientPage(
	db: Database,
	slug: string
): Promise<IngredientPage | null> {
	const [ingredient, results, studies, products, dataVersion] = await Promise.all([
		getIngredient(db, slug),
		findWeighedResults(db, { ingredients: [slug] }),
		findStudiesWithIngredient(db, slug),
		findProductsWithIngredient(db, slug),
		getDataVersion(db)
	]);
	if (ingredient === null) return null;
	const grades = await findStudyGrades(
		db,
		studies.map((s) => s.study.studyId)
	);
	const families = familiesOf(results, slug, studies.length);
	return {
		dataVersion,
		ingredient,
		amounts: amountsTested(
			studies.flatMap((s) => s.arms),
			slug
		),
		finding: findingOf(ingredient, results),
		families,
		tolerability: inFamily(results, 'tolerability'),
		studies: studies.map((s) => s.study),
		studyGrades: [...grades].map(([studyId, grade]) => ({ studyId, ...grade })),
		products
	};
}

function familiesOf(
	results: readonly AssessedResult[],
	slug: string,
	studies: number
): IngredientFamily[] {
	const always = ALWAYS.map((a) => a.family);
	const others = OUTCOME_FAMILIES.filter((f) => !always.includes(f) && f !== 'tolerability');
	return [...always, ...others].flatMap((family) => {
		const own = inFamily(results, family);
		const oriented = orientAll(own, slug);
		if (oriented.length === 0 && !always.includes(family)) return [];
		return [
			{
				family,
				name: OUTCOME_FAMILY_NAMES[family],
				results: own,
				counts: countsOf(oriented, studies),
				counted: countedStudies(oriented.filter((o) => o.question === 'single_vs_vehicle'))
			}
		];
	});
}

function countsOf(
	oriented: readonly OrientedEffect<AssessedResult>[],
	studies: number
): FamilyCounts {
	const idsOf = (members: readonly OrientedEffect<AssessedResult>[]) =>
		new Set(members.map((o) => o.weighed.study.studyId));
	const all = idsOf(oriented);
	const controlled = idsOf(oriented.filter((o) => o.question !== null));
	return {
		controlled: controlled.size,
		beforeAfterOnly: all.size - controlled.size,
		none: studies - all.size
	};
}

function findingOf(
	{ slug, name, class: kind }: IngredientSummary,
	results: readonly AssessedResult[]
): IngredientFinding {
	return ingredientFinding(
		ingredientInSentence(name, kind),
		ALWAYS.map(({ family, on }) => ({
			on,
			results: orientAll(inFamily(results, family), slug)
		}))
	);
}

function orientAll(
	results: readonly AssessedResult[],
	slug: string
): OrientedEffect<AssessedResult>[] {
	return results.flatMap((r) => orientEffects(r, slug));
}

function inFamily(results: readonly AssessedResult[], family: OutcomeFamily): AssessedResult[] {
	return results.filter((r) => outcomeDefinition(r.result.outcome).family === family);
}
