import { orientEffects, type OrientedEffect } from '#lib/evidence/orientation.ts';
import {
	isOutcome,
	outcomeDefinition,
	type Outcome,
	type OutcomeDefinition
} from '#lib/evidence/outcomes.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { compareGrades, type Grade } from '#lib/reliability/grades.ts';
import {
	countDirections,
	groupByStudy,
	type BodyDirections
} from '#lib/synthesis/body-directions.ts';
import { isBodyKey } from '#lib/synthesis/body-question.ts';
import { primaryOf } from '#lib/synthesis/counted-studies.ts';
import { studyDirection, type StudyDirection } from '#lib/synthesis/study-direction.ts';
import type { Database } from '../db/client.ts';
import { findIngredientNames } from '../db/queries/ingredient-names.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { listSyntheses, type SynthesisSummary } from '../db/queries/syntheses.ts';
import { byCertainty } from './by-certainty.ts';

/** A study that sets one ingredient against the same product without it, and which way it points. */
export interface PointingStudy {
	readonly studyId: string;
	readonly citation: string;
	readonly direction: StudyDirection;
	/** The result that gives it its direction, and how far that one can be relied on. */
	readonly resultId: string;
	readonly grade: Grade;
}

/** What there is for one ingredient and one outcome, studies counted, never rows. */
export interface IngredientBody {
	readonly slug: string;
	readonly name: string;
	readonly directions: BodyDirections;
	readonly singleVsVehicle: readonly PointingStudy[];
	/** Studies with any other controlled comparison in which it takes part. */
	readonly otherControlled: number;
	/** Studies in which it is only followed from people's own start. */
	readonly beforeAfterOnly: number;
	/** What all of it comes to; null for reactions of the skin, which are told and not weighed. */
	readonly weighed: SynthesisSummary | null;
}

export interface OutcomePage {
	readonly definition: OutcomeDefinition & { readonly outcome: Outcome };
	readonly results: readonly AssessedResult[];
	readonly ingredients: readonly IngredientBody[];
}

/** Everything on one outcome, or null when there is none of that name. */
export async function readOutcome(db: Database, outcome: string): Promise<OutcomePage | null> {
	if (!isOutcome(outcome)) return null;
	const [results, names, bodies] = await Promise.all([
		findWeighedResults(db, { outcomes: [outcome] }),
		findIngredientNames(db),
		isBodyKey(outcome) ? listSyntheses(db, { keys: [outcome] }) : []
	]);
	return {
		definition: outcomeDefinition(outcome),
		results,
		ingredients: ingredientBodies(results, names, bodies)
	};
}

/**
 * Pure: the bodies of all ingredients in the results. The surest answers come first; then those set
 * against the same product without them, the most often studied so at the top; then the other
 * comparisons; then names.
 */
export function ingredientBodies(
	results: readonly AssessedResult[],
	names: ReadonlyMap<string, string>,
	bodies: readonly SynthesisSummary[]
): IngredientBody[] {
	const slugs = new Set(results.flatMap(slugsOf));
	const weighed = new Map(bodies.map((body) => [body.slug, body]));
	return [...slugs]
		.map((slug) => ({
			...bodyOf(slug, names.get(slug) ?? slug, results),
			weighed: weighed.get(slug) ?? null
		}))
		.filter((body) => rank(body).some((n) => n > 0))
		.sort(
			(a, b) =>
				compareCertainty(a, b) ||
				compareRanks(rank(a), rank(b)) ||
				a.name.localeCompare(b.name, 'en')
		);
}

/**
 * Pure: the same bodies, the best letter among their studies against the same product first; those
 * without such a study last. What is equal keeps its order.
 */
export function byBestGrade(bodies: readonly IngredientBody[]): IngredientBody[] {
	return [...bodies].sort((a, b) => {
		const [best, other] = [bestGrade(a), bestGrade(b)];
		if (best === null || other === null) return Number(best === null) - Number(other === null);
		return compareGrades(best, other);
	});
}

function bestGrade({ singleVsVehicle }: IngredientBody): Grade | null {
	const [best] = singleVsVehicle.map(({ grade }) => grade).sort(compareGrades);
	return best ?? null;
}

function slugsOf({ arm, comparator }: AssessedResult): string[] {
	return [...arm.ingredients, ...(comparator?.ingredients ?? [])].map(({ slug }) => slug);
}

function bodyOf(
	slug: string,
	name: string,
	results: readonly AssessedResult[]
): Omit<IngredientBody, 'weighed'> {
	const oriented = results.flatMap((result) => orientEffects(result, slug));
	const single = oriented.filter(({ question }) => question === 'single_vs_vehicle');
	const controlled = studiesOf(oriented.filter(({ question }) => question !== null));
	const singleStudies = studiesOf(single);
	const own = studiesOf(oriented.filter(({ question }) => question === null));
	return {
		slug,
		name,
		directions: countDirections(single),
		singleVsVehicle: groupByStudy(single).flatMap((study): PointingStudy[] => {
			const primary = primaryOf(study);
			if (primary === null) return [];
			const { studyId, citation } = primary.weighed.study;
			return [
				{
					studyId,
					citation,
					direction: studyDirection(study),
					resultId: primary.weighed.result.resultId,
					grade: primary.weighed.assessment.grade
				}
			];
		}),
		otherControlled: [...controlled].filter((id) => !singleStudies.has(id)).length,
		beforeAfterOnly: [...own].filter((id) => !controlled.has(id)).length
	};
}

function studiesOf(oriented: readonly OrientedEffect<AssessedResult>[]): Set<string> {
	return new Set(oriented.map(({ weighed }) => weighed.study.studyId));
}

function compareCertainty(a: IngredientBody, b: IngredientBody): number {
	return a.weighed === null || b.weighed === null ? 0 : byCertainty(a.weighed, b.weighed);
}

function rank({ singleVsVehicle, otherControlled, beforeAfterOnly }: IngredientBody): number[] {
	return [singleVsVehicle.length, otherControlled, beforeAfterOnly];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	for (const [index, value] of a.entries()) {
		const difference = (b[index] ?? 0) - value;
		if (difference !== 0) return difference;
	}
	return 0;
}
