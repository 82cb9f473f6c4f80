import type { Database } from '../db/client.ts';
import {
	findIngredientReliability,
	type IngredientReliability
} from '../db/queries/ingredient-reliability.ts';
import { getProduct, type ProductWithClaims } from '../db/queries/products.ts';

export interface ProductPage extends ProductWithClaims {
	/** By slug: the best comparison of each key active that has one. */
	readonly activesTested: ReadonlyMap<string, IngredientReliability>;
}

/** A product with what is known of how its key actives were tested elsewhere, or null. */
export async function readProduct(db: Database, productId: string): Promise<ProductPage | null> {
	const found = await getProduct(db, productId);
	if (found === null) return null;
	const slugs = found.product.keyActives.flatMap(({ slug }) => slug ?? []);
	return { ...found, activesTested: await findIngredientReliability(db, slugs) };
}
