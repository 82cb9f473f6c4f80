/** A body of evidence without the studies that a reader leaves out, weighed by the same rules. */
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { STRATA, type BodyInput, type BodyOfEvidence, type StudyInBody } from './body.ts';
import type { BodyChoice, LeaveOut } from './body-choice.ts';
import { hasHighConcern, isIndustryFunded } from './sensitivities.ts';
import { synthesise } from './synthesise.ts';

export interface WhatIsLeft {
	readonly body: BodyOfEvidence;
	/** Ids of the studies that were left out, sorted. */
	readonly leftOut: readonly string[];
}

interface Counted {
	readonly study: StudyInBody;
	readonly primary: AssessedResult;
}

const LEAVES_OUT: Record<LeaveOut, (counted: Counted) => boolean> = {
	inferred_sign: ({ study }) => study.inferredSign,
	secondary_source: ({ study }) => study.secondarySource,
	high_concern: ({ primary }) => hasHighConcern(primary.assessment),
	industry_funding: ({ study }) => isIndustryFunded(study),
	not_randomised: ({ study }) => !study.randomised
};

/**
 * Leaves out whole studies: those named, and of those counted the ones whose result that counts is
 * of a kind to leave out. Another study of the same people may then be counted, and is asked as well.
 */
export function leaveOut(input: BodyInput, choice: BodyChoice): WhatIsLeft {
	const primaryOf = new Map(input.results.map((one) => [one.result.resultId, one]));
	const leftOut = new Set(choice.without);
	for (;;) {
		const results = input.results.filter(({ study }) => !leftOut.has(study.studyId));
		const body = synthesise({ ...input, results });
		const next = STRATA.flatMap((name) => body.strata[name].studies).filter((study) => {
			const primary = primaryOf.get(study.primary);
			return (
				primary !== undefined &&
				choice.leaveOut.some((kind) => LEAVES_OUT[kind]({ study, primary }))
			);
		});
		if (next.length === 0) return { body, leftOut: [...leftOut].sort() };
		for (const { studyId } of next) leftOut.add(studyId);
	}
}
