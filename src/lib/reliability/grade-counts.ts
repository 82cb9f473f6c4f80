/** How many results and studies have each grade, and how many results each judgement of a domain. */
import type { DomainName, Judgement } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import { JUDGEMENTS } from './grade-meanings.ts';
import { GRADES, type Grade } from './grades.ts';
import { countApart, studyGrades, type CountedApart, type JudgedResult } from './judged-result.ts';

export interface GradeRow extends CountedApart {
	readonly grade: Grade;
	/** Studies whose best result has it. */
	readonly studies: number;
}

export interface JudgementCount extends CountedApart {
	/** Studies whose grade comes from such a result. */
	readonly studies: number;
}

export interface DomainRow {
	readonly domain: DomainName;
	readonly name: string;
	readonly judgements: Readonly<Record<Judgement, JudgementCount>>;
	/** Results that the domain does not concern. */
	readonly notConcerned: CountedApart;
}

export interface GradeCounts {
	/** One row a grade, the best first, also where nothing has it. */
	readonly grades: readonly GradeRow[];
	/** All results. */
	readonly results: CountedApart;
	readonly studies: number;
	/** Studies without a result on a benefit. */
	readonly studiesWithoutGrade: number;
	/** In the order of the tables. */
	readonly domains: readonly DomainRow[];
}

export function countGrades(judged: readonly JudgedResult[]): GradeCounts {
	const ofStudies = [...studyGrades(judged).values()];
	const lend = new Set(ofStudies.map((study) => study?.resultId));
	const lending = judged.filter(({ assessment }) => lend.has(assessment.resultId));
	return {
		grades: GRADES.map((grade) => ({
			grade,
			...countApart(judged.filter(({ assessment }) => assessment.grade === grade)),
			studies: ofStudies.filter((study) => study?.grade === grade).length
		})),
		results: countApart(judged),
		studies: ofStudies.length,
		studiesWithoutGrade: ofStudies.filter((study) => study === null).length,
		domains: DOMAIN_TABLES.map(({ domain, name }) => domainRow(judged, lending, domain, name))
	};
}

function domainRow(
	judged: readonly JudgedResult[],
	lending: readonly JudgedResult[],
	domain: DomainName,
	name: string
): DomainRow {
	const having = (from: readonly JudgedResult[], judgement: Judgement | null) =>
		from.filter(
			({ assessment }) =>
				(assessment.domains.find((one) => one.domain === domain)?.judgement ?? null) === judgement
		);
	return {
		domain,
		name,
		judgements: Object.fromEntries(
			JUDGEMENTS.map((judgement) => [
				judgement,
				{
					...countApart(having(judged, judgement)),
					studies: having(lending, judgement).length
				}
			])
		) as DomainRow['judgements'],
		notConcerned: countApart(having(judged, null))
	};
}
