import { eq, sql } from 'drizzle-orm';
import { group } from 'd3-array';
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import type { Database } from '../client.ts';
import { productIngredients, products } from '../schema.ts';

/** An ingredient as a product names it among its key actives. */
export interface NamedActive {
	readonly nameAsPrinted: string;
	/** In `unit`; null when not seen. */
	readonly amount: number | null;
	readonly unit: AmountUnit;
}

/** An ingredient in the ingredient list of a product. */
export interface ListedIngredient {
	readonly nameAsPrinted: string;
	/** From 1. */
	readonly place: number;
	/** Entries of the list as far as it was read. */
	readonly of: number;
	/** Whether the source cuts the list off. */
	readonly truncated: boolean;
}

/** A product that names an ingredient: among its key actives, in its ingredient list, or both. */
export interface ProductWithIngredient {
	readonly productId: string;
	readonly brand: string;
	readonly name: string;
	readonly keyActive: NamedActive | null;
	/** Where it stands first. */
	readonly inList: ListedIngredient | null;
	/** The page on which it was read. */
	readonly sourceUrl: string;
}

/** Products that name an ingredient, by brand and name. */
export async function findProductsWithIngredient(
	db: Database,
	slug: string
): Promise<ProductWithIngredient[]> {
	const rows = await db
		.select({
			productId: products.productId,
			brand: products.brand,
			name: products.name,
			sourceUrl: products.sourceUrl,
			truncated: products.inciTruncated,
			source: productIngredients.source,
			place: productIngredients.position,
			nameAsPrinted: productIngredients.nameAsPrinted,
			amount: productIngredients.amount,
			unit: productIngredients.unit,
			of: sql<number>`(select count(*)::int from product_ingredients entries
				where entries.product_id = ${products.productId} and entries.source = 'inci')`
		})
		.from(productIngredients)
		.innerJoin(products, eq(products.productId, productIngredients.productId))
		.where(eq(productIngredients.slug, slug))
		.orderBy(
			sql`lower(${products.brand}) collate "C"`,
			sql`lower(${products.name}) collate "C"`,
			products.productId,
			productIngredients.position
		);
	return [...group(rows, (row) => row.productId).values()].flatMap((named) => {
		const [product] = named;
		if (product === undefined) return [];
		const active = named.find((row) => row.source === 'key_active');
		const entry = named.find((row) => row.source === 'inci');
		return {
			productId: product.productId,
			brand: product.brand,
			name: product.name,
			keyActive: active ? toActive(active) : null,
			inList: entry ? toEntry(entry) : null,
			sourceUrl: product.sourceUrl
		};
	});
}

const toActive = ({ nameAsPrinted, amount, unit }: NamedActive): NamedActive => ({
	nameAsPrinted,
	amount,
	unit
});

const toEntry = ({ nameAsPrinted, place, of, truncated }: ListedIngredient): ListedIngredient => ({
	nameAsPrinted,
	place,
	of,
	truncated
});
