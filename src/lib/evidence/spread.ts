/** The spread of an estimate: what differences between arms and changes of one arm share. */
import type { Size } from './size.ts';
import { Z_975 } from './standard-error.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { CorrelationUsed, DerivationStep, Result } from './types.ts';

export type Spread = Pick<Size, 'se' | 'interval' | 'sizeKnown' | 'rSide' | 'rTime' | 'steps'>;

/** An estimate as printed, and turned so that positive is improvement. */
export interface Figure {
	readonly raw: number;
	readonly estimate: number;
	readonly sign: 1 | -1;
}

/** Between two sides of a person, or between two visits, where the source does not print it. */
export const ASSUMED: CorrelationUsed = { value: 0.5, origin: 'assumed' };
/** The assumption is varied over these. */
const SENSITIVITY_CORRELATIONS: readonly number[] = [0.3, 0.9];
/** Below this many people on a side, ± 1.96 standard errors is too narrow to be drawn. */
const FEWEST_PEOPLE_FOR_INTERVAL = 10;

export function noSpread(steps: readonly DerivationStep[] = []): Spread {
	return { se: null, interval: null, sizeKnown: 'no_spread', rSide: null, rTime: null, steps };
}

/** A defined spread is printed, but no standard error can be made of it. */
export function spreadWithoutSe(steps: readonly DerivationStep[]): Spread {
	return { ...noSpread(steps), sizeKnown: 'with_spread' };
}

/** The spread that the source prints for the estimate itself, turned like the estimate. */
export function spreadAsPrinted(
	[low, high]: readonly [number, number],
	se: { readonly value: number; readonly steps: readonly DerivationStep[] },
	{ sign }: Figure,
	columns: string
): Spread {
	const interval: readonly [number, number] =
		sign === 1 ? [low, high] : [tidyNumber(-high), tidyNumber(-low)];
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
 * The 95 % interval around an estimate. Withheld where the standard error rests on fewer than
 * FEWEST_PEOPLE_FOR_INTERVAL people on a side: with three, a t interval would be twice as wide.
 *
 * @param people on the smaller side, when the standard error rests on them; else null
 */
export function intervalFromSe(
	{ estimate }: Figure,
	se: number,
	people: number | null
): Pick<Spread, 'interval' | 'steps'> {
	if (people !== null && people < FEWEST_PEOPLE_FOR_INTERVAL) {
		return { interval: null, steps: [step('interval_withheld', { people }, null, 'n')] };
	}
	const interval = normalInterval(estimate, se);
	const text = intervalText(interval);
	return { interval, steps: [step('interval_from_se', { estimate, se }, text, 'estimate, se')] };
}

/** How the interval would be with other correlations than the assumed one. */
export function sensitivitySteps(
	rule: 'sensitivity_r_side' | 'sensitivity_r_time',
	{ estimate }: Figure,
	seAt: (correlation: number) => number
): readonly DerivationStep[] {
	const name = rule === 'sensitivity_r_side' ? 'r_side' : 'r_time';
	return SENSITIVITY_CORRELATIONS.map((r) => {
		const text = intervalText(normalInterval(estimate, seAt(r)));
		return step(rule, { [name]: r }, text, 'the assumed correlation, varied');
	});
}

/** The standard deviation, or error, of a difference of two that go together with correlation r. */
export function spreadOfDifference(a: number, b: number, r: number): number {
	// Rounding must not make a variance of exactly zero negative.
	return tidyNumber(Math.sqrt(Math.max(0, a * a + b * b - 2 * r * a * b)));
}

function normalInterval(estimate: number, se: number): readonly [number, number] {
	return [tidyNumber(estimate - Z_975 * se), tidyNumber(estimate + Z_975 * se)];
}

/** Four significant digits for a step; the record keeps all of them. */
function intervalText([low, high]: readonly [number, number]): string {
	return `${Number(low.toPrecision(4))} to ${Number(high.toPrecision(4))}`;
}
