import { and, inArray, sql } from 'drizzle-orm';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { Database } from '../client.ts';
import { results } from '../schema.ts';

/** The result that an ingredient can be relied on best by. */
export interface IngredientReliability {
	readonly grade: Grade;
	/** It set the ingredient alone against vehicle or placebo; else it compared in another way. */
	readonly alone: boolean;
	readonly studyId: string;
	readonly resultId: string;
	readonly citation: string;
}

/**
 * By slug: the best grade among the controlled results on a benefit that set the ingredient alone
 * against vehicle or placebo; only where there is none, the best among its other comparisons. Where
 * it stands on both sides, or only its strength differs, a result asks about something else; before
 * and after compares nothing. An ingredient without a comparison is left out.
 * @param slugs only these; all without it
 */
export async function findIngredientReliability(
	db: Database,
	slugs?: readonly string[]
): Promise<ReadonlyMap<string, IngredientReliability>> {
	const wanted = and(
		inArray(results.outcome, [...BENEFIT_OUTCOMES]),
		slugs === undefined ? undefined : inArray(sql`i.slug`, [...slugs])
	);
	const rows = await db.execute<{ slug: string } & IngredientReliability & Record<string, unknown>>(
		sql`
		with standing as (
			select i.slug, results.result_id, results.study_id,
				bool_or(e.isolates = 'single_vs_vehicle') as alone
			from results
			join effects e on e.result_id = results.result_id and e.contrast = 'controlled'
				and e.isolates <> 'dose_or_form'
			join arm_ingredients i on i.study_id = results.study_id
				and i.arm_id in (results.arm_id, results.comparator_arm_id)
			where ${wanted}
			group by i.slug, results.result_id
			having count(distinct i.arm_id) = 1
		)
		select distinct on (t.slug) t.slug, a.grade, t.alone, t.study_id as "studyId",
			t.result_id as "resultId", s.citation
		from standing t
		join assessments a on a.result_id = t.result_id and a.superseded_at is null
		join studies s on s.study_id = t.study_id
		order by t.slug, t.alone desc, a.grade, a.position desc, t.result_id collate "C"`
	);
	return new Map(
		rows.map(({ slug, grade, alone, studyId, resultId, citation }) => [
			slug,
			{ grade, alone, studyId, resultId, citation }
		])
	);
}
