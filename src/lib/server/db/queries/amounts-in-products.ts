import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { group } from 'd3-array';
import type { AmountsInProducts } from '#lib/reliability/fit-of-dose.ts';
import type { Database } from '../client.ts';
import { productIngredients, products } from '../schema.ts';

/**
 * Which products state how much they contain of some ingredients, smallest amount first. Only key
 * actives carry an amount; an ingredient that no product states an amount for is left out.
 */
export async function findAmountsInProducts(
	db: Database,
	slugs: readonly string[]
): Promise<AmountsInProducts> {
	if (slugs.length === 0) return {};
	const rows = await db
		.select({
			slug: productIngredients.slug,
			productId: products.productId,
			product: sql<string>`${products.brand} || ' ' || ${products.name}`,
			amount: productIngredients.amount,
			unit: productIngredients.unit
		})
		.from(productIngredients)
		.innerJoin(products, eq(products.productId, productIngredients.productId))
		.where(
			and(
				inArray(productIngredients.slug, [...slugs]),
				eq(productIngredients.source, 'key_active'),
				isNotNull(productIngredients.amount)
			)
		)
		.orderBy(productIngredients.amount, products.productId);
	const stated = rows.flatMap(({ slug, amount, ...rest }) =>
		slug === null || amount === null ? [] : [{ slug, amount, ...rest }]
	);
	return Object.fromEntries(group(stated, ({ slug }) => slug));
}
