/**
 * Keeps the stored assessments in step with the results and with the rules of reliability. Called
 * after the effects, in the transaction that changed the results.
 */
import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf } from '#lib/reliability/assessed-result.ts';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import { batchesOf, insertAll } from '../db/bulk.ts';
import type { Database } from '../db/client.ts';
import { assessments, results } from '../db/schema.ts';
import { findResultsInContext } from './result-contexts.ts';
import { sameValues } from './same-values.ts';
import { findStudiesWithoutTheirGrade, storeStudyGrades } from './store-study-grades.ts';

type AssessmentRow = typeof assessments.$inferSelect;
/** What is judged, apart from when and under which version of the data it was first judged so. */
type Judged = Omit<AssessmentRow, 'assessmentId' | 'dataVersion' | 'assessedAt' | 'supersededAt'>;

export interface AssessmentsReport {
	/** Assessments that were not there, or not so. */
	readonly written: number;
	/** Of these, those that took the place of another, which is kept. */
	readonly superseded: number;
	readonly unchanged: number;
	/** Studies whose grade in lists is lent by another result than before, or is one of more or fewer. */
	readonly studiesRegraded: number;
}

/** Studies whose contexts are held in memory at a time. */
const STUDIES_AT_A_TIME = 200;

/**
 * Studies with a result that has no current assessment, or one by other rules, and studies whose
 * grade in lists is missing or is lent by a result that is not theirs.
 */
export async function findStaleAssessments(db: Database): Promise<string[]> {
	const rows = await db
		.selectDistinct({ studyId: results.studyId })
		.from(results)
		.where(
			sql`not exists (select 1 from ${assessments} where ${assessments.resultId} = ${results.resultId}
				and ${assessments.supersededAt} is null and ${assessments.rulesVersion} = ${RULES_VERSION})`
		);
	const ungraded = await findStudiesWithoutTheirGrade(db);
	return [...new Set([...rows.map((row) => row.studyId), ...ungraded])];
}

/**
 * Assesses all results of some studies again. An assessment that still holds is left as it is, with
 * the version of the data under which it was first made; one that does not is superseded and kept.
 * @param dataVersion the version of the data that the transaction makes
 */
export async function assessStudies(
	db: Database,
	studyIds: readonly string[],
	dataVersion: string,
	onProgress: (done: number, total: number) => void = () => undefined
): Promise<AssessmentsReport> {
	const report = { written: 0, superseded: 0, unchanged: 0, studiesRegraded: 0 };
	let done = 0;
	for (const batch of batchesOf([...studyIds].sort(), STUDIES_AT_A_TIME)) {
		const contexts = await findResultsInContext(db, batch);
		const replaced = await replaceAssessments(db, contexts, BigInt(dataVersion));
		report.written += replaced.written;
		report.superseded += replaced.superseded;
		report.unchanged += contexts.length - replaced.written;
		report.studiesRegraded += await storeStudyGrades(db, batch);
		done += batch.length;
		onProgress(done, studyIds.length);
	}
	return report;
}

async function replaceAssessments(
	db: Database,
	contexts: readonly ResultInContext[],
	dataVersion: bigint
): Promise<Pick<AssessmentsReport, 'written' | 'superseded'>> {
	const stored = await findCurrent(
		db,
		contexts.map((context) => context.result.resultId)
	);
	const superseded: bigint[] = [];
	const written: (typeof assessments.$inferInsert)[] = [];
	for (const context of contexts) {
		const now = judge(context);
		const before = stored.get(now.resultId);
		if (before !== undefined) {
			if (sameValues(judgedOf(before), now)) continue;
			superseded.push(before.assessmentId);
		}
		written.push({ ...now, dataVersion });
	}
	for (const batch of batchesOf(superseded, 5000)) {
		await db
			.update(assessments)
			.set({ supersededAt: sql`greatest(${assessments.assessedAt}, statement_timestamp())` })
			.where(inArray(assessments.assessmentId, batch));
	}
	await insertAll(db, assessments, written);
	return { written: written.length, superseded: superseded.length };
}

async function findCurrent(
	db: Database,
	resultIds: readonly string[]
): Promise<ReadonlyMap<string, AssessmentRow>> {
	const current = new Map<string, AssessmentRow>();
	for (const batch of batchesOf(resultIds, 5000)) {
		const rows = await db
			.select()
			.from(assessments)
			.where(and(inArray(assessments.resultId, batch), isNull(assessments.supersededAt)));
		for (const row of rows) current.set(row.resultId, row);
	}
	return current;
}

function judge(context: ResultInContext): Judged {
	const assessment = assessResult(context);
	const { grade, bias, position, lowestGrade, highestGrade, domains, rulesVersion } =
		summaryOf(assessment);
	return {
		resultId: assessment.resultId,
		rulesVersion,
		grade,
		biasLetter: bias,
		position,
		lowestGrade,
		highestGrade,
		allocation: domains.allocation,
		blinding: domains.blinding,
		missingData: domains.missing_data,
		measurement: domains.measurement,
		selectiveReporting: domains.selective_reporting,
		withinPerson: domains.within_person,
		explanation: assessment.explanation.entries
	};
}

function judgedOf(row: AssessmentRow): Judged {
	const copy: Judged & Partial<AssessmentRow> = { ...row };
	delete copy.assessmentId;
	delete copy.dataVersion;
	delete copy.assessedAt;
	delete copy.supersededAt;
	return copy;
}
