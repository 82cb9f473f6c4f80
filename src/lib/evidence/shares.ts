/**
 * Shares of people against a control. The difference in percentage points is always formed. Ratios
 * are formed only from whole people of known number in groups allocated separately: from rounded
 * shares, or from two sides of the same people, they would be false. Nothing is added to a side with
 * nobody or everybody (Cochrane Handbook 6.4.1, 10.4.4).
 */
import { improvementSign } from './direction.ts';
import { comparedPeople } from './people.ts';
import { sizeWithoutEstimate, sizeWithoutSpread, type Size } from './size.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, ReportedSide, ResultInContext } from './types.ts';
import type { EffectMetric } from './vocabulary.ts';
import type { Side } from './standard-error.ts';

/** One side as a share of its people. */
interface Share {
	/** 0 to 100. */
	readonly percent: number;
	/** Whole people out of a stated number; null where the share does not give one. */
	readonly counted: Counted | null;
	readonly steps: readonly DerivationStep[];
}

interface Counted {
	readonly count: number;
	readonly people: number;
}

/** The sizes of a controlled share or count of people. */
export function sizesOfShares(context: ResultInContext): readonly Size[] {
	const { result } = context;
	if (result.metric === 'count' && result.unit !== 'people') {
		return [asPrinted(step('events_are_not_people', {}, null, 'unit'))];
	}
	const read = result.metric === 'count' ? shareOfCount : shareAsPrinted;
	const [arm, comparator] = [read(result.arm, 'arm'), read(result.comparator, 'comparator')];
	if (arm === null || comparator === null) {
		const missing = result.metric === 'count' ? 'count_without_people' : 'figure_not_compared';
		return [asPrinted(step(missing, {}, null, 'value_arm, value_comparator, n_arm, n_comparator'))];
	}
	return [differenceOfShares(context, arm, comparator), ...ratios(context, arm, comparator)];
}

function asPrinted(reason: DerivationStep): Size {
	return sizeWithoutEstimate('no_spread', [reason]);
}

function differenceOfShares({ result }: ResultInContext, arm: Share, comparator: Share): Size {
	const { better } = result;
	const raw = tidyNumber(arm.percent - comparator.percent);
	const estimate = tidyNumber(raw * improvementSign(better));
	const inputs = { arm: arm.percent, comparator: comparator.percent };
	const isCount = result.metric === 'count';
	return sizeWithoutSpread({
		metric: 'risk_difference',
		unit: '%',
		estimate,
		steps: [
			...(isCount ? [...arm.steps, ...comparator.steps] : []),
			step('difference_of_shares', inputs, raw, 'value_arm, value_comparator'),
			step('improvement_is_positive', { raw, better }, estimate, 'better'),
			...unformedRatio(arm, comparator)
		]
	});
}

function ratios(context: ResultInContext, arm: Share, comparator: Share): readonly Size[] {
	const [a, c] = [arm.counted, comparator.counted];
	if (a === null || c === null || !isOfSeparateGroups(context)) return [];
	if (isAllOrNone(a) || isAllOrNone(c)) return [];
	const risk = (a.count / a.people) * (c.people / c.count);
	const odds = (a.count / (a.people - a.count)) * ((c.people - c.count) / c.count);
	const steps = [...arm.steps, ...comparator.steps];
	return [
		ratioSize(context, 'risk_ratio', risk, [a, c], steps),
		ratioSize(context, 'odds_ratio', odds, [a, c], steps)
	];
}

function ratioSize(
	{ result: { better } }: ResultInContext,
	metric: Extract<EffectMetric, 'risk_ratio' | 'odds_ratio'>,
	ratio: number,
	counts: readonly [Counted, Counted],
	steps: readonly DerivationStep[]
): Size {
	const raw = tidyNumber(ratio);
	const estimate = better === 'higher' ? raw : tidyNumber(1 / ratio);
	return sizeWithoutSpread({
		metric,
		unit: 'ratio',
		estimate,
		steps: [
			...steps,
			step(metric, countInputs(...counts), raw, 'value_arm, n_arm, value_comparator, n_comparator'),
			step('ratio_above_one_improves', { raw, better }, estimate, 'better')
		]
	});
}

/** Allocated as separate groups; where the design leaves it open, no ratio is formed. */
function isOfSeparateGroups(context: ResultInContext): boolean {
	return context.study.design === 'randomized_parallel' && !comparedPeople(context).withinPerson;
}

function unformedRatio({ counted: a }: Share, { counted: c }: Share): readonly DerivationStep[] {
	if (a === null || c === null || !(isAllOrNone(a) || isAllOrNone(c))) return [];
	return [step('ratio_not_formed', countInputs(a, c), null, 'value_arm, value_comparator')];
}

function isAllOrNone({ count, people }: Counted): boolean {
	return count === 0 || count === people;
}

function countInputs(arm: Counted, comparator: Counted): DerivationStep['inputs'] {
	return {
		arm_count: arm.count,
		arm_people: arm.people,
		comparator_count: comparator.count,
		comparator_people: comparator.people
	};
}

function shareOfCount({ value: count, n: people }: ReportedSide, side: Side): Share | null {
	if (count === null || people === null || people <= 0 || count > people) return null;
	const percent = tidyNumber((100 * count) / people);
	const steps = [
		step('count_to_share', { side, count, people }, percent, `value_${side}, n_${side}`)
	];
	return { percent, counted: { count, people }, steps };
}

function shareAsPrinted({ value: percent, n: people }: ReportedSide, side: Side): Share | null {
	if (percent === null) return null;
	const count = people === null ? null : wholePeople(percent, people);
	if (people === null || count === null) return { percent, counted: null, steps: [] };
	const steps = [
		step('share_to_people', { side, share: percent, people }, count, `value_${side}, n_${side}`)
	];
	return { percent, counted: { count, people }, steps };
}

/** The whole number of people that a printed share is, or null when it is none of `people`. */
function wholePeople(percent: number, people: number): number | null {
	const count = Math.round((percent * people) / 100);
	const digits = String(percent).split('.')[1]?.length ?? 0;
	const rounding = 0.5 * 10 ** -digits + 1e-9;
	return Math.abs((100 * count) / people - percent) <= rounding ? count : null;
}
