/** A result with what is said of its reliability, as lists and charts need it. */
import type { WeighedResult } from '#lib/evidence/types.ts';
import type { ResultAssessment } from './assess.ts';
import { DOMAINS, type DomainName, type Judgement } from './domain.ts';
import type { Grade } from './grades.ts';
import type { Position } from './position.ts';

/** An assessment without its reasons. */
export interface AssessmentSummary {
	readonly grade: Grade;
	/** The letter of bias, before few people or too short a time lowered it. */
	readonly bias: Grade;
	/** For sorting only. */
	readonly position: Position;
	/** Everything unknown at its worst, and at its best. */
	readonly lowestGrade: Grade;
	readonly highestGrade: Grade;
	/** Null where the domain does not concern the result. */
	readonly domains: Readonly<Record<DomainName, Judgement | null>>;
	readonly rulesVersion: number;
}

export interface AssessedResult extends WeighedResult {
	readonly assessment: AssessmentSummary;
}

/** What lists and charts need of an assessment. */
export function summaryOf(assessment: ResultAssessment): AssessmentSummary {
	const { grade, bias, position, notKnown, domains, rulesVersion } = assessment;
	const judged = (name: DomainName) =>
		domains.find(({ domain }) => domain === name)?.judgement ?? null;
	return {
		grade,
		bias: bias.letter,
		position,
		lowestGrade: notKnown.lowestGrade,
		highestGrade: notKnown.highestGrade,
		domains: Object.fromEntries(
			DOMAINS.map((name) => [name, judged(name)])
		) as AssessmentSummary['domains'],
		rulesVersion
	};
}
