/**
 * Places for the chart: per cent of the strip's width across, ticks for each ruler. Every strip of
 * a page has its line at the same place, so that all panels hang on one line.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { decimalsOf, formatNumber } from '#lib/wording/numbers.ts';
import type { Facet } from './facets.ts';
import { LINE_AT } from './geometry.ts';
import type { ResultRow } from './rows.ts';
import type { FacetSeries, GroupSeries, PanelSeries, ResultsSeries } from './series.ts';
import type { StudyRows } from './study-rows.ts';

/** Nearest to the strip's edges that a mark is placed: in front of the line, and beyond it. */
const EDGE_BEFORE = 4;
const EDGE_BEYOND = 10;
/** An interval may be this many times as long as the largest estimate before it is cut off. */
const LONGEST_INTERVAL = 3;
const TICKS = 4;
/** The narrowest that a strip gets on a phone, and what a figure under a ruler needs, in pixels. */
const NARROWEST_STRIP = 190;
const LABEL_CHARACTER = 6.5;
const LABEL_GAP = 8;

export interface PlacedInterval {
	readonly x1: number;
	readonly x2: number;
	/** Cut off at the ruler's end; the true value stands in figures beside it. */
	readonly clippedLow: boolean;
	readonly clippedHigh: boolean;
}

export interface PlacedRow extends Omit<ResultRow, 'estimate' | 'interval'> {
	/** Null for rows without a place on a ruler. */
	readonly x: number | null;
	readonly interval: PlacedInterval | null;
}

export interface Ruler {
	readonly x1: number;
	readonly x2: number;
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly caption: string;
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

interface RulerScale {
	readonly at: (value: number) => number;
	readonly low: number;
	readonly high: number;
	readonly ruler: Omit<Ruler, 'caption'>;
}

/** A scale with "no effect" under the line, long enough on both sides for what its rows hold. */
function rulerScale(rows: readonly ResultRow[], ratio: boolean): RulerScale {
	const toLength = ratio ? Math.log : (value: number) => value;
	const fromLength = ratio ? Math.exp : (value: number) => value;
	const estimates = rows.flatMap((r) => (r.estimate === null ? [] : [toLength(r.estimate)]));
	const ends = rows.flatMap((r) => (r.interval ?? []).map(toLength));
	const largest = Math.max(...estimates.map(Math.abs), 0);
	const limit = largest === 0 ? Infinity : largest * LONGEST_INTERVAL;
	const held = [...estimates, ...ends.map((e) => Math.max(-limit, Math.min(limit, e)))];
	const right = Math.max(0, ...held);
	const left = Math.max(0, ...held.map((value) => -value));
	const perPercent =
		Math.max(right / (100 - EDGE_BEYOND - LINE_AT), left / (LINE_AT - EDGE_BEFORE)) || 1 / LINE_AT;
	const low = fromLength(-perPercent * LINE_AT);
	const high = fromLength(perPercent * (100 - LINE_AT));
	const scale = ratio
		? scaleLog().domain([low, high]).range([0, 100])
		: scaleLinear().domain([low, high]).range([0, 100]);
	const noEffect = ratio ? 1 : 0;
	const from = left > 0 ? low : noEffect;
	const to = right > 0 || left === 0 ? high : noEffect;
	const ticks = placeTicks(from, to, ratio, (value) => round(scale(value)));
	return {
		at: (value) => round(scale(value)),
		low: fromLength(-Math.max(left, 0)),
		high: fromLength(Math.max(right, 0)),
		ruler: {
			x1: round(scale(from)),
			x2: round(scale(to)),
			ticks
		}
	};
}

/** As many ticks, up to four, as leave room between their figures in the narrowest strip. */
function placeTicks(
	from: number,
	to: number,
	ratio: boolean,
	at: (value: number) => number
): Ruler['ticks'] {
	const scale = (ratio ? scaleLog() : scaleLinear()).domain([from, to]);
	let ticks: Ruler['ticks'] = [];
	for (let wanted = TICKS; wanted > 0; wanted--) {
		const values = scale.ticks(wanted).filter((v) => v !== (ratio ? 1 : 0));
		const decimals = Math.max(0, ...values.map((v) => decimalsOf(Number(v.toPrecision(6)))));
		const placed = values
			.map((value) => ({ x: at(value), label: formatNumber(value, decimals) }))
			.filter(({ x }) => x >= 1 && x <= 99);
		if (placed.length === 0) break;
		ticks = placed;
		if (haveRoom(ticks)) break;
	}
	return ticks;
}

function haveRoom(ticks: Ruler['ticks']): boolean {
	return ticks.every(({ x, label }, i) => {
		const next = ticks[i + 1];
		if (next === undefined) return true;
		const widest = Math.max(label.length, next.label.length) * LABEL_CHARACTER;
		return ((next.x - x) / 100) * NARROWEST_STRIP >= widest + LABEL_GAP;
	});
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

function placeInterval([low, high]: readonly [number, number], scale: RulerScale): PlacedInterval {
	const clippedLow = low < scale.low;
	const clippedHigh = high > scale.high;
	return {
		x1: scale.at(clippedLow ? scale.low : low),
		x2: scale.at(clippedHigh ? scale.high : high),
		clippedLow,
		clippedHigh
	};
}

function round(percent: number): number {
	return Math.round(percent * 100) / 100;
}
