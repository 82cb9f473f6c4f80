/** One side of a result as a share of its people, and as whole people where it is one. */
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, ReportedSide } from './types.ts';
import type { Side } from './standard-error.ts';

export interface Share {
	/** 0 to 100. */
	readonly percent: number;
	/** Whole people out of a stated number; null where the share does not give one. */
	readonly counted: Counted | null;
	readonly steps: readonly DerivationStep[];
}

export interface Counted {
	readonly count: number;
	readonly people: number;
}

export function isAllOrNone({ count, people }: Counted): boolean {
	return count === 0 || count === people;
}

export function countInputs(arm: Counted, comparator: Counted): DerivationStep['inputs'] {
	return {
		arm_count: arm.count,
		arm_people: arm.people,
		comparator_count: comparator.count,
		comparator_people: comparator.people
	};
}

export const COUNT_COLUMNS = 'value_arm, n_arm, value_comparator, n_comparator';

/** A printed count of people as a share; null without its people. */
export function shareOfCount({ value: count, n: people }: ReportedSide, side: Side): Share | null {
	if (count === null || people === null || people <= 0 || count > people) return null;
	const percent = tidyNumber((100 * count) / people);
	const steps = [
		step('count_to_share', { side, count, people }, percent, `value_${side}, n_${side}`)
	];
	return { percent, counted: { count, people }, steps };
}

/** A printed share; counted where it is a whole number of the stated people. */
export function shareAsPrinted(
	{ value: percent, n: people }: ReportedSide,
	side: Side
): Share | null {
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
