/**
 * How a cell of the map divides its height: a lane a kind of comparison, each with its own line, and
 * below them what has no direction. Pixels.
 */
import type { MapCell, StudyMark } from './series.ts';

/** Distance between neighbouring marks. */
export const STEP = 9;
const LANE = 24;
/** Between the foot of a line and the lane below. */
export const LINE_GAP = 3;
export const BOB_HEIGHT = 10;
/** The lane without direction: from its middle to the bottom of the row. */
export const FOOT = 11;
export const SMALLEST_ROW = 42;

/** Beside the line, or below it: a study without a known direction has no side. */
export const hasSide = (mark: StudyMark): boolean =>
	mark.direction !== null && mark.direction !== 'not_reported';

export interface Lane {
	readonly kind: 'vehicle' | 'other';
	readonly top: number;
	/** Down to the foot of its line, a bob included. */
	readonly bottom: number;
	readonly sided: readonly StudyMark[];
	readonly onLine: readonly StudyMark[];
}

/** The lanes of comparisons from the top of a cell; each has its own line. */
export function lanesOf({ marks }: MapCell): Lane[] {
	const lanes: Lane[] = [];
	let top = 0;
	for (const kind of ['vehicle', 'other'] as const) {
		const own = marks.filter((m) => m.kind === kind);
		const sided = own.filter(hasSide);
		// Below a plumb, comparisons without a direction need no line of their own.
		if (own.length === 0 || (sided.length === 0 && lanes.length > 0)) continue;
		const onLine = sided.filter((m) => m.direction === 'exactly_equal' || m.direction === 'mixed');
		// A second mark on the line goes below the first, and the line reaches down to it.
		const bottom =
			top + LANE + Math.max(0, onLine.length - 1) * STEP + (kind === 'vehicle' ? BOB_HEIGHT : 0);
		lanes.push({ kind, top, bottom, sided, onLine });
		top = bottom;
	}
	return lanes;
}

/** The height that a cell needs, in pixels. */
export function heightOf(cell: MapCell): number {
	const foot = cell.marks.some((m) => !hasSide(m)) ? FOOT : 0;
	return Math.max(SMALLEST_ROW, (lanesOf(cell).at(-1)?.bottom ?? 0) + foot + STEP / 2);
}
