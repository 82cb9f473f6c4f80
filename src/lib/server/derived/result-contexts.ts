import { eq, inArray } from 'drizzle-orm';
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { Database } from '../db/client.ts';
import { armKey, toArms, toResult, toStudy } from '../db/queries/domain.ts';
import { armIngredients, arms, publications, results, studies } from '../db/schema.ts';

/** Every result of some studies with what is needed to read it, as the database has it now. */
export async function findResultsInContext(
	db: Database,
	studyIds: readonly string[]
): Promise<ResultInContext[]> {
	const ids = [...studyIds];
	const studyRows = await db
		.select()
		.from(studies)
		.innerJoin(publications, eq(publications.publicationId, studies.publicationId))
		.where(inArray(studies.studyId, ids));
	const armRows = await db.select().from(arms).where(inArray(arms.studyId, ids));
	const ingredientRows = await db
		.select()
		.from(armIngredients)
		.where(inArray(armIngredients.studyId, ids));
	const resultRows = await db.select().from(results).where(inArray(results.studyId, ids));

	const studyOf = new Map(
		studyRows.map((row) => [row.studies.studyId, toStudy(row.studies, row.publications)])
	);
	const armOf = new Map(toArms(armRows, ingredientRows).map((arm) => [armKey(arm), arm]));
	return resultRows.map((row) => {
		const { studyId, armId, comparatorArmId } = row;
		const study = studyOf.get(studyId);
		const arm = armOf.get(armKey({ studyId, armId }));
		const comparator =
			comparatorArmId === null ? null : armOf.get(armKey({ studyId, armId: comparatorArmId }));
		if (study === undefined || arm === undefined || comparator === undefined) {
			throw new Error(`Result ${row.resultId} refers to a study or an arm that is not there.`);
		}
		return { result: toResult(row), study, arm, comparator };
	});
}
