/**
 * The two sides of one controlled result on one ruler, so that what the comparison did alone is
 * seen beside what the product did. The line hangs where the comparison ended, not at the start:
 * only what lies beyond it can be the product's.
 */
import type { ReportedSide, WeighedResult } from '#lib/evidence/types.ts';
import { INERT_ROLES, type ReportedMetric } from '#lib/evidence/vocabulary.ts';

/** Room left beside the outermost places, in per cent of the width. */
const EDGE = 5;

/** Metrics whose zero is where everybody began. */
const FROM_ZERO: readonly ReportedMetric[] = ['percent_change', 'mean_change', 'responder_rate'];

export interface PlacedSide {
	/** Per cent of the width; right is improvement. */
	readonly x: number;
	readonly interval: readonly [low: number, high: number] | null;
}

export interface PlacedSides {
	/** Where everybody began: no change, or nobody improved. */
	readonly start: number;
	readonly own: PlacedSide;
	readonly other: PlacedSide;
	/** A plumb line where the comparison holds nothing, else only level with another active. */
	readonly line: 'plumb' | 'level';
}

/** Places both sides, or null where they are not two printed figures counted from one start. */
export function layoutSides({ result, comparator }: WeighedResult): PlacedSides | null {
	if (result.contrast !== 'controlled' || comparator === null) return null;
	if (!FROM_ZERO.includes(result.metric)) return null;
	const sign = result.better === 'lower' ? -1 : 1;
	const own = turned(result.arm, sign);
	const other = turned(result.comparator, sign);
	if (own === null || other === null) return null;

	const ends = [0, own.value, other.value, ...(own.interval ?? []), ...(other.interval ?? [])];
	const low = Math.min(...ends);
	const high = Math.max(...ends);
	const length = high - low || 1;
	const at = (value: number) =>
		Math.round((EDGE + ((value - low) / length) * (100 - 2 * EDGE)) * 100) / 100;
	const place = ({ value, interval }: Turned): PlacedSide => ({
		x: at(value),
		interval: interval && [at(interval[0]), at(interval[1])]
	});
	return {
		start: at(0),
		own: place(own),
		other: place(other),
		line: INERT_ROLES.includes(comparator.role) ? 'plumb' : 'level'
	};
}

interface Turned {
	readonly value: number;
	readonly interval: readonly [low: number, high: number] | null;
}

function turned({ value, ciLow, ciHigh }: ReportedSide, sign: 1 | -1): Turned | null {
	if (value === null) return null;
	const interval = ciLow === null || ciHigh === null ? null : ([ciLow, ciHigh] as const);
	return {
		value: sign * value,
		interval: interval && (sign === 1 ? interval : [-interval[1], -interval[0]])
	};
}
