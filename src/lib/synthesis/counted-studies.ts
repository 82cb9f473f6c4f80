/**
 * The studies that a body of evidence counts, each with the result that it is counted for and that
 * result's grade of reliability. Grades are counted, never averaged, and stand beside what was found.
 */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { groupByStudy, oncePerOverlap } from './body-directions.ts';
import {
	PRIMARY_CRITERIA,
	primaryResults,
	studyDirection,
	type Criterion
} from './study-direction.ts';

type Oriented = OrientedEffect<AssessedResult>;

export interface CountedStudy {
	readonly studyId: string;
	readonly citation: string;
	/** The result that it is counted for. */
	readonly resultId: string;
	/** Of that result, which need not be the study's best. */
	readonly grade: Grade;
}

/** The counted studies of a body, by name; of studies that may share people only one. */
export function countedStudies(results: readonly Oriented[]): readonly CountedStudy[] {
	return oncePerOverlap(groupByStudy(results))
		.flatMap((study) => primaryOf(study) ?? [])
		.map(({ weighed: { study, result, assessment } }) => ({
			studyId: study.studyId,
			citation: study.citation,
			resultId: result.resultId,
			grade: assessment.grade
		}))
		.sort((a, b) => a.citation.localeCompare(b.citation, 'en'));
}

/**
 * Of the results that tie as the primary one, that of the study's direction with the lowest id;
 * the lowest id of all of them where the study has no one direction.
 */
export function primaryOf<T extends OrientedEffect>(
	results: readonly T[],
	criteria: readonly Criterion[] = PRIMARY_CRITERIA
): T | null {
	const tied = primaryResults(results, criteria);
	const direction = studyDirection(results, criteria);
	const agreeing = tied.filter(({ effect }) => effect.direction === direction);
	const [first] = [...(agreeing.length > 0 ? agreeing : tied)].sort((a, b) =>
		a.weighed.result.resultId < b.weighed.result.resultId ? -1 : 1
	);
	return first ?? null;
}

/** How many studies are counted for a result of each grade that occurs, best first. */
function countsByGrade(
	studies: readonly Pick<CountedStudy, 'grade'>[]
): readonly { readonly grade: Grade; readonly studies: number }[] {
	return GRADES.map((grade) => ({
		grade,
		studies: studies.filter((study) => study.grade === grade).length
	})).filter((one) => one.studies > 0);
}

/**
 * How far the counted studies can be relied on, in counts alone: "Of the 3 counted studies on
 * wrinkles, 2 are of reliability B and 1 of C." Null where none is counted.
 */
export function reliabilitySentences(
	families: readonly { readonly on: string; readonly counted: readonly CountedStudy[] }[]
): string | null {
	const sentences = families.flatMap(({ on, counted }) => {
		const [best, ...others] = countsByGrade(counted);
		if (best === undefined) return [];
		if (others.length === 0) {
			return [
				`${allOf(best.studies)} on ${on} ${isOrAre(best.studies)} of reliability ${best.grade}.`
			];
		}
		const rest = others.map(({ grade, studies }) => `${studies} of ${grade}`);
		const last = rest.pop() ?? '';
		const listed = [
			`${best.studies} ${isOrAre(best.studies)} of reliability ${best.grade}`,
			...rest
		];
		return [`Of the ${counted.length} counted studies on ${on}, ${listed.join(', ')} and ${last}.`];
	});
	return sentences.length === 0 ? null : sentences.join(' ');
}

const isOrAre = (n: number) => (n === 1 ? 'is' : 'are');

function allOf(n: number): string {
	if (n === 1) return 'The one counted study';
	return n === 2 ? 'Both counted studies' : `All ${n} counted studies`;
}
