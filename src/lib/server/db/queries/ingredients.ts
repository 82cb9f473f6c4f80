import { countDistinct, eq, sql } from 'drizzle-orm';
import type { Ingredient } from '#lib/evidence/types.ts';
import type { Database } from '../client.ts';
import { armIngredients, effects, ingredients, productIngredients, results } from '../schema.ts';

/** An ingredient and how much there is on it. */
export interface IngredientSummary extends Ingredient {
	/** Studies with the ingredient in any arm. */
	readonly studies: number;
	/** Studies with a controlled result that isolates it: alone against vehicle or placebo. */
	readonly singleVsVehicleStudies: number;
	/** Products that name it among their key actives or in their ingredient list. */
	readonly products: number;
}

/** All ingredients in the order of their names, also those without a study. */
export function listIngredients(db: Database): Promise<IngredientSummary[]> {
	return summaries(db).orderBy(sql`lower(${ingredients.name}) collate "C"`, ingredients.slug);
}

/** The ingredient of a slug, or null. */
export async function getIngredient(db: Database, slug: string): Promise<IngredientSummary | null> {
	const [found] = await summaries(db).where(eq(ingredients.slug, slug));
	return found ?? null;
}

function summaries(db: Database) {
	const studied = db.$with('studied').as(
		db
			.select({
				slug: armIngredients.slug,
				studies: countDistinct(armIngredients.studyId).as('studies')
			})
			.from(armIngredients)
			.groupBy(armIngredients.slug)
	);
	// Where a result isolates one ingredient, no other is in either arm.
	const isolated = db.$with('isolated').as(
		db
			.select({
				slug: armIngredients.slug,
				studies: countDistinct(armIngredients.studyId).as('isolated_studies')
			})
			.from(effects)
			.innerJoin(results, eq(results.resultId, effects.resultId))
			.innerJoin(
				armIngredients,
				sql`${armIngredients.studyId} = ${results.studyId}
					and ${armIngredients.armId} in (${results.armId}, ${results.comparatorArmId})`
			)
			.where(eq(effects.isolates, 'single_vs_vehicle'))
			.groupBy(armIngredients.slug)
	);
	const sold = db.$with('sold').as(
		db
			.select({
				slug: productIngredients.slug,
				products: countDistinct(productIngredients.productId).as('products')
			})
			.from(productIngredients)
			.groupBy(productIngredients.slug)
	);
	return db
		.with(studied, isolated, sold)
		.select({
			slug: ingredients.slug,
			name: ingredients.name,
			inciName: ingredients.inciName,
			class: ingredients.class,
			aliases: ingredients.aliases,
			studies: sql<number>`coalesce(${studied.studies}, 0)::int`,
			singleVsVehicleStudies: sql<number>`coalesce(${isolated.studies}, 0)::int`,
			products: sql<number>`coalesce(${sold.products}, 0)::int`
		})
		.from(ingredients)
		.leftJoin(studied, eq(studied.slug, ingredients.slug))
		.leftJoin(isolated, eq(isolated.slug, ingredients.slug))
		.leftJoin(sold, eq(sold.slug, ingredients.slug))
		.$dynamic();
}
