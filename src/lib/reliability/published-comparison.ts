/** Our judgement of the studies that others have judged, to stand beside theirs. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { Judgement } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import { GRADES, type Grade } from './grades.ts';
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

export interface GradedStudies {
	readonly grade: Grade;
	readonly studies: number;
}

/** Studies that tested one of the ingredients, by their grade; grades that none has are left out. */
export function gradesOfIngredients(
	judged: readonly JudgedResult[],
	slugs: readonly string[]
): readonly GradedStudies[] {
	const tested = new Set(
		judged
			.filter(({ context }) => tests(context, slugs))
			.map(({ assessment }) => assessment.studyId)
	);
	const grades = [...studyGrades(judged)].flatMap(([studyId, graded]) =>
		tested.has(studyId) && graded !== null ? [graded.grade] : []
	);
	return GRADES.map((grade) => ({
		grade,
		studies: grades.filter((one) => one === grade).length
	})).filter(({ studies }) => studies > 0);
}

function tests({ arm }: ResultInContext, slugs: readonly string[]): boolean {
	return arm.ingredients.some(({ slug }) => slugs.includes(slug));
}
