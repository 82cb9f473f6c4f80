/**
 * What can be said of paired yes–no results when only the totals of each side are reported.
 *
 * Of n people, x₁ had the event on side 1 and x₂ on side 2. How many had it on side 1 alone (b) and
 * on side 2 alone (c) is not stated, but b − c = x₁ − x₂, so the difference of the risks,
 * (b − c)/n, is known exactly, and its variance [(b + c) − (b − c)²/n]/n², like the test of McNemar,
 * depends on one unknown number. Every table that fits the totals is tried, and what comes out is
 * the range over all of them.
 * Reference: for the variance Fleiss, Levin & Paik (2003), Statistical Methods for Rates and
 * Proportions; McNemar (1947), Psychometrika 12:153–157, in its exact form.
 * Assumes: one pair a person, nobody missing on one side only.
 */
import { binomialCdf } from '../distributions.ts';
import { answer, type Outcome } from '../result.ts';
import { outOfRange } from './effect-size.ts';

export interface PairedTotals {
	readonly events1: number;
	readonly events2: number;
	readonly n: number;
}

/** The least and the most that a number can be. */
export interface Range {
	readonly least: number;
	readonly most: number;
}

export interface PairedCountBounds {
	/** The risk on side 1 less that on side 2: exact. */
	readonly difference: number;
	readonly variance: Range;
	/** Two-sided p of the exact McNemar test. */
	readonly p: Range;
	/** People who differ between the sides, b + c. */
	readonly discordant: Range;
	/** How many tables fit the totals; with one, everything is exact. */
	readonly tables: number;
}

/** The bounds over all tables that fit the totals. */
export function pairedCountBounds({
	events1,
	events2,
	n
}: PairedTotals): Outcome<PairedCountBounds> {
	if (!Number.isSafeInteger(n) || n < 1) return outOfRange('n', 'a whole number above 0');
	for (const [input, events] of [
		['events1', events1],
		['events2', events2]
	] as const) {
		const fits = Number.isSafeInteger(events) && events >= 0 && events <= n;
		if (!fits) return outOfRange(input, 'a whole number from 0 to n');
	}
	const most = Math.min(events1, events2);
	const least = Math.max(0, events1 + events2 - n);
	const variances: number[] = [];
	const ps: number[] = [];
	for (let both = least; both <= most; both += 1) {
		const [b, c] = [events1 - both, events2 - both];
		variances.push(differenceVariance(b, c, n));
		ps.push(exactMcNemar(b, c));
	}
	return answer({
		difference: (events1 - events2) / n,
		variance: rangeOf(variances),
		p: rangeOf(ps),
		discordant: { least: events1 + events2 - 2 * most, most: events1 + events2 - 2 * least },
		tables: most - least + 1
	});
}

/** The variance of the difference of two paired risks, from the discordant counts. */
export const differenceVariance = (b: number, c: number, n: number): number =>
	(b + c - (b - c) ** 2 / n) / n ** 2;

/** Two-sided p of the exact McNemar test: a sign test of the people who differ; 1 if nobody does. */
export function exactMcNemar(b: number, c: number): number {
	return Math.min(1, 2 * binomialCdf(Math.min(b, c), b + c, 0.5));
}

function rangeOf(values: readonly number[]): Range {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		least = Math.min(least, value);
		most = Math.max(most, value);
	}
	return { least, most };
}
