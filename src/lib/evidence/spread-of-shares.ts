/**
 * The spread that follows from counts of people.
 *
 * Separate groups: the large-sample variances of a difference and of the logarithms of both ratios
 * (Cochrane Handbook 6.4.1), unless a side has nobody or everybody: its share would show no spread at
 * all, and nothing is added to make one. Two sides of the same people: how many are in both counts is
 * not stated, so every table that fits the totals is tried, and the widest is a bound.
 */
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import { pairedCountBounds } from '#lib/statistics/effect-size/paired-counts.ts';
import {
	logOddsRatio,
	logRiskRatio,
	riskDifference
} from '#lib/statistics/effect-size/risk-measures.ts';
import type { TwoByTwo } from '#lib/statistics/effect-size/two-by-two.ts';
import { valueOrNull, type Outcome } from '#lib/statistics/result.ts';
import { COUNT_COLUMNS, countInputs, isAllOrNone, type Counted } from './counted-share.ts';
import { intervalText, limitsAround, noSpread, type Limits, type Spread } from './spread.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';

/** Points of a share in per cent. */
const PERCENT = 100;

/** The spread of a difference of shares of separate groups, in percentage points. */
export function spreadOfGroups(estimate: number, arm: Counted, comparator: Counted): Spread {
	const inputs = countInputs(arm, comparator);
	if (isAllOrNone(arm) || isAllOrNone(comparator)) {
		return noSpread([step('spread_all_or_none', inputs, null, COUNT_COLUMNS)]);
	}
	const se = seOf(riskDifference(tableOf(arm, comparator)), PERCENT);
	const interval = se === null ? null : limitsAround(estimate, se, Infinity);
	if (se === null || interval === null) return noSpread();
	return derived(se, interval, [
		step('se_of_shares', inputs, se, COUNT_COLUMNS),
		step('interval_from_se', { estimate, se }, intervalText(interval), 'estimate, se')
	]);
}

/** The spread of a ratio of separate groups: `se` of its logarithm, the interval turned back. */
export function spreadOfRatio(
	metric: 'risk_ratio' | 'odds_ratio',
	estimate: number,
	arm: Counted,
	comparator: Counted
): Spread {
	const measure = metric === 'risk_ratio' ? logRiskRatio : logOddsRatio;
	const se = seOf(measure(tableOf(arm, comparator)));
	const logs = se === null ? null : limitsAround(Math.log(estimate), se, Infinity);
	if (se === null || logs === null) return noSpread();
	const interval: Limits = [tidyNumber(Math.exp(logs[0])), tidyNumber(Math.exp(logs[1]))];
	return derived(se, interval, [
		step('se_of_log_counts', countInputs(arm, comparator), se, COUNT_COLUMNS),
		step('interval_of_logarithm', { estimate, se }, intervalText(interval), 'estimate, se')
	]);
}

/** A bound of the spread of a difference of shares of the same people, in percentage points. */
export function spreadOfPairs(estimate: number, arm: Counted, comparator: Counted): Spread {
	const totals = { events1: arm.count, events2: comparator.count, n: arm.people };
	const bounds = valueOrNull(pairedCountBounds(totals));
	if (bounds === null) return noSpread();
	const { variance, tables } = bounds;
	const [least, most] = [variance.least, variance.most].map((v) =>
		tidyNumber(PERCENT * Math.sqrt(Math.max(0, v)))
	);
	if (least === undefined || most === undefined || most === 0) return noSpread();
	const interval = limitsAround(estimate, most, Infinity);
	if (interval === null) return noSpread();
	const kind = 'at_most';
	const [arm_count, comparator_count] = [arm.count, comparator.count];
	const inputs = { arm_count, comparator_count, people: arm.people, tables, least };
	return {
		...noSpread([
			step('se_bound_of_pairs', inputs, most, COUNT_COLUMNS),
			step('interval_bound', { kind }, intervalText(interval), 'estimate, se_bound_of_pairs')
		]),
		sizeKnown: 'bounded',
		bound: { kind, se: most, interval }
	};
}

function derived(se: number, interval: Limits, steps: Spread['steps']): Spread {
	return { ...noSpread(steps), sizeKnown: 'derived_spread', se, interval };
}

function seOf(outcome: Outcome<EffectSize>, times = 1): number | null {
	const size = valueOrNull(outcome);
	return size === null ? null : tidyNumber(times * Math.sqrt(size.variance));
}

function tableOf(arm: Counted, comparator: Counted): TwoByTwo {
	return {
		events1: arm.count,
		without1: arm.people - arm.count,
		events2: comparator.count,
		without2: comparator.people - comparator.count
	};
}
