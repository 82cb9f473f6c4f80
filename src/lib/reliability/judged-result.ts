/** Results with everything that is said of their reliability, for counts over all of them. */
import { group } from 'd3-array';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { assessResult, type ResultAssessment } from './assess.ts';
import { gradeOfStudy, type StudyGrade } from './study-grade.ts';

export interface JudgedResult {
	readonly context: ResultInContext;
	readonly assessment: ResultAssessment;
}

/** Counts of controlled and of before–after results. They are never added up. */
export interface CountedApart {
	readonly controlled: number;
	readonly beforeAfter: number;
}

/** Judges every result by our rules; the order stays. */
export function judgeAll(contexts: readonly ResultInContext[]): readonly JudgedResult[] {
	return contexts.map((context) => ({ context, assessment: assessResult(context) }));
}

/** How many there are of each kind. */
export function countApart(judged: readonly JudgedResult[]): CountedApart {
	const controlled = judged.filter(
		({ context }) => context.result.contrast === 'controlled'
	).length;
	return { controlled, beforeAfter: judged.length - controlled };
}

/** The grade of every study among the results; null for a study without a benefit. */
export function studyGrades(
	judged: readonly JudgedResult[]
): ReadonlyMap<string, StudyGrade | null> {
	const byStudy = group(judged, ({ assessment }) => assessment.studyId);
	return new Map(
		[...byStudy].map(([studyId, results]) => [
			studyId,
			gradeOfStudy(
				results.map(({ context: { result }, assessment: { grade, position } }) => ({
					resultId: result.resultId,
					outcome: result.outcome,
					contrast: result.contrast,
					grade,
					position
				}))
			)
		])
	);
}

/** The id of the cell that decided a domain; null where the domain does not concern the result. */
export function cellOf({ assessment }: JudgedResult, domain: string): string | null {
	return assessment.domains.find((judgement) => judgement.domain === domain)?.cell ?? null;
}
