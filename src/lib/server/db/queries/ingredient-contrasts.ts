import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';

/** Studies of an ingredient by what they set it against. */
export interface IngredientContrasts {
	/** With a controlled result that has the ingredient on either side. */
	readonly controlled: number;
	/** With a result of the ingredient's own side against its start. */
	readonly beforeAfter: number;
}

/** The number of studies of each kind for every ingredient that has a result, by slug. */
export async function countIngredientContrasts(
	db: Database
): Promise<ReadonlyMap<string, IngredientContrasts>> {
	const rows = await db.execute<{ slug: string; controlled: number; before_after: number }>(sql`
		select i.slug,
			count(distinct r.study_id) filter (where e.contrast = 'controlled')::int as controlled,
			count(distinct r.study_id) filter (
				where e.contrast = 'before_after' and i.arm_id = r.arm_id
			)::int as before_after
		from effects e
		join results r using (result_id)
		join arm_ingredients i
			on i.study_id = r.study_id and i.arm_id in (r.arm_id, r.comparator_arm_id)
		group by i.slug`);
	return new Map(
		rows.map((row) => [row.slug, { controlled: row.controlled, beforeAfter: row.before_after }])
	);
}
