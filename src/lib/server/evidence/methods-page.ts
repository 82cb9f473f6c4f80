import type { WeighedResult } from '#lib/evidence/types.ts';
import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { findWeighedResults } from '../db/queries/results.ts';

/** The study whose first result is worked through, step by step, when it is in the database. */
const WORKED_EXAMPLE = 'kafi-2007-retinol';

export interface MethodsPage {
	readonly counts: EvidenceCounts;
	readonly example: WeighedResult | null;
}

/** What the methods page needs besides the rules themselves. */
export async function readMethodsPage(db: Database): Promise<MethodsPage> {
	const [counts, results] = await Promise.all([
		countEvidence(db),
		findWeighedResults(db, { studyId: WORKED_EXAMPLE })
	]);
	return { counts, example: results[0] ?? null };
}
