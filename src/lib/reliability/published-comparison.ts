/** Our judgement of the studies that others have judged, to stand beside theirs. */
import type { Judgement } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import { GRADES, type Grade } from './grades.ts';
import { ingredientAlone } from './ingredient-alone.ts';
import { studyGrades, type JudgedResult } from './judged-result.ts';
import { jadadOf, type ScaleScore } from './other-scales.ts';

/** Of the result that lends the study its grade. */
export interface OurJudgement {
	readonly studyId: string;
	readonly citation: string;
	readonly resultId: string;
	readonly grade: Grade;
	readonly bestOf: number;
	readonly domains: readonly { readonly name: string; readonly judgement: Judgement }[];
	/** "C; would be B if …" */
	readonly sentence: string;
	readonly jadad: ScaleScore;
}

/** Null for a study that is not among the results, or has no benefit. */
export function ourJudgement(
	judged: readonly JudgedResult[],
	studyId: string
): OurJudgement | null {
	const ofStudy = judged.filter(({ assessment }) => assessment.studyId === studyId);
	const graded = studyGrades(ofStudy).get(studyId) ?? null;
	const lending = ofStudy.find(({ assessment }) => assessment.resultId === graded?.resultId);
	if (graded === null || lending === undefined) return null;
	const { context, assessment } = lending;
	return {
		studyId,
		citation: context.study.citation,
		resultId: graded.resultId,
		grade: graded.grade,
		bestOf: graded.bestOf,
		domains: DOMAIN_TABLES.flatMap(({ domain, name }) => {
			const found = assessment.domains.find((one) => one.domain === domain);
			return found ? [{ name, judgement: found.judgement }] : [];
		}),
		sentence: assessment.notKnown.sentence,
		jadad: jadadOf(context)
	};
}

export interface GradedResults {
	readonly grade: Grade;
	readonly results: number;
}

/**
 * Results on a benefit that set one of the ingredients alone against vehicle or placebo, by their
 * grade; grades that none has are left out. Whatever else its study has does not count.
 */
export function gradesOfIngredients(
	judged: readonly JudgedResult[],
	slugs: readonly string[]
): readonly GradedResults[] {
	const grades = judged.flatMap(({ context, assessment }) =>
		slugs.includes(ingredientAlone(context) ?? '') ? [assessment.grade] : []
	);
	return GRADES.map((grade) => ({
		grade,
		results: grades.filter((one) => one === grade).length
	})).filter(({ results }) => results > 0);
}
