/**
 * Shares of people against a control. The difference in percentage points is always formed. Ratios
 * are formed only from whole people of known number in groups allocated separately: from rounded
 * shares, or from two sides of the same people, they would be false. Nothing is added to a side with
 * nobody or everybody (Cochrane Handbook 6.4.1, 10.4.4).
 */
import {
	COUNT_COLUMNS,
	countInputs,
	isAllOrNone,
	shareAsPrinted,
	shareOfCount,
	type Counted,
	type Share
} from './counted-share.ts';
import { improvementSign } from './direction.ts';
import { comparedPeople } from './people.ts';
import { sizeWithoutEstimate, type Size } from './size.ts';
import { spreadOfGroups, spreadOfPairs, spreadOfRatio } from './spread-of-shares.ts';
import { noSpread, type Spread } from './spread.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, Result, ResultInContext } from './types.ts';
import type { EffectMetric } from './vocabulary.ts';

/** The sizes of a controlled share or count of people. */
export function sizesOfShares(context: ResultInContext): readonly Size[] {
	const { result } = context;
	if (result.metric === 'count' && result.unit !== 'people') {
		return [asPrinted(step('events_are_not_people', {}, null, 'unit'))];
	}
	const read = result.metric === 'count' ? shareOfCount : shareAsPrinted;
	const sides = sidesOf(context);
	const [arm, comparator] = [read(sides.arm, 'arm'), read(sides.comparator, 'comparator')];
	if (arm === null || comparator === null) {
		const missing = result.metric === 'count' ? 'count_without_people' : 'figure_not_compared';
		return [asPrinted(step(missing, {}, null, COUNT_COLUMNS))];
	}
	return [differenceOfShares(context, arm, comparator), ...ratios(context, arm, comparator)];
}

/** Both sides; the people of two shares of the same people may be printed once. */
function sidesOf(context: ResultInContext): Pick<Result, 'arm' | 'comparator'> {
	const { arm, comparator, metric } = context.result;
	if (metric === 'count' || !comparedPeople(context).withinPerson) return { arm, comparator };
	return {
		arm: { ...arm, n: arm.n ?? comparator.n },
		comparator: { ...comparator, n: comparator.n ?? arm.n }
	};
}

function asPrinted(reason: DerivationStep): Size {
	return sizeWithoutEstimate('no_spread', [reason]);
}

function differenceOfShares(context: ResultInContext, arm: Share, comparator: Share): Size {
	const { better, metric } = context.result;
	const raw = tidyNumber(arm.percent - comparator.percent);
	const estimate = tidyNumber(raw * improvementSign(better));
	const spread = spreadOfDifference(context, estimate, arm, comparator);
	const inputs = { arm: arm.percent, comparator: comparator.percent };
	const isCounted = metric === 'count' || spread.sizeKnown !== 'no_spread';
	return {
		...spread,
		metric: 'risk_difference',
		unit: '%',
		estimate,
		steps: [
			...(isCounted ? [...arm.steps, ...comparator.steps] : []),
			step('difference_of_shares', inputs, raw, 'value_arm, value_comparator'),
			step('improvement_is_positive', { raw, better }, estimate, 'better'),
			...unformedRatio(arm, comparator),
			...spread.steps
		]
	};
}

function spreadOfDifference(
	context: ResultInContext,
	estimate: number,
	{ counted: a }: Share,
	{ counted: c }: Share
): Spread {
	if (a === null || c === null) return noSpread();
	if (isOfSeparateGroups(context)) return spreadOfGroups(estimate, a, c);
	const samePeople = comparedPeople(context).withinPerson && a.people === c.people;
	return samePeople ? spreadOfPairs(estimate, a, c) : noSpread();
}

function ratios(context: ResultInContext, arm: Share, comparator: Share): readonly Size[] {
	const [a, c] = [arm.counted, comparator.counted];
	if (a === null || c === null || !isOfSeparateGroups(context)) return [];
	if (isAllOrNone(a) || isAllOrNone(c)) return [];
	const risk = (a.count / a.people) * (c.people / c.count);
	const odds = (a.count / (a.people - a.count)) * ((c.people - c.count) / c.count);
	const steps = [...arm.steps, ...comparator.steps];
	return [
		ratioSize(context.result, 'risk_ratio', risk, [a, c], steps),
		ratioSize(context.result, 'odds_ratio', odds, [a, c], steps)
	];
}

function ratioSize(
	{ better }: Result,
	metric: Extract<EffectMetric, 'risk_ratio' | 'odds_ratio'>,
	ratio: number,
	[arm, comparator]: readonly [Counted, Counted],
	steps: readonly DerivationStep[]
): Size {
	const raw = tidyNumber(ratio);
	const estimate = better === 'higher' ? raw : tidyNumber(1 / ratio);
	const spread = spreadOfRatio(metric, estimate, arm, comparator);
	return {
		...spread,
		metric,
		unit: 'ratio',
		estimate,
		steps: [
			...steps,
			step(metric, countInputs(arm, comparator), raw, COUNT_COLUMNS),
			step('ratio_above_one_improves', { raw, better }, estimate, 'better'),
			...spread.steps
		]
	};
}

/** Allocated as separate groups; where the design leaves it open, no ratio is formed. */
function isOfSeparateGroups(context: ResultInContext): boolean {
	return context.study.design === 'randomized_parallel' && !comparedPeople(context).withinPerson;
}

function unformedRatio({ counted: a }: Share, { counted: c }: Share): readonly DerivationStep[] {
	if (a === null || c === null || !(isAllOrNone(a) || isAllOrNone(c))) return [];
	return [step('ratio_not_formed', countInputs(a, c), null, 'value_arm, value_comparator')];
}
