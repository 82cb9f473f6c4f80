/** The size of a result in one metric, before it becomes an effect record. */
import type { Bound, CorrelationUsed, DerivationStep, Result } from './types.ts';
import type { EffectMetric, SizeKnown, Unit } from './vocabulary.ts';

export interface Size {
	readonly metric: EffectMetric | null;
	readonly unit: Unit | null;
	readonly estimate: number | null;
	readonly se: number | null;
	readonly interval: readonly [low: number, high: number] | null;
	readonly bound: Bound | null;
	readonly sizeKnown: SizeKnown;
	readonly rSide: CorrelationUsed | null;
	readonly rTime: CorrelationUsed | null;
	readonly steps: readonly DerivationStep[];
}

/** A result without an estimate: words, or a figure that is shown as printed. */
export function sizeWithoutEstimate(sizeKnown: SizeKnown, steps: readonly DerivationStep[]): Size {
	return {
		metric: null,
		unit: null,
		estimate: null,
		se: null,
		interval: null,
		bound: null,
		sizeKnown,
		rSide: null,
		rTime: null,
		steps
	};
}

/** A size of which no spread is known. */
export function sizeWithoutSpread(
	size: Pick<Size, 'metric' | 'unit' | 'estimate' | 'steps'>
): Size {
	return {
		...size,
		se: null,
		interval: null,
		bound: null,
		sizeKnown: 'no_spread',
		rSide: null,
		rTime: null
	};
}

/**
 * What a figure on the raw scale is expressed in: points where a person graded, units where an
 * instrument measured, per cent of the start where the source prints a change in per cent.
 */
export function metricOfFigure({
	metric,
	unit,
	assessment
}: Pick<Result, 'metric' | 'unit' | 'assessment'>): { metric: EffectMetric; unit: Unit } {
	if (metric === 'percent_change') return { metric: 'percent_of_baseline', unit: '%' };
	const graded = assessment === 'clinician_graded' || assessment === 'self_assessed';
	return { metric: unit === 'score' && graded ? 'raw_points' : 'raw_units', unit };
}
