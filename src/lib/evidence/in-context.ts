/** Rows of three tables brought together: each result with its study and its arms. */
import type { Arm, Result, ResultInContext, Study } from './types.ts';

export interface EvidenceRows {
	readonly studies: readonly Study[];
	readonly arms: readonly Arm[];
	readonly results: readonly Result[];
}

/** A result with what it needs to be read, or what the tables lack of that: "the study x". */
export type InContext =
	{ readonly context: ResultInContext } | { readonly result: Result; readonly missing: string };

/** In the order of the results. */
export function resultsInContext({ studies, arms, results }: EvidenceRows): readonly InContext[] {
	const studyById = new Map(studies.map((study) => [study.studyId, study]));
	const armById = new Map(arms.map((arm) => [key(arm.studyId, arm.armId), arm]));
	return results.map((result) => contextOf(result, studyById, armById));
}

function contextOf(
	result: Result,
	studies: ReadonlyMap<string, Study>,
	arms: ReadonlyMap<string, Arm>
): InContext {
	const { studyId, armId, comparatorArmId } = result;
	const study = studies.get(studyId);
	if (study === undefined) return { result, missing: `the study ${studyId}` };
	const arm = arms.get(key(studyId, armId));
	if (arm === undefined) return { result, missing: `the arm ${armId} of ${studyId}` };
	if (comparatorArmId === null) return { context: { result, study, arm, comparator: null } };
	const comparator = arms.get(key(studyId, comparatorArmId));
	return comparator === undefined
		? { result, missing: `the arm ${comparatorArmId} of ${studyId}` }
		: { context: { result, study, arm, comparator } };
}

function key(studyId: string, armId: string): string {
	return JSON.stringify([studyId, armId]);
}
