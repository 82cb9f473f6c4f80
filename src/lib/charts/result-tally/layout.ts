/**
 * Places the tally: a stroke a result, in rows like marks on a wall, by tens. The taller a stroke,
 * the more its result can say. Pixels; a group is never wider than a narrow page.
 */
import type { TallyClass, TallyGroup } from '#lib/synthesis/result-tally.ts';

const STEP = 4;
/** After every tenth stroke. */
const TEN_GAP = 4;
const ROW_GAP = 5;
const STROKES_A_ROW = 30;

const HEIGHTS: Record<TallyClass, number> = {
	figure_and_interval: 36,
	figure_only: 22,
	direction_only: 13,
	verdict_only: 7,
	before_after_figure: 13,
	before_after_words: 7
};

export interface PlacedTally extends TallyGroup {
	readonly width: number;
	readonly height: number;
	/** All strokes as one path. */
	readonly path: string;
}

export function layoutTally(groups: readonly TallyGroup[]): PlacedTally[] {
	return groups.map((group) => {
		const strokeHeight = HEIGHTS[group.tallyClass];
		const rows = Math.ceil(group.results / STROKES_A_ROW);
		const strokes = Array.from({ length: group.results }, (_, i) => {
			const inRow = i % STROKES_A_ROW;
			const x = inRow * STEP + Math.floor(inRow / 10) * TEN_GAP + 1.5;
			const y = Math.floor(i / STROKES_A_ROW) * (strokeHeight + ROW_GAP);
			return `M${x} ${y}v${strokeHeight}`;
		});
		return {
			...group,
			width: STROKES_A_ROW * STEP + (STROKES_A_ROW / 10 - 1) * TEN_GAP,
			height: Math.max(0, rows * (strokeHeight + ROW_GAP) - ROW_GAP),
			path: strokes.join('')
		};
	});
}
