import { sql } from 'drizzle-orm';
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import type { Database } from '../client.ts';
import { productContents } from './product-contents.ts';

/** A product that contains an ingredient, and how that is known. */
export interface ProductWithIngredient {
	readonly productId: string;
	readonly brand: string;
	readonly name: string;
	/** Named among the key actives, or only found in the ingredient list of the pack. */
	readonly namedAs: 'key_active' | 'ingredient_list';
	readonly nameAsPrinted: string;
	/** In `unit`; null when not seen. */
	readonly amount: number | null;
	readonly unit: AmountUnit;
	/** The page on which it was read. */
	readonly sourceUrl: string;
}

/**
 * Products that contain an ingredient, by brand and name. In ingredient lists only exact spellings
 * of it count, capitals aside.
 */
export async function findProductsWithIngredient(
	db: Database,
	slug: string
): Promise<ProductWithIngredient[]> {
	const rows = await db.execute<ProductWithIngredient & Record<string, unknown>>(sql`
		with first as (
			-- A key active tells more than its line in the ingredient list.
			select distinct on (product_id) * from ${productContents} contents where slug = ${slug}
			order by product_id, named_as = 'key_active' desc, position
		)
		select product_id as "productId", p.brand, p.name, f.named_as as "namedAs",
			f.name_as_printed as "nameAsPrinted", f.amount, f.unit, p.source_url as "sourceUrl"
		from first f join products p using (product_id)
		order by lower(p.brand) collate "C", lower(p.name) collate "C", product_id`);
	return [...rows];
}
