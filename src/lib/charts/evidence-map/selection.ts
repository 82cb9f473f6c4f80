/** Which rows of the map to show at first. */
import type { MapRow } from './series.ts';

/** Rows shown before the reader asks for all. */
const ROWS_AT_FIRST = 14;
/** Names of a class, a mixture or something undisclosed: never one substance. */
const NEVER_SINGLE = /-(unspecified|blend|complex)$/;

/**
 * Every substance with two or more trials alone against vehicle or placebo, and the most studied
 * others up to fourteen rows, in the order of the map.
 */
export function rowsAtFirst(rows: readonly MapRow[]): readonly MapRow[] {
	const substances = rows.filter((row) => !NEVER_SINGLE.test(row.slug));
	const repeated = substances.filter((row) => row.vehicleTrials >= 2);
	const others = substances
		.filter((row) => row.vehicleTrials < 2)
		.sort((a, b) => b.studies - a.studies || b.vehicleTrials - a.vehicleTrials)
		.slice(0, Math.max(0, ROWS_AT_FIRST - repeated.length));
	const chosen = new Set([...repeated, ...others]);
	return rows.filter((row) => chosen.has(row));
}
