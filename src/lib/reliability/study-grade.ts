/**
 * The grade of a study in lists: that of its best controlled result on a benefit, else of its best
 * before–after one, always shown as "best of n". Reactions are not benefits and are left out.
 */
import { BENEFIT_OUTCOMES, type Outcome } from '#lib/evidence/outcomes.ts';
import type { Contrast } from '#lib/evidence/vocabulary.ts';
import { compareGrades, type Grade } from './grades.ts';
import { comparePositions, type Position } from './position.ts';

export interface GradedForStudy {
	readonly resultId: string;
	readonly outcome: Outcome;
	readonly contrast: Contrast;
	readonly grade: Grade;
	readonly position: Position;
}

export interface StudyGrade {
	readonly grade: Grade;
	readonly position: Position;
	readonly resultId: string;
	/** Of which kind of result it is the best. */
	readonly contrast: Contrast;
	readonly bestOf: number;
}

/** Those of a study's results that may lend it their grade, whatever that is. */
export function gradingResults<R extends Pick<GradedForStudy, 'outcome' | 'contrast'>>(
	results: readonly R[]
): readonly R[] {
	const benefits = results.filter(({ outcome }) => BENEFIT_OUTCOMES.includes(outcome));
	const controlled = benefits.filter(({ contrast }) => contrast === 'controlled');
	return controlled.length > 0 ? controlled : benefits;
}

/** Null for a study without a result on a benefit. */
export function gradeOfStudy(results: readonly GradedForStudy[]): StudyGrade | null {
	const candidates = gradingResults(results);
	const [best] = [...candidates].sort(
		(a, b) =>
			compareGrades(a.grade, b.grade) ||
			comparePositions(a.position, b.position) ||
			(a.resultId < b.resultId ? -1 : 1)
	);
	if (best === undefined) return null;
	const { grade, position, resultId, contrast } = best;
	return { grade, position, resultId, contrast, bestOf: candidates.length };
}
