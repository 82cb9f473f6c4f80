/** What is stored of the reliability of results: why, what was said before, and the grade of a study. */
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AssessmentSummary } from '#lib/reliability/assessed-result.ts';
import type { ExplanationEntry } from '#lib/reliability/explanation.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import type { Database } from '../client.ts';
import { assessments, results, studyGrades } from '../schema.ts';

/** An assessment without its reasons, which are long. */
export const SUMMARY_COLUMNS = {
	resultId: assessments.resultId,
	grade: assessments.grade,
	bias: assessments.biasLetter,
	position: assessments.position,
	lowestGrade: assessments.lowestGrade,
	highestGrade: assessments.highestGrade,
	rulesVersion: assessments.rulesVersion,
	allocation: assessments.allocation,
	blinding: assessments.blinding,
	missing_data: assessments.missingData,
	measurement: assessments.measurement,
	selective_reporting: assessments.selectiveReporting,
	within_person: assessments.withinPerson
} as const;

type SummaryRow = Omit<AssessmentSummary, 'domains'> & AssessmentSummary['domains'];

/** What `SUMMARY_COLUMNS` selected, as lists and charts need it. */
export function toSummary(row: SummaryRow): AssessmentSummary {
	const { grade, bias, position, lowestGrade, highestGrade, rulesVersion } = row;
	const { allocation, blinding, missing_data, measurement, selective_reporting, within_person } =
		row;
	return {
		grade,
		bias,
		position,
		lowestGrade,
		highestGrade,
		domains: {
			allocation,
			blinding,
			missing_data,
			measurement,
			selective_reporting,
			within_person
		},
		rulesVersion
	};
}

/** The current judgement of a result with its reasons, as it was stored. */
export interface StoredExplanation {
	readonly resultId: string;
	readonly grade: Grade;
	readonly rulesVersion: number;
	/** The version of the data under which it was first judged so. */
	readonly dataVersion: string;
	readonly assessedAt: Date;
	readonly entries: readonly ExplanationEntry[];
}

/** A judgement that another has taken the place of. */
export interface PastAssessment {
	readonly resultId: string;
	readonly grade: Grade;
	readonly rulesVersion: number;
	readonly dataVersion: string;
	readonly assessedAt: Date;
	readonly supersededAt: Date;
}

/** Why the results of a study have their grades, by result, in the order of their ids. */
export async function findExplanations(
	db: Database,
	studyId: string
): Promise<ReadonlyMap<string, StoredExplanation>> {
	const rows = await db
		.select({
			resultId: assessments.resultId,
			grade: assessments.grade,
			rulesVersion: assessments.rulesVersion,
			dataVersion: sql<string>`${assessments.dataVersion}::text`,
			assessedAt: assessments.assessedAt,
			entries: assessments.explanation
		})
		.from(assessments)
		.innerJoin(results, eq(results.resultId, assessments.resultId))
		.where(and(eq(results.studyId, studyId), isNull(assessments.supersededAt)))
		.orderBy(sql`${assessments.resultId} collate "C"`);
	return new Map(rows.map((row) => [row.resultId, row]));
}

/** What was said of the results of a study before, the newest first, then in the order of their ids. */
export async function findAssessmentHistory(
	db: Database,
	studyId: string
): Promise<readonly PastAssessment[]> {
	return db
		.select({
			resultId: assessments.resultId,
			grade: assessments.grade,
			rulesVersion: assessments.rulesVersion,
			dataVersion: sql<string>`${assessments.dataVersion}::text`,
			assessedAt: assessments.assessedAt,
			// The condition below leaves only those that have one.
			supersededAt: sql<Date>`${assessments.supersededAt}`.mapWith(assessments.supersededAt)
		})
		.from(assessments)
		.innerJoin(results, eq(results.resultId, assessments.resultId))
		.where(and(eq(results.studyId, studyId), isNotNull(assessments.supersededAt)))
		.orderBy(sql`${assessments.supersededAt} desc, ${assessments.resultId} collate "C"`);
}

/**
 * The grades of studies in lists, by study; of all studies when none are named. A study without a
 * result on a benefit has none.
 */
export async function findStudyGrades(
	db: Database,
	studyIds?: readonly string[]
): Promise<ReadonlyMap<string, StudyGrade>> {
	const rows = await db
		.select({
			studyId: studyGrades.studyId,
			grade: assessments.grade,
			position: assessments.position,
			resultId: results.resultId,
			contrast: results.contrast,
			bestOf: studyGrades.bestOf
		})
		.from(studyGrades)
		.innerJoin(results, eq(results.resultId, studyGrades.resultId))
		.innerJoin(
			assessments,
			and(eq(assessments.resultId, studyGrades.resultId), isNull(assessments.supersededAt))
		)
		.where(studyIds === undefined ? undefined : inArray(studyGrades.studyId, [...studyIds]));
	return new Map(rows.map(({ studyId, ...grade }) => [studyId, grade]));
}
