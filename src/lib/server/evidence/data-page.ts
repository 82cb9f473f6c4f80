import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { countReportingGaps, type ReportingGaps } from '../db/queries/reporting-gaps.ts';

export interface DataPage {
	readonly dataVersion: string;
	readonly counts: EvidenceCounts;
	readonly gaps: ReportingGaps;
}

/** How much there is, and what it leaves unsaid. */
export async function readDataPage(db: Database): Promise<DataPage> {
	const [dataVersion, counts, gaps] = await Promise.all([
		getDataVersion(db),
		countEvidence(db),
		countReportingGaps(db)
	]);
	return { dataVersion, counts, gaps };
}
