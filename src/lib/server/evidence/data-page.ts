import { findingsOf } from '#lib/instruments/checks.ts';
import type { StudyFindings } from '#lib/instruments/findings-by-study.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { isBodyKey } from '#lib/synthesis/body-question.ts';
import { totalBodies, type BodyTotals } from '#lib/synthesis/words/body-totals.ts';
import { countResults, type ResultCounts } from '#lib/synthesis/result-counts.ts';
import type { Database } from '../db/client.ts';
import { countEvidence, type EvidenceCounts } from '../db/queries/counts.ts';
import { getDataVersion } from '../db/queries/data-version.ts';
import { countReportingGaps, type ReportingGaps } from '../db/queries/reporting-gaps.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { listSyntheses } from '../db/queries/syntheses.ts';
import { worthChecking } from './instruments-page.ts';
import { readReliabilityCounts, type ReliabilityCounts } from './reliability-counts.ts';

export interface DataPage {
	readonly dataVersion: string;
	readonly counts: EvidenceCounts;
	readonly resultCounts: ResultCounts;
	readonly gaps: ReportingGaps;
	readonly reliability: ReliabilityCounts;
	/** What the pairs of ingredient and outcome come to. */
	readonly bodies: BodyTotals;
	/** What the checks of measures find worth a look at the source, by study. */
	readonly toCheck: readonly StudyFindings[];
}

/** How much there is, and what it leaves unsaid. */
export async function readDataPage(db: Database): Promise<DataPage> {
	const [dataVersion, counts, gaps, results, reliability, weighed] = await Promise.all([
		getDataVersion(db),
		countEvidence(db),
		countReportingGaps(db),
		findWeighedResults(db),
		readReliabilityCounts(db),
		listSyntheses(db, { keys: BENEFIT_OUTCOMES.filter(isBodyKey) })
	]);
	const toCheck = worthChecking({ findings: findingsOf(results), contexts: results });
	return {
		dataVersion,
		counts,
		resultCounts: countResults(results),
		gaps,
		reliability,
		bodies: totalBodies(weighed),
		toCheck
	};
}
