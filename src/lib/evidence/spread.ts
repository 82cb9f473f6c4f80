/** The spread of an estimate: what differences between arms and changes of one arm share. */
import { changeSd } from '#lib/statistics/effect-size/change-spread.ts';
import { intervalFromStandardError } from '#lib/statistics/effect-size/reported-spread.ts';
import { tTwoSidedQuantile } from '#lib/statistics/distributions.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import type { Size } from './size.ts';
import { step } from './steps.ts';
import { tidyNumber, tidyOrNull } from './tidy-number.ts';
import type { CorrelationUsed, DerivationStep, Result } from './types.ts';

export type Spread = Pick<
	Size,
	'se' | 'interval' | 'bound' | 'sizeKnown' | 'rSide' | 'rTime' | 'steps'
>;
export type Limits = readonly [low: number, high: number];

/** An estimate as printed, and turned so that positive is improvement. */
export interface Figure {
	readonly raw: number;
	readonly estimate: number;
	readonly sign: 1 | -1;
}

/** Between two sides of a person, or between two visits, where the source does not print it. */
export const ASSUMED: CorrelationUsed = { value: 0.5, origin: 'assumed' };
/** The assumption is varied over these. */
const SENSITIVITY_CORRELATIONS: readonly number[] = [0.3, 0.7, 0.9];
const LEVEL = 0.95;

export function noSpread(steps: readonly DerivationStep[] = []): Spread {
	const nothing = { se: null, interval: null, bound: null, rSide: null, rTime: null };
	return { ...nothing, sizeKnown: 'no_spread', steps };
}

/** A defined spread is printed, but no standard error can be made of it. */
export function spreadWithoutSe(steps: readonly DerivationStep[]): Spread {
	return { ...noSpread(steps), sizeKnown: 'with_spread' };
}

/** The spread that the source prints for the estimate itself, turned like the estimate. */
export function spreadAsPrinted(
	[low, high]: Limits,
	se: { readonly value: number | null; readonly steps: readonly DerivationStep[] },
	{ sign }: Figure,
	columns: string
): Spread {
	const interval: Limits = sign === 1 ? [low, high] : [tidyNumber(-high), tidyNumber(-low)];
	const asPrinted = step('interval_as_printed', { low, high }, intervalText(interval), columns);
	return { ...spreadWithoutSe([asPrinted, ...se.steps]), se: se.value, interval };
}

/** Whether a spread beside this figure can be the spread of a mean of people. */
export function mayHaveSpread({ flags, statistic }: Result): boolean {
	return statistic !== 'maximum' && statistic !== 'range' && !flags.includes('implausible_spread');
}

/** Why a printed ± gives no spread, as a step; none when nothing is printed. */
export function voidSpreadSteps({ flags, spreadKind }: Result): readonly DerivationStep[] {
	if (flags.includes('implausible_spread')) return [step('spread_implausible', {}, null, 'flags')];
	if (spreadKind === 'undefined') return [step('spread_undefined', {}, null, 'spread_kind')];
	return [];
}

/**
 * The 95 % interval around an estimate, by t where the standard error rests on people; null where it
 * rests on one.
 *
 * @param df degrees of freedom; infinite for the normal distribution
 */
export function limitsAround(estimate: number, se: number, df: number): Limits | null {
	const interval = valueOrNull(intervalFromStandardError(estimate, se, { level: LEVEL, df }));
	if (interval === null) return null;
	// An end that meets 0 but for the last digits of its terms is 0.
	const tidy = (end: number) => tidyNumber(Math.abs(end) < 1e-12 * Math.abs(estimate) ? 0 : end);
	return [tidy(interval.lower), tidy(interval.upper)];
}

/** The 95 % interval around an estimate, with the step that gave it or says why there is none. */
export function intervalFromSe(
	{ estimate }: Figure,
	se: number,
	df: number
): Pick<Spread, 'interval' | 'steps'> {
	const interval = limitsAround(estimate, se, df);
	if (interval === null) return { interval, steps: [step('interval_withheld', {}, null, 'n')] };
	const [inputs, text] = [{ estimate, se }, intervalText(interval)];
	if (df === Infinity) {
		return { interval, steps: [step('interval_from_se', inputs, text, 'estimate, se')] };
	}
	const times = fourDigits(tTwoSidedQuantile(1 - LEVEL, df));
	const byT = step(
		'interval_by_t',
		{ ...inputs, times, df: fourDigits(df) },
		text,
		'estimate, se, n'
	);
	return { interval, steps: [byT] };
}

/** How the interval would be with other correlations than the assumed one. */
export function sensitivitySteps(
	name: 'r_side' | 'r_time',
	{ estimate }: Figure,
	seAt: (correlation: number) => number | null,
	df: number
): readonly DerivationStep[] {
	return SENSITIVITY_CORRELATIONS.flatMap((r) => {
		const se = seAt(r);
		const limits = se === null ? null : limitsAround(estimate, se, df);
		if (limits === null) return [];
		const inputs = { [name]: r, low: limits[0], high: limits[1] };
		const source = 'the assumed correlation, varied';
		return [step(`sensitivity_${name}`, inputs, intervalText(limits), source)];
	});
}

/** The standard deviation, or error, of a difference of two that go together with correlation r. */
export function spreadOfDifference(sd1: number, sd2: number, r: number): number | null {
	return tidyOrNull(valueOrNull(changeSd({ sd1, sd2 }, r)));
}

/** Four significant digits for a step; the record keeps all of them. */
export function intervalText([low, high]: Limits): string {
	return `${fourDigits(low)} to ${fourDigits(high)}`;
}

const fourDigits = (value: number): number => Number(value.toPrecision(4));
