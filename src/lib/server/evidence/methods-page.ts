import type { WeighedResult } from '#lib/evidence/types.ts';
import { countResults, type ResultCounts } from '#lib/synthesis/result-counts.ts';
import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { findWeighedResults } from '../db/queries/results.ts';

/** The study whose first result is worked through, step by step, when it is in the database. */
const WORKED_EXAMPLE = 'kafi-2007-retinol';

export interface MethodsPage {
	readonly counts: EvidenceCounts;
	readonly resultCounts: ResultCounts;
	readonly example: WeighedResult | null;
}

/** What the methods page needs besides the rules themselves. */
export async function readMethodsPage(db: Database): Promise<MethodsPage> {
	const [counts, results] = await Promise.all([countEvidence(db), findWeighedResults(db)]);
	const example = results.find(({ study }) => study.studyId === WORKED_EXAMPLE) ?? null;
	return { counts, resultCounts: countResults(results), example };
}
