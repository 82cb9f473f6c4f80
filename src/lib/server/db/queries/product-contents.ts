import { type SQL, sql } from 'drizzle-orm';

/**
 * What products contain, as a subquery with a row for each ingredient that is known: the key
 * actives, and the lines of the ingredient list that are exactly a spelling of an ingredient,
 * capitals aside. An ingredient can stand in both, and more than once.
 */
export const productContents: SQL = sql`(
	select product_id, slug, 'key_active' as named_as, name_as_printed, amount, unit, position
	from product_ingredients where slug is not null
	union all
	select p.product_id, a.slug, 'ingredient_list', listed.name, null, 'not_reported', listed.position
	from products p
	cross join unnest(p.inci) with ordinality as listed (name, position)
	join ingredient_aliases a
		on a.alias = lower(btrim(regexp_replace(listed.name, '[[:space:]]+', ' ', 'g')))
)`;
