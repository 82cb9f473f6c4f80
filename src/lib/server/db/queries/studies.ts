import { eq, sql } from 'drizzle-orm';
import type { Arm, Study } from '#lib/evidence/types.ts';
import type { Database } from '../client.ts';
import { armIngredients, arms, publications, studies } from '../schema.ts';
import { toArms, toStudy } from './domain.ts';
import { inOneView } from './one-view.ts';

/** One study with its arms in the order of their letters, or null when there is none of that id. */
export async function getStudy(
	db: Database,
	studyId: string
): Promise<{ study: Study; arms: Arm[] } | null> {
	const [found, armRows, ingredientRows] = await inOneView(db, (view) =>
		Promise.all([
			view
				.select({ study: studies, publication: publications })
				.from(studies)
				.innerJoin(publications, eq(publications.publicationId, studies.publicationId))
				.where(eq(studies.studyId, studyId)),
			view
				.select()
				.from(arms)
				.where(eq(arms.studyId, studyId))
				.orderBy(sql`${arms.armId} collate "C"`),
			view.select().from(armIngredients).where(eq(armIngredients.studyId, studyId))
		])
	);
	const [row] = found;
	if (row === undefined) return null;
	return { study: toStudy(row.study, row.publication), arms: toArms(armRows, ingredientRows) };
}
