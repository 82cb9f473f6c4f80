import type { WeighedResult } from '#lib/evidence/types.ts';
import { judgeAll } from '#lib/reliability/judged-result.ts';
import {
	reliabilityPicture,
	type ReliabilityPicture
} from '#lib/reliability/reliability-picture.ts';
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
	readonly reliability: ReliabilityPicture;
}

/**
 * What the methods page needs besides the rules themselves. The results are judged here as they were
 * for the stored assessments: that keeps the cells and unknowns that are counted.
 */
export async function readMethodsPage(db: Database): Promise<MethodsPage> {
	const [counts, results] = await Promise.all([countEvidence(db), findWeighedResults(db)]);
	const example = results.find(({ study }) => study.studyId === WORKED_EXAMPLE) ?? null;
	return {
		counts,
		resultCounts: countResults(results),
		example,
		reliability: reliabilityPicture(judgeAll(results), example?.result.resultId ?? '')
	};
}
