/**
 * The letter that stands for several results in a list or a map: that of the best of them, named so
 * that a reader can go and see why. It is one result's own letter, never a mean, and results that
 * answer different questions do not lend each other theirs: the caller passes those of one question.
 */
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { compareGrades, type Grade } from '#lib/reliability/grades.ts';
import { comparePositions } from '#lib/reliability/position.ts';

/** The result that lends its letter. */
export interface BestResult {
	readonly grade: Grade;
	readonly studyId: string;
	readonly resultId: string;
}

/** The better grade, then the higher position, then the lowest id. Null for no results. */
export function bestResult(results: readonly AssessedResult[]): BestResult | null {
	const [best] = [...results].sort(
		(a, b) =>
			compareGrades(a.assessment.grade, b.assessment.grade) ||
			comparePositions(a.assessment.position, b.assessment.position) ||
			(a.result.resultId < b.result.resultId ? -1 : 1)
	);
	if (best === undefined) return null;
	const { assessment, study, result } = best;
	return { grade: assessment.grade, studyId: study.studyId, resultId: result.resultId };
}
