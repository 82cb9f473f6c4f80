import { eq, inArray, sql } from 'drizzle-orm';
import type { Arm, Study } from '#lib/evidence/types.ts';
import type { Database } from '../client.ts';
import { armIngredients, arms, publications, studies } from '../schema.ts';
import { toArms, toStudy } from './domain.ts';
import { inOneView } from './one-view.ts';

export interface StudyWithArms {
	readonly study: Study;
	readonly arms: readonly Arm[];
}

/** Studies with an ingredient in any arm, with all their arms, by citation; also those without results. */
export async function findStudiesWithIngredient(
	db: Database,
	slug: string
): Promise<StudyWithArms[]> {
	const [studyRows, armRows, ingredientRows] = await inOneView(db, (view) => {
		const wanted = view
			.select({ studyId: armIngredients.studyId })
			.from(armIngredients)
			.where(eq(armIngredients.slug, slug));
		return Promise.all([
			view
				.select({ study: studies, publication: publications })
				.from(studies)
				.innerJoin(publications, eq(publications.publicationId, studies.publicationId))
				.where(inArray(studies.studyId, wanted))
				.orderBy(sql`lower(${studies.citation}) collate "C"`, studies.studyId),
			view
				.select()
				.from(arms)
				.where(inArray(arms.studyId, wanted))
				.orderBy(sql`${arms.armId} collate "C"`),
			view.select().from(armIngredients).where(inArray(armIngredients.studyId, wanted))
		]);
	});
	const allArms = toArms(armRows, ingredientRows);
	return studyRows.map(({ study, publication }) => ({
		study: toStudy(study, publication),
		arms: allArms.filter((arm) => arm.studyId === study.studyId)
	}));
}
