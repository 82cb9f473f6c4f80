import { countResults, type ResultCounts } from '#lib/synthesis/result-counts.ts';
import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { countReportingGaps, type ReportingGaps } from '../db/queries/reporting-gaps.ts';
import { findWeighedResults } from '../db/queries/results.ts';

export interface DataPage {
	readonly dataVersion: string;
	readonly counts: EvidenceCounts;
	readonly resultCounts: ResultCounts;
	readonly gaps: ReportingGaps;
}

/** How much there is, and what it leaves unsaid. */
export async function readDataPage(db: Database): Promise<DataPage> {
	const [dataVersion, counts, gaps, results] = await Promise.all([
		getDataVersion(db),
		countEvidence(db),
		countReportingGaps(db),
		findWeighedResults(db)
	]);
	return { dataVersion, counts, resultCounts: countResults(results), gaps };
}
