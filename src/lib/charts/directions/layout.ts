/**
 * Places for the effect-direction plot: on which side of the line each mark stands, in which of three
 * sizes, and where the share of studies that did better lies on a ruler of its own. Half of the
 * studies, what chance alone would give, lies under the line, so the line is no effect there too.
 */
import { LINE_AT } from '../results/geometry.ts';
import { fillingOf, sideOf, stepOfPeople, type Filling, type Side, type Step } from './arrows.ts';
import type { DirectionGroup, DirectionRow, DirectionSeries } from './series.ts';

export interface PlacedDirection extends DirectionRow {
	readonly side: Side;
	readonly step: Step | null;
	readonly filling: Filling;
}

export interface PlacedSpan {
	/** Per cent of the strip's width. */
	readonly x1: number;
	readonly x2: number;
}

export interface PlacedDirections extends Omit<
	DirectionSeries,
	'groups' | 'share' | 'exactInterval'
> {
	readonly groups: readonly (Omit<DirectionGroup, 'rows'> & {
		readonly rows: readonly PlacedDirection[];
	})[];
	/** Of the share that did better: a point where both ends are one. */
	readonly share: PlacedSpan | null;
	readonly exactInterval: PlacedSpan | null;
}

/** Where 0 % lies; 100 % lies as far on the other side of the line. */
const NOBODY_AT = 4;
const EVEN = 0.5;
/** A share of one or two studies is no share: it stands in words alone. */
const FEWEST_FOR_RULER = 3;

/** Where a share of the studies lies, 0 to 1, in per cent of the strip. */
export function placeOfShare(share: number): number {
	const perShare = (LINE_AT - NOBODY_AT) / EVEN;
	return Math.round((LINE_AT + (share - EVEN) * perShare) * 100) / 100;
}

export const SHARE_TICKS = [0, 0.5, 1].map((share) => ({
	x: placeOfShare(share),
	label: `${share * 100} %`
}));

/** Places every row of a series. The same series gives the same places. */
export function layoutDirections(series: DirectionSeries): PlacedDirections {
	const { share, exactInterval } = series;
	return {
		...series,
		groups: series.groups.map((group) => ({
			...group,
			rows: group.rows.map((row) => ({
				...row,
				side: sideOf(row.direction),
				step: stepOfPeople(row.people),
				filling: row.direction === 'mixed' ? 'solid' : fillingOf(row.significance)
			}))
		})),
		share:
			share && series.studies >= FEWEST_FOR_RULER
				? { x1: placeOfShare(share.least), x2: placeOfShare(share.most) }
				: null,
		exactInterval: exactInterval && {
			x1: placeOfShare(exactInterval.lower),
			x2: placeOfShare(exactInterval.upper)
		}
	};
}
