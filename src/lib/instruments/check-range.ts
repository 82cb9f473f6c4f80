/**
 * Figures that their measure cannot take: a grade outside its scale, a negative depth, a fall of more
 * than all there was. What has no limit in the catalogue is not judged.
 */
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { Unit } from '#lib/evidence/vocabulary.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { formatNumber, withUnit } from '#lib/wording/numbers.ts';
import { NOT_NEGATIVE } from './build.ts';
import type { MeasureFinding } from './findings.ts';
import { rangesOf, type IdentifiedMeasure } from './identify.ts';
import { printedLevels } from './printed-spread.ts';
import type { PossibleRange } from './types.ts';

/** The first figure of a result that cannot be; null when all can. */
export function checkRange(
	context: ResultInContext,
	measure: IdentifiedMeasure | null
): MeasureFinding | null {
	if (measure === null || context.result.valueKind !== 'figure') return null;
	return levelOutside(context, measure) ?? changeTooLarge(context, measure);
}

function levelOutside(context: ResultInContext, measure: IdentifiedMeasure): MeasureFinding | null {
	const { unit } = context.result;
	const range = rangeIn(measure, unit);
	if (range === null) return null;
	for (const { side, time, mean } of printedLevels(context)) {
		const tooLow = range.low !== null && mean < range.low;
		const tooHigh = range.high !== null && mean > range.high;
		if (!tooLow && !tooHigh) continue;
		const column = time === 'start' ? `baseline_mean_${side}` : `value_${side}`;
		const because = tooLow && range.low === 0 ? NOT_NEGATIVE.because : range.because;
		const slipped = tooHigh && unit === 'mm' ? ' Micrometres may be meant.' : '';
		const figure = withUnit(formatNumber(mean), UNIT_LABELS[unit]);
		const sentence = `A level of ${figure} lies outside what we take to be possible, because ${because}.${slipped} Worth checking at the source.`;
		return finding(context, sentence, ['measure', 'unit', column]);
	}
	return null;
}

function changeTooLarge(
	context: ResultInContext,
	measure: IdentifiedMeasure
): MeasureFinding | null {
	const { metric, unit } = context.result;
	if (metric === 'percent_change') return fallBelowNothing(context, measure);
	const range = rangeIn(measure, unit);
	if (metric !== 'mean_change' || range === null) return null;
	if (range.low === null || range.high === null) return null;
	const width = range.high - range.low;
	for (const side of ['arm', 'comparator'] as const) {
		const { value } = context.result[side];
		if (value === null || Math.abs(value) <= width) continue;
		const sentence = `A change of ${formatNumber(value)} is more than the whole range of the measure, because ${range.because}. Worth checking at the source.`;
		return finding(context, sentence, ['measure', 'unit', `value_${side}`]);
	}
	return null;
}

/** Where a reading starts at nothing, no more than all of it can go. */
function fallBelowNothing(
	context: ResultInContext,
	measure: IdentifiedMeasure
): MeasureFinding | null {
	const startsAtNothing = rangesOf(measure).some(({ low }) => low !== null && low >= 0);
	if (!startsAtNothing) return null;
	for (const side of ['arm', 'comparator'] as const) {
		const { value } = context.result[side];
		if (value === null || value >= -100) continue;
		const sentence = `A fall of ${formatNumber(-value)} % is more than all there was, and ${NOT_NEGATIVE.because}. Worth checking at the source.`;
		return finding(context, sentence, ['measure', 'metric', `value_${side}`]);
	}
	return null;
}

function rangeIn(measure: IdentifiedMeasure, unit: Unit): PossibleRange | null {
	return rangesOf(measure).find(({ units }) => units.includes(unit)) ?? null;
}

function finding(
	{ result }: ResultInContext,
	sentence: string,
	fields: readonly string[]
): MeasureFinding {
	const { resultId, studyId } = result;
	return { resultId, studyId, check: 'range', weight: 'check_source', sentence, fields };
}
