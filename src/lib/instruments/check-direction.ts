/**
 * A result whose `better` is not the way in which its measure improves. Shares and counts of people are
 * not judged: their direction is that of the share. Neither is a measure whose direction is not settled.
 */
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { MeasureFinding } from './findings.ts';
import { directionOfMeasure, type IdentifiedMeasure } from './identify.ts';

const OF_PEOPLE = ['responder_rate', 'count', 'odds_ratio'] as const;

/** The disagreement of a result with its measure; null when there is none. */
export function checkDirection(
	{ result }: ResultInContext,
	measure: IdentifiedMeasure | null
): MeasureFinding | null {
	if (measure === null || OF_PEOPLE.some((metric) => metric === result.metric)) return null;
	const usual = directionOfMeasure(measure);
	if (usual === 'depends' || usual === result.better) return null;
	const { instrument, parameter } = measure;
	const name = parameter === null ? instrument.name : `${parameter.name} of the ${instrument.name}`;
	const { resultId, studyId } = result;
	return {
		resultId,
		studyId,
		check: 'direction',
		weight: 'check_source',
		sentence: `Here a ${result.better} reading is taken as better; for ${name} it is usually the ${usual} one. Worth checking at the source.`,
		fields: ['measure', 'better']
	};
}
