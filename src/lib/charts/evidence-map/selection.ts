/** Which rows of the map to show at first, and what the whole map comes to. */
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import { CERTAINTY_LEVELS, type Certainty } from '#lib/synthesis/body.ts';
import type { MapRow, WeighedBody } from './series.ts';

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

/** What all pairs of ingredient and outcome come to; the kinds add up to the pairs. */
export interface MapTotals {
	readonly pairs: number;
	/** With a direction of low certainty or better. */
	readonly answered: number;
	/** The best certainty among these; null where there are none. */
	readonly best: Certainty | null;
	/** Set against the same product without it, or added to another, and still not known. */
	readonly unknown: number;
	readonly otherwise: number;
	readonly ownStart: number;
}

export function mapTotals(bodies: readonly WeighedBody[]): MapTotals {
	const pairs = bodies.filter(({ key }) => (OUTCOMES as readonly string[]).includes(key));
	const isAnswer = ({ state, level }: WeighedBody) =>
		state === 'counted' && level !== null && level !== 'very low';
	const answers = pairs.filter(isAnswer);
	const ownStart = pairs.filter(({ state }) => state === 'before_after_only').length;
	const otherwise = pairs.filter(
		({ state }) => state === 'other_questions_only' || state === 'nothing'
	).length;
	return {
		pairs: pairs.length,
		answered: answers.length,
		best: CERTAINTY_LEVELS.find((level) => answers.some((one) => one.level === level)) ?? null,
		unknown: pairs.length - answers.length - ownStart - otherwise,
		otherwise,
		ownStart
	};
}
