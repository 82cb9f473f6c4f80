/**
 * The same change in per cent of where it started, on scales with a true zero only (mm, µm, device
 * units) and from printed group means only. A percentage of a grade is not formed: the distance
 * between two grades has no unit. The change of a mean is not the mean of changes, so nothing is said
 * of its spread.
 */
import { directionOfSign } from './direction.ts';
import { sizeWithoutSpread, type Size } from './size.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, Result } from './types.ts';
import type { Figure } from './spread.ts';
import type { Side } from './standard-error.ts';
import type { Unit } from './vocabulary.ts';

/** Units with a true zero, in which a percentage means something. */
const RATIO_SCALE_UNITS: readonly Unit[] = ['mm', 'um', 'AU'];

interface PercentOfSide {
	readonly percent: number;
	readonly step: DerivationStep;
}

/** The arm's own change in per cent of its start, as a size of its own; null where not allowed. */
export function percentOfChange(result: Result, { sign }: Figure): Size | null {
	const arm = percentOfSide(result, 'arm');
	return arm === null ? null : percentSize(arm.percent, sign, result, [arm.step]);
}

/**
 * The difference between two arms in percentage points of their starts: a size of its own, or, where
 * unequal starts turn it against the printed figures, the step that says why it is not given.
 */
export function percentOfContrast(
	result: Result,
	{ estimate, sign }: Figure
): { readonly size: Size } | { readonly withheld: DerivationStep } | null {
	const [arm, comparator] = [percentOfSide(result, 'arm'), percentOfSide(result, 'comparator')];
	if (arm === null || comparator === null) return null;
	const inputs = { arm: arm.percent, comparator: comparator.percent };
	const points = tidyNumber(arm.percent - comparator.percent);
	const source = 'percent_of_start of both sides';
	if (directionOfSign(points * sign) !== directionOfSign(estimate)) {
		return { withheld: step('percent_withheld', inputs, points, source) };
	}
	const difference = step('difference_of_percents', inputs, points, source);
	return { size: percentSize(points, sign, result, [arm.step, comparator.step, difference]) };
}

function percentOfSide(result: Result, side: Side): PercentOfSide | null {
	const { metric, unit, statistic } = result;
	const { value, baselineMean: start } = result[side];
	if (statistic !== 'mean' || !RATIO_SCALE_UNITS.includes(unit)) return null;
	if (metric !== 'final_mean' && metric !== 'mean_change') return null;
	if (value === null || start === null || start <= 0) return null;
	const change = metric === 'final_mean' ? tidyNumber(value - start) : value;
	const percent = tidyNumber((100 * change) / start);
	const columns = `value_${side}, baseline_mean_${side}`;
	return { percent, step: step('percent_of_start', { side, change, start }, percent, columns) };
}

function percentSize(
	raw: number,
	sign: 1 | -1,
	{ better }: Result,
	steps: readonly DerivationStep[]
): Size {
	const estimate = tidyNumber(raw * sign);
	const turned = step('improvement_is_positive', { raw, better }, estimate, 'better');
	return sizeWithoutSpread({
		metric: 'percent_of_baseline',
		unit: '%',
		estimate,
		steps: [...steps, turned]
	});
}
