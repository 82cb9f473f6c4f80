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

export interface DomainRow {
	readonly domain: DomainName;
	readonly name: string;
	readonly judgements: Readonly<Record<Judgement, CountedApart>>;
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
	return {
		grades: GRADES.map((grade) => ({
			grade,
			...countApart(judged.filter(({ assessment }) => assessment.grade === grade)),
			studies: ofStudies.filter((study) => study?.grade === grade).length
		})),
		results: countApart(judged),
		studies: ofStudies.length,
		studiesWithoutGrade: ofStudies.filter((study) => study === null).length,
		domains: DOMAIN_TABLES.map(({ domain, name }) => domainRow(judged, domain, name))
	};
}

function domainRow(judged: readonly JudgedResult[], domain: DomainName, name: string): DomainRow {
	const having = (judgement: Judgement | null): CountedApart =>
		countApart(
			judged.filter(
				({ assessment }) =>
					(assessment.domains.find((one) => one.domain === domain)?.judgement ?? null) === judgement
			)
		);
	return {
		domain,
		name,
		judgements: Object.fromEntries(
			JUDGEMENTS.map((judgement) => [judgement, having(judgement)])
		) as DomainRow['judgements'],
		notConcerned: having(null)
	};
}
