import { ingredients } from '../schema.ts';
import type { Database } from '../client.ts';

/** The name of every ingredient by its slug, in the order of the names. */
export async function findIngredientNames(db: Database): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.select({ slug: ingredients.slug, name: ingredients.name })
		.from(ingredients)
		.orderBy(ingredients.name, ingredients.slug);
	return new Map(rows.map((row) => [row.slug, row.name]));
}
