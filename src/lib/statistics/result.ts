/**
 * What a statistical function answers: a value, perhaps with warnings, or a named refusal.
 *
 * Data never make a function of this folder throw, and no answer holds NaN. Where a number does not
 * exist (the variance of one study, an interval without a bound) the field is null or the whole
 * answer is a refusal that says why, so that a caller has to look before it can calculate.
 */

/** Why there is no value. `index` counts the values as they were given, from 0. */
export type Refusal =
	| { readonly reason: 'too_few_studies'; readonly needed: number; readonly given: number }
	| { readonly reason: 'not_converged'; readonly iterations: number }
	| { readonly reason: 'zero_variance'; readonly index: number | null }
	| { readonly reason: 'negative_variance'; readonly index: number }
	| { readonly reason: 'non_finite'; readonly input: string; readonly index: number | null }
	| {
			readonly reason: 'out_of_range';
			readonly input: string;
			readonly index: number | null;
			/** What would have been taken, in words: "above 0", "from 0 to 1". */
			readonly allowed: string;
	  }
	| { readonly reason: 'different_lengths'; readonly inputs: readonly string[] }
	| { readonly reason: 'no_residual_degrees_of_freedom'; readonly k: number; readonly p: number }
	| { readonly reason: 'singular'; readonly column: number | null }
	| { readonly reason: 'no_variation'; readonly input: string }
	| { readonly reason: 'skewed'; readonly statistic: number; readonly limit: number }
	| { readonly reason: 'undefined_for_data'; readonly why: string };

/** What a reader of a value should know about it. */
export type Warning =
	| { readonly code: 'dropped_missing'; readonly indices: readonly number[] }
	| { readonly code: 'dropped_predictor'; readonly column: number; readonly name: string | null }
	| { readonly code: 'variance_set_to_zero'; readonly indices: readonly number[] }
	| { readonly code: 'variances_differ_widely'; readonly ratio: number }
	| { readonly code: 'few_studies'; readonly k: number; readonly advised: number }
	| { readonly code: 'no_dispersion' }
	| { readonly code: 'narrower_than_normal' }
	| { readonly code: 'continuity_added'; readonly indices: readonly number[] }
	| { readonly code: 'search_limit_reached'; readonly bound: 'lower' | 'upper' }
	| { readonly code: 'ties' };

export interface Refused {
	readonly ok: false;
	readonly reason: Refusal;
}

export interface Answered<T> {
	readonly ok: true;
	readonly value: T;
	readonly warnings: readonly Warning[];
}

export type Outcome<T> = Answered<T> | Refused;

/** One for all, since answers are made by the hundred thousand. */
const NO_WARNINGS: readonly Warning[] = [];

/** An answer, with the warnings that belong to it. */
export function answer<T>(value: T, warnings: readonly Warning[] = NO_WARNINGS): Answered<T> {
	return { ok: true, value, warnings };
}

/** A refusal. */
export function refuse(reason: Refusal): Refused {
	return { ok: false, reason };
}

/** Refuses the first value that is not a finite number; null when all are. */
export function firstNonFinite(input: string, values: readonly number[]): Refused | null {
	const index = values.findIndex((value) => !Number.isFinite(value));
	return index === -1 ? null : refuse({ reason: 'non_finite', input, index });
}

/** The value alone; null for a refusal. */
export const valueOrNull = <T>(outcome: Outcome<T>): T | null =>
	outcome.ok ? outcome.value : null;

/** An answer, unless the result is beyond what numbers can hold. */
export function answerFinite(output: string, value: number): Outcome<number> {
	return Number.isFinite(value)
		? answer(value)
		: refuse({ reason: 'non_finite', input: output, index: null });
}

/** Refuses a level that is not a share; null when it is one. */
export function faultOfLevel(level: number): Refused | null {
	const allowed = 'between 0 and 1';
	return level > 0 && level < 1
		? null
		: refuse({ reason: 'out_of_range', input: 'level', index: null, allowed });
}

/**
 * The outcome of some of the values given, as one of all: a refusal names the place that its value has
 * among all. `places` are those of the values that were used, in their order.
 */
export function placedAmong<T>(places: readonly number[], outcome: Outcome<T>): Outcome<T> {
	if (outcome.ok || !('index' in outcome.reason) || outcome.reason.index === null) return outcome;
	const index = places[outcome.reason.index] ?? outcome.reason.index;
	return refuse({ ...outcome.reason, index });
}

/** What `next` makes of a value, with the warnings of both; a refusal stays as it is. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
	if (!outcome.ok) return outcome;
	const following = next(outcome.value);
	if (!following.ok) return following;
	return answer(following.value, [...outcome.warnings, ...following.warnings]);
}
