/** Quantiles that intervals are made with, remembered, since one level serves thousands of fits. */
import {
	normalUpperQuantile,
	tTwoSided,
	tTwoSidedQuantile,
	normalTwoSided
} from '../distributions.ts';

const MOST_REMEMBERED = 1000;
const remembered = new Map<number, Map<number, number>>();

/**
 * The half-width, in standard errors, of a two-sided interval.
 * @param level between 0 and 1
 * @param df degrees of freedom of t; null for the normal distribution
 */
export function criticalValue(level: number, df: number | null): number {
	const key = df ?? 0;
	let ofLevel = remembered.get(level);
	if (ofLevel === undefined) {
		if (remembered.size > MOST_REMEMBERED) remembered.clear();
		ofLevel = new Map();
		remembered.set(level, ofLevel);
	}
	let value = ofLevel.get(key);
	if (value === undefined) {
		if (ofLevel.size > MOST_REMEMBERED) ofLevel.clear();
		const tail = 1 - level;
		value = df === null ? normalUpperQuantile(tail / 2) : tTwoSidedQuantile(tail, df);
		ofLevel.set(key, value);
	}
	return value;
}

/** The two-sided p-value of a statistic with `df` degrees of freedom; null for the normal distribution. */
export const twoSidedPValue = (statistic: number, df: number | null): number =>
	df === null ? normalTwoSided(statistic) : tTwoSided(statistic, df);
