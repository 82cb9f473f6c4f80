/**
 * Places for the sizes: a ruler for each facet, no effect (0, or 1 on a logarithmic ruler) under the
 * line at the same place of the page. What a ruler cannot hold is cut off with an arrow.
 */
import {
	placeInterval,
	rulerScale,
	type PlacedInterval,
	type Ruler,
	type RulerScale
} from '../results/ruler.ts';
import type { SizeFacet, SizeRow, SizeSeries } from './series.ts';

export interface PlacedSize extends Omit<SizeRow, 'interval' | 'bound' | 'grid'> {
	readonly x: number;
	readonly interval: PlacedInterval | null;
	readonly bound: (PlacedInterval & { readonly kind: 'at_most' | 'at_least' }) | null;
	readonly grid: readonly (PlacedInterval & { readonly r: number; readonly words: string })[];
}

export interface PlacedPooled {
	readonly x: number;
	readonly interval: PlacedInterval;
	readonly prediction: PlacedInterval | null;
	readonly words: NonNullable<SizeFacet['pooled']>['words'];
}

export interface PlacedSizeFacet extends Omit<SizeFacet, 'rows' | 'pooled' | 'ratio' | 'caption'> {
	readonly ruler: Ruler;
	readonly rows: readonly PlacedSize[];
	readonly pooled: PlacedPooled | null;
}

export interface PlacedSizes extends Omit<SizeSeries, 'facets'> {
	readonly facets: readonly PlacedSizeFacet[];
}

/** Places every size of a series. The same series gives the same places. */
export function layoutSizes(series: SizeSeries): PlacedSizes {
	return { ...series, facets: series.facets.map(placeFacet) };
}

function placeFacet({ ratio, caption, ...facet }: SizeFacet): PlacedSizeFacet {
	const { pooled } = facet;
	const held = [
		...facet.rows.map(({ estimate, interval, bound }) => ({
			estimate,
			interval: interval ?? bound?.interval ?? null
		})),
		...facet.rows.flatMap(({ estimate, grid }) =>
			grid.map(({ interval }) => ({ estimate, interval }))
		),
		...(pooled === null
			? []
			: [{ estimate: pooled.estimate, interval: pooled.prediction ?? pooled.interval }])
	];
	const scale = rulerScale(held, ratio);
	return {
		...facet,
		ruler: { ...scale.ruler, caption },
		rows: facet.rows.map((row) => placeRow(row, scale)),
		pooled: pooled && {
			x: scale.at(pooled.estimate),
			interval: placeInterval(pooled.interval, scale),
			prediction: pooled.prediction && placeInterval(pooled.prediction, scale),
			words: pooled.words
		}
	};
}

function placeRow(row: SizeRow, scale: RulerScale): PlacedSize {
	const { interval, bound, grid } = row;
	return {
		...row,
		x: scale.at(row.estimate),
		interval: interval && placeInterval(interval, scale),
		bound: bound && { ...placeInterval(bound.interval, scale), kind: bound.kind },
		grid: grid.map(({ r, words, interval: of }) => ({ r, words, ...placeInterval(of, scale) }))
	};
}
