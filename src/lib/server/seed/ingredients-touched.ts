import { inArray } from 'drizzle-orm';
import { batchesOf } from '../db/bulk.ts';
import type { Database } from '../db/client.ts';
import { armIngredients } from '../db/schema.ts';

/**
 * The ingredients in any arm of some studies, as the database has them now. A body of evidence reads
 * only results of its own ingredient: asked before and after the studies change, these are all
 * whose bodies may no longer hold, also where the change is which people the studies share.
 */
export async function findIngredientsOf(
	db: Database,
	studyIds: readonly string[]
): Promise<string[]> {
	const slugs = new Set<string>();
	for (const batch of batchesOf(studyIds, 5000)) {
		const rows = await db
			.selectDistinct({ slug: armIngredients.slug })
			.from(armIngredients)
			.where(inArray(armIngredients.studyId, batch));
		for (const row of rows) slugs.add(row.slug);
	}
	return [...slugs];
}
