import type { Arm, Study } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Database } from '../db/client.ts';
import { findIngredientNames } from '../db/queries/ingredient-names.ts';
import { findRelatedStudies, type RelatedStudy } from '../db/queries/related-studies.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { getStudy } from '../db/queries/studies.ts';

/** Everything that is known of one study. */
export interface StudyDossier {
	readonly study: Study;
	readonly arms: readonly Arm[];
	/** In the order of their ids. */
	readonly results: readonly AssessedResult[];
	readonly related: readonly RelatedStudy[];
	/** Names of the ingredients in the arms, by slug. */
	readonly names: ReadonlyMap<string, string>;
}

/** Reads a study with its arms, results and effects, or null when there is none of that id. */
export async function readStudy(db: Database, studyId: string): Promise<StudyDossier | null> {
	const found = await getStudy(db, studyId);
	if (found === null) return null;
	const [results, related, names] = await Promise.all([
		findWeighedResults(db, { studyId }),
		findRelatedStudies(db, studyId),
		findIngredientNames(db)
	]);
	const slugs = new Set(found.arms.flatMap((arm) => arm.ingredients.map(({ slug }) => slug)));
	return {
		...found,
		results,
		related,
		names: new Map([...names].filter(([slug]) => slugs.has(slug)))
	};
}
