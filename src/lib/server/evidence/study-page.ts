import type { Arm, Study } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { AmountsInProducts } from '#lib/reliability/fit-of-dose.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import type { Database } from '../db/client.ts';
import { findAmountsInProducts } from '../db/queries/amounts-in-products.ts';
import {
	findAssessmentHistory,
	findExplanations,
	findStudyGrades,
	type PastAssessment,
	type StoredExplanation
} from '../db/queries/assessments.ts';
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

/** Why the results of a study have their letters, and what the page holds them against. */
export interface StudyTrust {
	/** By result. */
	readonly explanations: ReadonlyMap<string, StoredExplanation>;
	readonly history: readonly PastAssessment[];
	/** Null for a study without a result on a benefit. */
	readonly grade: StudyGrade | null;
	readonly inProducts: AmountsInProducts;
}

/** A study as its page shows it, or null when there is none of that id. */
export async function readStudyPage(
	db: Database,
	studyId: string
): Promise<(StudyDossier & { readonly trust: StudyTrust }) | null> {
	const [dossier, explanations, history, grades] = await Promise.all([
		readStudy(db, studyId),
		findExplanations(db, studyId),
		findAssessmentHistory(db, studyId),
		findStudyGrades(db, [studyId])
	]);
	if (dossier === null) return null;
	const inProducts = await findAmountsInProducts(db, [...dossier.names.keys()]);
	const trust = { explanations, history, grade: grades.get(studyId) ?? null, inProducts };
	return { ...dossier, trust };
}
