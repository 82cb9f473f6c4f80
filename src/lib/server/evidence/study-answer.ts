import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import type { Database } from '../db/client.ts';
import {
	findAssessmentHistory,
	findExplanations,
	findStudyGrades,
	type PastAssessment,
	type StoredExplanation
} from '../db/queries/assessments.ts';
import { readStudy } from './study-page.ts';

/**
 * Everything that is known of one study as its JSON answer gives it, or null when there is none of
 * that id. A result's own column `assessment` says who measured; what is said of how far it can be
 * relied on is named `reliability`.
 */
export async function studyAnswer(db: Database, studyId: string) {
	const [dossier, explanations, history, grades] = await Promise.all([
		readStudy(db, studyId),
		findExplanations(db, studyId),
		findAssessmentHistory(db, studyId),
		findStudyGrades(db, [studyId])
	]);
	if (dossier === null) return null;
	const { study, arms, results, related } = dossier;
	return {
		study,
		grade: gradeAnswer(grades.get(studyId)),
		arms,
		results: results.map((result) => resultAnswer(result, explanations)),
		related,
		earlierAssessments: history.map(pastAnswer)
	};
}

function resultAnswer(
	{ result, people, effects, assessment }: AssessedResult,
	explanations: ReadonlyMap<string, StoredExplanation>
) {
	const { dataVersion, assessedAt, entries } = explanations.get(result.resultId) ?? {};
	return {
		...result,
		people,
		effects,
		reliability: {
			...assessment,
			dataVersion,
			assessedAt: assessedAt?.toISOString(),
			explanation: entries
		}
	};
}

/** Without the position: of studies only the letter is published. */
function gradeAnswer(found: StudyGrade | undefined) {
	if (found === undefined) return null;
	const { grade, resultId, contrast, bestOf } = found;
	return { grade, resultId, contrast, bestOf };
}

function pastAnswer(past: PastAssessment) {
	return {
		...past,
		assessedAt: past.assessedAt.toISOString(),
		supersededAt: past.supersededAt.toISOString()
	};
}
