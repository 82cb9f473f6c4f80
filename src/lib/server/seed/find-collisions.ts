import { inArray } from 'drizzle-orm';
import { naturalKeyOf } from '#lib/importing/evidence-tables.ts';
import type { Finding } from '#lib/importing/findings.ts';
import type { Database } from '../db/client.ts';
import { results } from '../db/schema.ts';
import { batchesOf } from '../db/bulk.ts';
import type { SeedUnits } from './seed-units.ts';

/**
 * Results of the file that the database already holds under another id, for instance because the
 * file gave a result a new id: the database would hold the same number twice, and refuses to.
 */
export async function findCollisions(
	db: Database,
	written: SeedUnits['results'],
	all: SeedUnits['results']
): Promise<Finding[]> {
	const idsInFile = new Set(all.map((unit) => unit.key));
	const idOf = new Map<string, string>();
	const studyIds = [...new Set(written.map((unit) => unit.row.studyId))];
	for (const batch of batchesOf(studyIds)) {
		for (const row of await db.select().from(results).where(inArray(results.studyId, batch))) {
			if (!idsInFile.has(row.resultId)) idOf.set(naturalKeyOf(row), row.resultId);
		}
	}
	return written.flatMap(({ key, line, row }): Finding[] => {
		const other = idOf.get(naturalKeyOf(row));
		if (other === undefined) return [];
		const reason = `is the result that the database holds as ${other}; a result keeps its id`;
		const at = { file: 'results.csv', line, column: 'result_id', value: key };
		return [{ code: 'repeated_result', level: 'error', ...at, reason, fix: other }];
	});
}
