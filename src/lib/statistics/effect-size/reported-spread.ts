/**
 * Standard deviations, standard errors and confidence intervals of a mean, a difference or a ratio,
 * each from the other.
 *
 * SD = SE·√n. A symmetric interval is estimate ± c·SE, so SE = (upper − lower)/(2c), with c of t with
 * n − 1 degrees of freedom for one mean (n₁ + n₂ − 2 for a difference), or of z where it was made so.
 * An interval of a ratio is symmetric on the log scale. Reference: Cochrane Handbook 6,
 * chapter 6. Small n: the choice between t and z matters below about 60; with n = 9, SD from
 * z is 18 % too large.
 */
import { tTwoSidedQuantile } from '../distributions.ts';
import {
	answer,
	answerFinite,
	firstNonFinite,
	refuse,
	type Outcome,
	type Refused
} from '../result.ts';
import { effectSize, faultOfNumber, outOfRange, type EffectSize } from './effect-size.ts';

export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

export interface IntervalForm {
	/** A share, such as 0.95. */
	readonly level: number;
	/** Degrees of freedom of t; infinite where the interval was made with z. */
	readonly df: number;
}

/** The standard deviation of the values from the standard error of their mean. */
export function sdFromStandardError(standardError: number, n: number): Outcome<number> {
	const fault = faultOfSize('standardError', standardError) ?? faultOfNumber(n);
	return fault ?? answerFinite('sd', standardError * Math.sqrt(n));
}

/** The standard error of a mean from the standard deviation of the values. */
export function standardErrorFromSd(sd: number, n: number): Outcome<number> {
	const fault = faultOfSize('sd', sd) ?? faultOfNumber(n);
	return fault ?? answerFinite('standardError', sd / Math.sqrt(n));
}

/** The standard error from an interval. */
export function standardErrorFromInterval(
	{ lower, upper }: Interval,
	{ level, df }: IntervalForm
): Outcome<number> {
	const fault = faultOfForm(level, df);
	if (fault) return fault;
	if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
		return refuse({ reason: 'non_finite', input: 'interval', index: null });
	}
	if (upper < lower) return outOfRange('upper', 'at or above the lower bound');
	const reach = tTwoSidedQuantile(1 - level, df);
	return answerFinite('standardError', (upper - lower) / (2 * reach));
}

/** The interval of an estimate with a standard error. */
export function intervalFromStandardError(
	estimate: number,
	standardError: number,
	{ level, df }: IntervalForm
): Outcome<Interval> {
	const fault = faultOfForm(level, df) ?? faultOfSize('standardError', standardError);
	if (fault) return fault;
	if (!Number.isFinite(estimate)) {
		return refuse({ reason: 'non_finite', input: 'estimate', index: null });
	}
	const reach = tTwoSidedQuantile(1 - level, df) * standardError;
	return (
		firstNonFinite('reach', [reach]) ?? answer({ lower: estimate - reach, upper: estimate + reach })
	);
}

/** The standard deviation of `n` values from the interval of their mean, made with t or with z. */
export function sdFromInterval(
	interval: Interval,
	n: number,
	level = 0.95,
	by: 't' | 'z' = 't'
): Outcome<number> {
	const df = by === 'z' ? Infinity : n - 1;
	const standardError = standardErrorFromInterval(interval, { level, df });
	return standardError.ok ? sdFromStandardError(standardError.value, n) : standardError;
}

/** The log of a ratio (risk, odds, hazard or means) and its variance, from an interval by z. */
export function logRatioFromInterval(
	ratio: number,
	{ lower, upper }: Interval,
	level = 0.95
): Outcome<EffectSize> {
	if (!(ratio > 0 && lower > 0 && upper > 0)) return outOfRange('ratio and bounds', 'above 0');
	const logs = { lower: Math.log(lower), upper: Math.log(upper) };
	const standardError = standardErrorFromInterval(logs, { level, df: Infinity });
	return standardError.ok ? effectSize(Math.log(ratio), standardError.value ** 2) : standardError;
}

function faultOfForm(level: number, df: number): Refused | null {
	if (!(level > 0 && level < 1)) return outOfRange('level', 'above 0 and below 1');
	return df > 0 ? null : outOfRange('df', 'above 0');
}

const faultOfSize = (input: string, value: number): Refused | null =>
	value >= 0 && Number.isFinite(value) ? null : outOfRange(input, '0 or above');
