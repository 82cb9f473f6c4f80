/**
 * Places for the chart: per cent of the strip's width across, ticks for each ruler. Every strip of
 * a page has its line at the same place, so that all panels hang on one line.
 */
import type { Facet } from './facets.ts';
import type { ResultRow } from './rows.ts';
import {
	placeInterval,
	rulerScale,
	type PlacedInterval,
	type Ruler,
	type RulerScale
} from './ruler.ts';
import type { FacetSeries, GroupSeries, PanelSeries, ResultsSeries } from './series.ts';
import type { StudyRows } from './study-rows.ts';

export interface PlacedRow extends Omit<ResultRow, 'estimate' | 'interval'> {
	/** Null for rows without a place on a ruler. */
	readonly x: number | null;
	readonly interval: PlacedInterval | null;
}

type Placed<T extends StudyRows> = Omit<T, 'shown' | 'more'> & {
	readonly shown: readonly PlacedRow[];
	readonly more: readonly PlacedRow[];
};
export type PlacedStudy = Placed<StudyRows>;
export interface PlacedFacet extends Pick<Facet, 'key' | 'place'> {
	readonly ruler: Ruler | null;
	readonly studies: readonly PlacedStudy[];
}
export interface PlacedGroup extends Omit<GroupSeries, 'facets'> {
	readonly facets: readonly PlacedFacet[];
}
export interface PlacedPanel extends Omit<PanelSeries, 'groups'> {
	readonly groups: readonly PlacedGroup[];
}
export interface PlacedResults extends Pick<ResultsSeries, 'subject'> {
	readonly controlled: PlacedPanel | null;
	readonly beforeAfter: PlacedPanel | null;
}

/** Places every row of a series. The same series gives the same places. */
export function layoutResults(series: ResultsSeries): PlacedResults {
	return {
		subject: series.subject,
		controlled: series.controlled && placePanel(series.controlled),
		beforeAfter: series.beforeAfter && placePanel(series.beforeAfter)
	};
}

function placePanel(panel: PanelSeries): PlacedPanel {
	return {
		...panel,
		groups: panel.groups.map((group) => ({ ...group, facets: group.facets.map(placeFacet) }))
	};
}

function placeFacet(facet: FacetSeries): PlacedFacet {
	const rows = facet.studies.flatMap((s) => [...s.shown, ...s.more]);
	const scale = facet.place === 'ruler' ? rulerScale(rows, facet.ratio) : null;
	const place = (row: ResultRow) => placeRow(row, scale);
	return {
		key: facet.key,
		place: facet.place,
		ruler: scale && { ...scale.ruler, caption: facet.caption ?? '' },
		studies: facet.studies.map((s) => ({
			...s,
			shown: s.shown.map(place),
			more: s.more.map(place)
		}))
	};
}

function placeRow(row: ResultRow, scale: RulerScale | null): PlacedRow {
	const { estimate, interval, ...rest } = row;
	if (scale === null || estimate === null) return { ...rest, x: null, interval: null };
	return {
		...rest,
		x: scale.at(estimate),
		interval: interval === null ? null : placeInterval(interval, scale)
	};
}
