/** Keeps in the database which result lends each study its grade in lists. */
import { group } from 'd3-array';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { gradeOfStudy } from '#lib/reliability/study-grade.ts';
import { upsert } from '../db/bulk.ts';
import type { Database } from '../db/client.ts';
import { assessments, results, studyGrades } from '../db/schema.ts';
import { sameValues } from './same-values.ts';

/** Studies with a result on a benefit and no grade, or with the grade of another study's result. */
export async function findStudiesWithoutTheirGrade(db: Database): Promise<string[]> {
	const rows = await db.execute<{ study_id: string }>(sql`
		select distinct ${results.studyId} from ${results}
		where ${inArray(results.outcome, [...BENEFIT_OUTCOMES])}
			and not exists (select from ${studyGrades} where ${studyGrades.studyId} = ${results.studyId})
		union
		select ${studyGrades.studyId} from ${studyGrades} join ${results} using (result_id)
		where ${results.studyId} <> ${studyGrades.studyId}`);
	return rows.map((row) => row.study_id);
}

/**
 * Chooses again, for some studies, among the results as they are assessed now.
 * @returns how many of the studies have another result or number than before
 */
export async function storeStudyGrades(db: Database, studyIds: readonly string[]): Promise<number> {
	const ids = [...studyIds];
	const graded = await db
		.select({
			studyId: results.studyId,
			resultId: results.resultId,
			outcome: results.outcome,
			contrast: results.contrast,
			grade: assessments.grade,
			position: assessments.position
		})
		.from(results)
		.innerJoin(assessments, eq(assessments.resultId, results.resultId))
		.where(and(inArray(results.studyId, ids), isNull(assessments.supersededAt)));
	const ofStudy = group(graded, (row) => row.studyId);
	const stored = await db.select().from(studyGrades).where(inArray(studyGrades.studyId, ids));
	const before = new Map(stored.map((row) => [row.studyId, row]));

	const now = ids.flatMap((studyId) => {
		const best = gradeOfStudy(ofStudy.get(studyId) ?? []);
		return best === null ? [] : [{ studyId, resultId: best.resultId, bestOf: best.bestOf }];
	});
	const kept = new Set(now.map((row) => row.studyId));
	const gone = ids.filter((studyId) => before.has(studyId) && !kept.has(studyId));
	if (gone.length > 0) await db.delete(studyGrades).where(inArray(studyGrades.studyId, gone));
	const changed = now.filter((row) => !sameValues(row, before.get(row.studyId)));
	await upsert(db, studyGrades, studyGrades.studyId, changed);
	return gone.length + changed.length;
}
