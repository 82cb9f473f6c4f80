/** Findings put together by study and check, so that one paper with many rows is one entry. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { FindingWeight, MeasureCheck, MeasureFinding } from './findings.ts';

export interface FindingGroup {
	readonly check: MeasureCheck;
	readonly weight: FindingWeight;
	/** Of the first result; the others are alike. */
	readonly sentence: string;
	readonly resultIds: readonly [string, ...string[]];
}

export interface StudyFindings {
	readonly studyId: string;
	readonly citation: string;
	readonly groups: readonly FindingGroup[];
}

/** The findings of each study, in the order in which they occur. */
export function findingsByStudy(
	findings: readonly MeasureFinding[],
	contexts: readonly ResultInContext[]
): readonly StudyFindings[] {
	const citations = new Map(contexts.map(({ study }) => [study.studyId, study.citation]));
	const studies = [...new Set(findings.map(({ studyId }) => studyId))];
	return studies.map((studyId) => {
		const own = findings.filter((finding) => finding.studyId === studyId);
		const checks = [...new Set(own.map(({ check }) => check))];
		return {
			studyId,
			citation: citations.get(studyId) ?? studyId,
			groups: checks.flatMap((check) => groupOf(own.filter((finding) => finding.check === check)))
		};
	});
}

function groupOf([first, ...rest]: readonly MeasureFinding[]): FindingGroup[] {
	if (first === undefined) return [];
	const { check, weight, sentence, resultId } = first;
	return [
		{ check, weight, sentence, resultIds: [resultId, ...rest.map((other) => other.resultId)] }
	];
}
