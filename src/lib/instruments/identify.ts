/**
 * Which instrument or scale a result was measured with, read from the text of its measure, else from
 * who assessed it. Nothing is guessed from an outcome: where an instrument read the skin and is not
 * named, there is no answer.
 */
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { Result } from '#lib/evidence/types.ts';
import { instrumentOf, parameterOf } from './catalogue.ts';
import { MEASURE_TIERS, type MeasureRule } from './measure-rules.ts';
import type { Instrument, Parameter } from './types.ts';

export interface IdentifiedMeasure {
	readonly instrument: Instrument;
	/** Null where the text does not name a parameter, or the entry has none. */
	readonly parameter: Parameter | null;
}

export type MeasureText = Pick<Result, 'measure' | 'assessment' | 'outcome'>;

/** The instrument and parameter of a result, or null when its instrument is not named. */
export function identifyMeasure(result: MeasureText): IdentifiedMeasure | null {
	for (const tier of MEASURE_TIERS) {
		const rule = tier.find(({ named }) => named.test(result.measure));
		if (rule === undefined) continue;
		const instrument = instrumentOf(rule.instrument);
		const [parameterId, ...more] = parametersNamed(rule, result.measure);
		// A text that names several parameters is about none of them alone.
		const one = parameterId !== undefined && more.length === 0;
		const parameter = one ? parameterOf(instrument, parameterId) : null;
		return { instrument, parameter };
	}
	const id = entryOfAssessment(result);
	return id === null ? null : { instrument: instrumentOf(id), parameter: null };
}

/** The parameters of a rule's instrument that a text names: one at most in the shipped texts. */
export function parametersNamed({ parameters }: MeasureRule, measure: string): readonly string[] {
	return Object.entries(parameters)
		.filter(([, pattern]) => pattern.test(measure))
		.map(([id]) => id);
}

/** What a result is measured by when its text names nothing. */
function entryOfAssessment({ assessment, outcome }: MeasureText): string | null {
	if (outcomeDefinition(outcome).family === 'tolerability') return 'reported-reactions';
	if (assessment === 'self_assessed') return 'self-assessment';
	if (assessment === 'clinician_graded') return 'clinician-grade';
	return assessment === 'histology' ? 'biopsy' : null;
}

/** The limits of a reading: those of its parameter, else of its instrument. */
export function rangesOf({ instrument, parameter }: IdentifiedMeasure): Instrument['ranges'] {
	return parameter !== null && parameter.ranges.length > 0 ? parameter.ranges : instrument.ranges;
}

/** Which way a reading improves: as its parameter says, else its instrument. */
export function directionOfMeasure({
	instrument,
	parameter
}: IdentifiedMeasure): Instrument['direction'] {
	return (parameter ?? instrument).direction;
}
