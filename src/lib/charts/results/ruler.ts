/**
 * A ruler of its own for results that share a unit, with no effect under the line: a scale, ticks,
 * and where an interval is cut off.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { decimalsOf, formatNumber } from '#lib/wording/numbers.ts';
import { LINE_AT } from './geometry.ts';

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

/** What a ruler must hold: a size, with or without its interval. */
export interface Measured {
	readonly estimate: number | null;
	readonly interval: readonly [low: number, high: number] | null;
}

export interface PlacedInterval {
	readonly x1: number;
	readonly x2: number;
	/** Cut off at the ruler's end; the true value stands in figures beside it. */
	readonly clippedLow: boolean;
	readonly clippedHigh: boolean;
}

export interface Ruler {
	readonly x1: number;
	readonly x2: number;
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly caption: string;
}

export interface RulerScale {
	readonly at: (value: number) => number;
	readonly low: number;
	readonly high: number;
	readonly ruler: Omit<Ruler, 'caption'>;
}

/** A scale with "no effect" under the line, long enough on both sides for what its rows hold. */
export function rulerScale(rows: readonly Measured[], ratio: boolean): RulerScale {
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

/** An interval on its ruler, cut off where it is longer than that. */
export function placeInterval(
	[low, high]: readonly [number, number],
	scale: RulerScale
): PlacedInterval {
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
