/** Everything that is said about the reliability of one result, as one record to store and to show. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import { explainGrade, type Explanation } from './explanation.ts';
import { reportedFacts, type ReportedFact } from './facts.ts';
import { readGradingFields, type CuratedFacts } from './fields.ts';
import { gradeFields, type GradedResult } from './grade.ts';
import { positionOf, type Position } from './position.ts';
import { RULES, type Rules } from './rules.ts';
import { whatIsNotKnown, type WhatIsNotKnown } from './unknowns.ts';

export interface ResultAssessment extends GradedResult {
	readonly resultId: string;
	readonly studyId: string;
	readonly rulesVersion: number;
	readonly notKnown: WhatIsNotKnown;
	readonly facts: readonly ReportedFact[];
	readonly position: Position;
	readonly explanation: Explanation;
}

export interface AssessmentOptions {
	readonly rules?: Rules;
	readonly curated?: CuratedFacts;
}

export function assessResult(
	context: ResultInContext,
	{ rules = RULES, curated = {} }: AssessmentOptions = {}
): ResultAssessment {
	const { resultId, studyId } = context.result;
	const fields = readGradingFields(context, curated);
	const graded = gradeFields(fields, rules);
	const notKnown = whatIsNotKnown(fields, rules);
	const facts = reportedFacts(context, fields);
	return {
		...graded,
		resultId,
		studyId,
		rulesVersion: rules.version,
		notKnown,
		facts,
		position: positionOf({
			grade: graded.grade,
			factsReported: facts.filter(({ reported }) => reported).length,
			people: fields.people,
			samePeopleOrOneArm: fields.within_person || context.comparator === null
		}),
		explanation: explainGrade(resultId, graded, notKnown, rules)
	};
}
