import { sql } from 'drizzle-orm';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Contrast } from '#lib/evidence/vocabulary.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { Database } from '../client.ts';

/** Results of one outcome, one contrast and one grade. */
export interface GradeCount {
	readonly outcome: Outcome;
	/** What the source set its number against. */
	readonly contrast: Contrast;
	readonly grade: Grade;
	readonly results: number;
}

/** Every result once, by its current grade. Kinds without a result are left out. */
export async function countGrades(db: Database): Promise<GradeCount[]> {
	const rows = await db.execute<GradeCount & Record<string, unknown>>(sql`
		select r.outcome, r.contrast, a.grade, count(*)::int as results
		from results r join assessments a on a.result_id = r.result_id and a.superseded_at is null
		group by r.outcome, r.contrast, a.grade`);
	return [...rows];
}

/** Studies by the grade of their best result; studies without a result on a benefit are left out. */
export async function countStudyGrades(
	db: Database
): Promise<readonly { readonly grade: Grade; readonly studies: number }[]> {
	const rows = await db.execute<{ grade: Grade; studies: number }>(sql`
		select a.grade, count(*)::int as studies
		from study_grades g
		join assessments a on a.result_id = g.result_id and a.superseded_at is null
		group by a.grade`);
	return [...rows];
}

/** Judgements that another has taken the place of. */
export async function countSupersededAssessments(db: Database): Promise<number> {
	const [row] = await db.execute<{ n: number }>(
		sql`select count(*)::int as n from assessments where superseded_at is not null`
	);
	return row?.n ?? 0;
}
