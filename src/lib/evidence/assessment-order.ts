/** Which way of assessing an outcome comes first, by what was measured and never by what was found. */
import { outcomeDefinition, type AssessmentRank } from './outcomes.ts';
import type { Result, Study } from './types.ts';
import type { Assessment, Blinding } from './vocabulary.ts';

/** Blinding under which a clinician's grade counts as a blinded grade. */
export const BLINDED_GRADING: readonly Blinding[] = ['double', 'single', 'assessor'];

/** Ways of assessing that an outcome's own order does not name come after it, in this order. */
export const ASSESSMENTS_AFTER_THE_ORDER: readonly Assessment[] = [
	'clinician_graded',
	'instrumental',
	'histology',
	'self_assessed',
	'not_reported'
];

/** Whether a clinician graded without knowing which product was used. */
function isBlindedGrade(
	{ assessment }: Pick<Result, 'assessment'>,
	{ blinding }: Pick<Study, 'blinding'>
): boolean {
	return assessment === 'clinician_graded' && BLINDED_GRADING.includes(blinding);
}

/** The place of a result in its outcome's order of assessments: 0 comes first. */
export function assessmentRank(
	result: Pick<Result, 'assessment' | 'outcome'>,
	study: Pick<Study, 'blinding'>
): number {
	return rankIn(outcomeDefinition(result.outcome).assessmentOrder, result, study);
}

/**
 * The place in the other order: with the instrument first where a blinded grade comes first, and with
 * the blinded grade first where an instrument does.
 */
export function otherAssessmentRank(
	result: Pick<Result, 'assessment' | 'outcome'>,
	study: Pick<Study, 'blinding'>
): number {
	const order = outcomeDefinition(result.outcome).assessmentOrder;
	const first: AssessmentRank = order[0] === 'blinded_grade' ? 'instrumental' : 'blinded_grade';
	return rankIn([first, ...order.filter((rank) => rank !== first)], result, study);
}

function rankIn(
	order: readonly string[],
	result: Pick<Result, 'assessment'>,
	study: Pick<Study, 'blinding'>
): number {
	const blinded: AssessmentRank = 'blinded_grade';
	const listed = order.indexOf(isBlindedGrade(result, study) ? blinded : result.assessment);
	if (listed >= 0) return listed;
	return order.length + ASSESSMENTS_AFTER_THE_ORDER.indexOf(result.assessment);
}
