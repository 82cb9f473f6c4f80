/** All that is counted over every judged result, and how one of them came to its grade. */
import type { Grade } from './grades.ts';
import type { ExplanationEntry } from './explanation.ts';
import { bestCase, bReasons, inAnotherPhase, withoutVeto } from './b-reasons.ts';
import { frequentReasons, letterReasons } from './frequent-reasons.ts';
import { countGrades } from './grade-counts.ts';
import type { JudgedResult } from './judged-result.ts';
import { lackedFacts, nearestToBetter } from './nearest-better.ts';
import { formatPosition } from './position.ts';
import { gradesOfIngredients, ourJudgement } from './published-comparison.ts';
import { PUBLISHED_JUDGEMENTS, PUBLISHED_REVIEWS } from './published-judgements.ts';

/** One result's way to its grade, as its explanation keeps it. */
export interface GradedExample {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
	readonly arm: string;
	readonly comparator: string | null;
	readonly measure: string;
	readonly grade: Grade;
	readonly highestGrade: Grade;
	readonly lowestGrade: Grade;
	readonly entries: readonly ExplanationEntry[];
	/** Names of the ten facts, stated and not. */
	readonly facts: readonly { readonly name: string; readonly reported: boolean }[];
	readonly people: number | null;
	/** The place in the order, as text: it is not to be calculated with. */
	readonly position: string;
}

export type ReliabilityPicture = ReturnType<typeof reliabilityPicture>;

/**
 * Counts everything that the methods page says of the grades.
 * @param example the id of the result that is worked through
 */
export function reliabilityPicture(judged: readonly JudgedResult[], example: string) {
	return {
		counts: countGrades(judged),
		letters: letterReasons(judged),
		reasons: frequentReasons(judged),
		lacked: lackedFacts(judged),
		nearest: nearestToBetter(judged),
		b: bReasons(judged),
		phases: inAnotherPhase(judged),
		best: bestCase(judged),
		veto: withoutVeto(judged),
		judgements: PUBLISHED_JUDGEMENTS.flatMap((published) => {
			const ours = ourJudgement(judged, published.studyId);
			return ours === null ? [] : [{ published, ours }];
		}),
		reviews: PUBLISHED_REVIEWS.map((review) => ({
			review,
			ours: review.ingredients.map(({ name, slugs, theirs }) => ({
				name,
				theirs,
				grades: gradesOfIngredients(judged, slugs)
			}))
		})),
		example: gradedExample(judged, example)
	};
}

function gradedExample(judged: readonly JudgedResult[], resultId: string): GradedExample | null {
	const found = judged.find(({ assessment }) => assessment.resultId === resultId);
	if (found === undefined) return null;
	const { context, assessment } = found;
	const read = assessment.explanation.entries.flatMap(({ fields }) => fields);
	const people = read.find(({ column }) => column === 'people')?.value ?? null;
	return {
		resultId,
		studyId: assessment.studyId,
		citation: context.study.citation,
		arm: context.arm.label,
		comparator: context.comparator?.label ?? null,
		measure: context.result.measure,
		grade: assessment.grade,
		highestGrade: assessment.notKnown.highestGrade,
		lowestGrade: assessment.notKnown.lowestGrade,
		entries: assessment.explanation.entries,
		facts: assessment.facts.map(({ name, reported }) => ({ name, reported })),
		people: typeof people === 'number' ? people : null,
		position: formatPosition(assessment.position)
	};
}
