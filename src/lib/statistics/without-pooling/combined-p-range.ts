/**
 * Combined p-values where some studies do not state theirs: a range instead of a number.
 *
 * "p < 0.05 in favour" leaves the one-sided p anywhere from 0 to 0.025, "not significant" from 0.025
 * to 0.975, nothing at all from 0 to 1. Every way to combine grows with each p, so the ends of the
 * range follow from the ends of each. With a study of which nothing is known the range of most
 * methods is all from 0 to 1: then there is no answer, and that is the finding.
 * Reference: the methods of combined-p.ts; bounds of a monotone function. Assumes what they assume.
 */
import { answer, refuse, type Outcome } from '../result.ts';
import {
	edgingtonCombination,
	fisherCombination,
	stoufferCombination,
	tippettCombination,
	type CombinedP
} from './combined-p.ts';

/** A one-sided p-value between two ends, which are equal if it is known. */
export interface PRange {
	readonly least: number;
	readonly most: number;
}

/** Combines the p-values of all studies, in their order. */
export type Combination = (ps: readonly number[]) => Outcome<CombinedP>;

export const COMBINATIONS = {
	fisher: fisherCombination,
	stouffer: stoufferCombination,
	edgington: edgingtonCombination,
	tippett: tippettCombination
} as const satisfies Record<string, Combination>;

/** The one-sided range of a two-sided p-value by its direction; null if that is not known. */
export function oneSidedRange(
	twoSided: { readonly relation: 'equal' | 'below' | 'above'; readonly p: number } | null,
	favours: boolean | null
): PRange {
	const half = (twoSided?.p ?? 1) / 2;
	const relation = twoSided?.relation ?? 'below';
	// Ends of the range if the study favours; if it does not, the range is mirrored at 1/2.
	const ends = {
		equal: { least: half, most: half },
		below: { least: 0, most: half },
		above: { least: half, most: 0.5 }
	}[relation];
	if (favours === true) return ends;
	const mirrored = { least: 1 - ends.most, most: 1 - ends.least };
	return favours === false ? mirrored : { least: ends.least, most: mirrored.most };
}

/** The combined p-value with every study at its least, and with every study at its most. */
export function combinedRange(ranges: readonly PRange[], combine: Combination): Outcome<PRange> {
	const index = ranges.findIndex(({ least, most }) => least > most);
	if (index !== -1) {
		return refuse({ reason: 'out_of_range', input: 'p', index, allowed: 'ends in rising order' });
	}
	const least = combine(ranges.map((range) => range.least));
	if (!least.ok) return least;
	const most = combine(ranges.map((range) => range.most));
	if (!most.ok) return most;
	return answer({ least: least.value.p, most: most.value.p });
}
