/** The results that a single fact would lift: what reading one full text, or one letter, could do. */
import { compareGrades, type Grade } from './grades.ts';
import type { JudgedResult } from './judged-result.ts';
import { comparePositions } from './position.ts';
import { UNKNOWN_COLUMNS } from './unknown-columns.ts';

export interface NearBetter {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
	readonly measure: string;
	readonly grade: Grade;
	readonly gradeIfBest: Grade;
	readonly column: string;
	/** "who was blinded" */
	readonly lacks: string;
	/** "C; would be B if it were double-blind; would be D if …" */
	readonly sentence: string;
	/** Results of the same study that lack the same fact, this one among them. */
	readonly alike: number;
}

/** How the results are put in order, for readers. */
export const NEAREST_RULE =
	'First the better grade that they would reach, then their place in the order of results; of a study that lacks one fact for several results only the first is listed.';

/** One result a study and fact, nearest first. */
export function nearestToBetter(judged: readonly JudgedResult[]): readonly NearBetter[] {
	const candidates = judged.flatMap(({ context: { result, study }, assessment }) => {
		const { raising, sentence } = assessment.notKnown;
		if (raising === null) return [];
		const { resultId, studyId, grade, position } = assessment;
		return [
			{
				position,
				near: {
					resultId,
					studyId,
					citation: study.citation,
					measure: result.measure,
					grade,
					gradeIfBest: raising.gradeIfBest,
					column: raising.column,
					lacks: raising.name,
					sentence
				}
			}
		];
	});
	const ordered = candidates.toSorted(
		(a, b) =>
			compareGrades(a.near.gradeIfBest, b.near.gradeIfBest) ||
			comparePositions(a.position, b.position) ||
			(a.near.resultId < b.near.resultId ? -1 : 1)
	);
	const firsts = new Map<string, NearBetter>();
	for (const { near } of ordered) {
		const key = JSON.stringify([near.studyId, near.column]);
		const first = firsts.get(key);
		firsts.set(key, first ? { ...first, alike: first.alike + 1 } : { ...near, alike: 1 });
	}
	return [...firsts.values()];
}

export interface LackedFact {
	readonly column: string;
	readonly lacks: string;
	/** Results that this fact alone would lift. */
	readonly results: number;
}

/** Which fact would lift how many results, the one that would lift most first. */
export function lackedFacts(judged: readonly JudgedResult[]): readonly LackedFact[] {
	return UNKNOWN_COLUMNS.map(({ column, name }) => ({
		column,
		lacks: name,
		results: judged.filter(({ assessment }) => assessment.notKnown.raising?.column === column)
			.length
	}))
		.filter(({ results }) => results > 0)
		.toSorted((a, b) => b.results - a.results);
}
