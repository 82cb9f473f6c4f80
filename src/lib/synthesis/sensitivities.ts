/** Directions again without the studies that a careful reader may want to leave out. */
import type { AssessmentSummary } from '#lib/reliability/assessed-result.ts';
import type { Sensitivity, SensitivityName, StudyInBody } from './body.ts';
import { directionsOf } from './directions.ts';

/** A counted study and the assessment of its primary result. */
export interface AssessedStudy {
	readonly study: StudyInBody;
	readonly assessment: Pick<AssessmentSummary, 'domains'>;
}

/** Whether any domain of bias is of high concern. */
export function hasHighConcern({ domains }: Pick<AssessmentSummary, 'domains'>): boolean {
	return Object.values(domains).includes('high');
}

/** Paid for by industry, wholly or in part, as far as it is stated. */
export function isIndustryFunded({ funding }: Pick<StudyInBody, 'funding'>): boolean {
	return funding === 'industry' || funding === 'mixed';
}

const LEAVES_OUT: readonly (readonly [SensitivityName, (one: AssessedStudy) => boolean])[] = [
	['without_inferred_sign', ({ study }) => study.inferredSign],
	['without_secondary_source', ({ study }) => study.secondarySource],
	['without_high_concern', ({ assessment }) => hasHighConcern(assessment)],
	['without_industry_funding', ({ study }) => isIndustryFunded(study)]
];

/** One for each reason that leaves a study out. */
export function sensitivitiesOf(studies: readonly AssessedStudy[]): readonly Sensitivity[] {
	return LEAVES_OUT.flatMap(([name, leavesOut]) => {
		const leftOut = studies.filter(leavesOut);
		if (leftOut.length === 0) return [];
		const kept = studies.filter((one) => !leavesOut(one));
		return [
			{
				name,
				leftOut: leftOut.map(({ study }) => study.studyId),
				directions: directionsOf(kept.map(({ study }) => study))
			}
		];
	});
}
