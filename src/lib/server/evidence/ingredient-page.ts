/** Everything that is known of one ingredient: the record that its page shows and its JSON answers. */
import { orientEffects, type OrientedEffect } from '#lib/evidence/orientation.ts';
import {
	OUTCOME_FAMILIES,
	OUTCOME_FAMILY_NAMES,
	OUTCOMES,
	outcomeDefinition,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import type { Study } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import { countedStudies, type CountedStudy } from '#lib/synthesis/counted-studies.ts';
import { familyOfKey } from '#lib/synthesis/body-question.ts';
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
import { listSyntheses, type SynthesisSummary } from '../db/queries/syntheses.ts';
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
	/** What it comes to over all outcomes of the family; null where it was not studied. */
	readonly body: SynthesisSummary | null;
	/** What it comes to on each of them, in the order of the outcomes. */
	readonly outcomes: readonly SynthesisSummary[];
}

export interface IngredientPage {
	readonly dataVersion: string;
	readonly ingredient: IngredientSummary;
	readonly amounts: readonly AmountRange[];
	/** Wrinkles and elasticity always, then every other family that has a result. */
	readonly families: readonly IngredientFamily[];
	/** Results on skin reactions and on people who left because of one. */
	readonly tolerability: readonly AssessedResult[];
	readonly studies: readonly Study[];
	/** The grade of each study in lists; none for a study without a result on a benefit. */
	readonly studyGrades: readonly (StudyGrade & { readonly studyId: string })[];
	readonly products: readonly ProductWithIngredient[];
}

/** The families that a page always answers for. */
const ALWAYS: readonly OutcomeFamily[] = ['wrinkles', 'elasticity_firmness'];

/** Reads an ingredient, or null when there is none of that slug. */
export async function readIngredientPage(
	db: Database,
	slug: string
): Promise<IngredientPage | null> {
	const [ingredient, results, studies, products, bodies, dataVersion] = await Promise.all([
		getIngredient(db, slug),
		findWeighedResults(db, { ingredients: [slug] }),
		findStudiesWithIngredient(db, slug),
		findProductsWithIngredient(db, slug),
		listSyntheses(db, { slug }),
		getDataVersion(db)
	]);
	if (ingredient === null) return null;
	const grades = await findStudyGrades(
		db,
		studies.map((s) => s.study.studyId)
	);
	const families = familiesOf({ results, slug, bodies, studies: studies.length });
	return {
		dataVersion,
		ingredient,
		amounts: amountsTested(
			studies.flatMap((s) => s.arms),
			slug
		),
		families,
		tolerability: inFamily(results, 'tolerability'),
		studies: studies.map((s) => s.study),
		studyGrades: [...grades].map(([studyId, grade]) => ({ studyId, ...grade })),
		products
	};
}

interface FamilyParts {
	readonly results: readonly AssessedResult[];
	readonly slug: string;
	readonly bodies: readonly SynthesisSummary[];
	/** All studies with the ingredient. */
	readonly studies: number;
}

function familiesOf({ results, slug, bodies, studies }: FamilyParts): IngredientFamily[] {
	const others = OUTCOME_FAMILIES.filter((f) => !ALWAYS.includes(f) && f !== 'tolerability');
	return [...ALWAYS, ...others].flatMap((family) => {
		const own = inFamily(results, family);
		const oriented = orientAll(own, slug);
		if (oriented.length === 0 && !ALWAYS.includes(family)) return [];
		return [
			{
				family,
				name: OUTCOME_FAMILY_NAMES[family],
				results: own,
				counts: countsOf(oriented, studies),
				counted: countedStudies(oriented.filter((o) => o.question === 'single_vs_vehicle')),
				body: bodies.find(({ key }) => key === family) ?? null,
				outcomes: OUTCOMES.flatMap((outcome) =>
					bodies.filter(({ key }) => key === outcome && familyOfKey(key) === family)
				)
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

function orientAll(
	results: readonly AssessedResult[],
	slug: string
): OrientedEffect<AssessedResult>[] {
	return results.flatMap((r) => orientEffects(r, slug));
}

function inFamily(results: readonly AssessedResult[], family: OutcomeFamily): AssessedResult[] {
	return results.filter((r) => outcomeDefinition(r.result.outcome).family === family);
}
