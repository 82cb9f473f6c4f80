import { inArray } from 'drizzle-orm';
import { batchesOf } from '../db/bulk.ts';
import type { Database } from '../db/client.ts';
import { results } from '../db/schema.ts';
import type { SeedPlan } from './plan-seed.ts';
import { toWrite } from './plan-units.ts';

/**
 * The studies of which what is derived may no longer be what would be derived now, those among them
 * that lose a result to another study. To be asked before anything is written.
 */
export async function findStudiesTouched(db: Database, plan: SeedPlan): Promise<string[]> {
	const ids = new Set(
		[plan.studies, plan.arms, plan.results].flatMap((units) =>
			toWrite<{ key: string; sha256: string; row: { studyId: string } }>(units).map(
				(unit) => unit.row.studyId
			)
		)
	);
	const rewritten = plan.results.changed.map((unit) => unit.key);
	for (const batch of batchesOf(rewritten, 5000)) {
		const rows = await db
			.selectDistinct({ studyId: results.studyId })
			.from(results)
			.where(inArray(results.resultId, batch));
		for (const row of rows) ids.add(row.studyId);
	}
	return [...ids];
}
