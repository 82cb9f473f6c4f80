import { eq, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { studies } from '../schema.ts';

export interface RelatedStudy {
	readonly studyId: string;
	readonly citation: string;
	/** Shares people with the study, or may. */
	readonly overlaps: boolean;
	/** Printed in the same publication. */
	readonly samePublication: boolean;
}

/** Other studies of the same publication or the same overlap group, by id. */
export async function findRelatedStudies(db: Database, studyId: string): Promise<RelatedStudy[]> {
	const own = db
		.select({ publicationId: studies.publicationId, overlapGroup: studies.overlapGroup })
		.from(studies)
		.where(eq(studies.studyId, studyId))
		.as('own');
	return db
		.select({
			studyId: studies.studyId,
			citation: studies.citation,
			overlaps: sql<boolean>`coalesce(${studies.overlapGroup} = ${own.overlapGroup}, false)`,
			samePublication: sql<boolean>`${studies.publicationId} = ${own.publicationId}`
		})
		.from(studies)
		.innerJoin(
			own,
			or(eq(studies.publicationId, own.publicationId), eq(studies.overlapGroup, own.overlapGroup))
		)
		.where(ne(studies.studyId, studyId))
		.orderBy(sql`${studies.studyId} collate "C"`);
}
