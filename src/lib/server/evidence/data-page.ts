import { findingsOf } from '#lib/instruments/checks.ts';
import type { StudyFindings } from '#lib/instruments/findings-by-study.ts';
import { countResults, type ResultCounts } from '#lib/synthesis/result-counts.ts';
import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { countReportingGaps, type ReportingGaps } from '../db/queries/reporting-gaps.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { worthChecking } from './instruments-page.ts';
import { readReliabilityCounts, type ReliabilityCounts } from './reliability-counts.ts';

export interface DataPage {
	readonly dataVersion: string;
	readonly counts: EvidenceCounts;
	readonly resultCounts: ResultCounts;
	readonly gaps: ReportingGaps;
	readonly reliability: ReliabilityCounts;
	/** What the checks of measures find worth a look at the source, by study. */
	readonly toCheck: readonly StudyFindings[];
}

/** How much there is, and what it leaves unsaid. */
export async function readDataPage(db: Database): Promise<DataPage> {
	const [dataVersion, counts, gaps, results, reliability] = await Promise.all([
		getDataVersion(db),
		countEvidence(db),
		countReportingGaps(db),
		findWeighedResults(db),
		readReliabilityCounts(db)
	]);
	const toCheck = worthChecking({ findings: findingsOf(results), contexts: results });
	return { dataVersion, counts, resultCounts: countResults(results), gaps, reliability, toCheck };
}
