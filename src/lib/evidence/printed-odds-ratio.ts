/**
 * An odds ratio that the source prints. No effect is 1. Written so that above 1 is improvement: the
 * odds of a bad outcome are turned over. Its standard error is that of the natural logarithm
 * (Cochrane Handbook 6.3.2).
 */
import { cautionsOf } from './cautions.ts';
import { sizeWithoutEstimate, sizeWithoutSpread, type Size } from './size.ts';
import { liesAround, seOfWidth } from './standard-error.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { Result } from './types.ts';

/** The size of a printed odds ratio; without an estimate when none above 0 is printed. */
export function sizeOfOddsRatio(result: Result): Size {
	const { difference: raw, better } = result;
	if (raw === null || raw <= 0) {
		return sizeWithoutEstimate('no_spread', [step('figure_not_compared', {}, null, 'difference')]);
	}
	const turn = (ratio: number): number => (better === 'higher' ? ratio : tidyNumber(1 / ratio));
	const estimate = turn(raw);
	const size = sizeWithoutSpread({
		metric: 'odds_ratio',
		unit: 'ratio',
		estimate,
		steps: [
			...cautionsOf(result).filter(({ rule }) => rule !== 'not_a_mean'),
			step('odds_ratio_as_printed', {}, raw, 'difference'),
			step('ratio_above_one_improves', { raw, better }, estimate, 'better')
		]
	});
	return withPrintedInterval(size, result, turn);
}

function withPrintedInterval(
	size: Size,
	{ difference, differenceCiLow: low, differenceCiHigh: high, better }: Result,
	turn: (ratio: number) => number
): Size {
	if (low === null || high === null) return size;
	const columns = 'difference_ci_low, difference_ci_high';
	if (low <= 0 || !liesAround(low, high, difference)) {
		const off = step('interval_off_figure', { low, high, figure: difference }, null, columns);
		return { ...size, steps: [...size.steps, off] };
	}
	const interval: readonly [number, number] =
		better === 'higher' ? [low, high] : [turn(high), turn(low)];
	const se = seOfWidth(Math.log(low), Math.log(high));
	const text = interval.map((bound) => Number(bound.toPrecision(4))).join(' to ');
	return {
		...size,
		se,
		interval,
		sizeKnown: 'with_spread',
		steps: [
			...size.steps,
			step('interval_as_printed', { low, high }, text, columns),
			step('se_of_log_ratio', { low, high }, se, columns)
		]
	};
}
