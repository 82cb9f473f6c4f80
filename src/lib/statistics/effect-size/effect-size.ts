/**
 * What one study adds to a synthesis: an estimate and its sampling variance.
 *
 * The variance is that of the estimate around the true effect of this study, taken as known by all
 * methods that follow, although it is estimated itself. It is 0 where a study reports no spread at
 * all; methods that weight by 1 / variance refuse that later, by name.
 */
import { normalTwoSided, normalUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome, type Refused } from '../result.ts';

export interface EffectSize {
	readonly estimate: number;
	readonly variance: number;
}

/** Mean, standard deviation and number of people of one group. */
export interface GroupSummary {
	readonly mean: number;
	readonly sd: number;
	readonly n: number;
}

/** An effect size, unless a value is not a finite number. */
export function effectSize(estimate: number, variance: number): Outcome<EffectSize> {
	if (!Number.isFinite(estimate)) return notFinite('estimate');
	if (!Number.isFinite(variance)) return notFinite('variance');
	return answer({ estimate, variance });
}

const notFinite = (input: string): Refused => refuse({ reason: 'non_finite', input, index: null });

/** Refuses a group with a value that is missing or impossible; null when it can be used. */
export function faultOfGroup({ mean, sd, n }: GroupSummary): Refused | null {
	if (!Number.isFinite(mean)) return notFinite('mean');
	return faultOfSd(sd) ?? faultOfNumber(n);
}

/** Refuses a standard deviation that is missing or negative. */
export function faultOfSd(sd: number, input = 'sd'): Refused | null {
	if (!Number.isFinite(sd)) return notFinite(input);
	return sd < 0 ? outOfRange(input, '0 or above') : null;
}

/** Refuses a number of people that is missing or not above 0. */
export function faultOfNumber(n: number, input = 'n'): Refused | null {
	if (!Number.isFinite(n)) return notFinite(input);
	return n > 0 ? null : outOfRange(input, 'above 0');
}

/** Refuses a value outside of its range, which is told in words. */
export const outOfRange = (input: string, allowed: string): Refused =>
	refuse({ reason: 'out_of_range', input, index: null, allowed });

/** The normal ("Wald") interval and test of one effect size. */
export interface WaldSummary {
	readonly standardError: number;
	/** Infinite for an estimate other than 0 with variance 0; null for 0 / 0. */
	readonly z: number | null;
	/** Two-sided. */
	readonly p: number | null;
	readonly lower: number;
	readonly upper: number;
}

/** z, two-sided p and the interval of an effect size; `level` is a share, such as 0.95. */
export function waldSummary({ estimate, variance }: EffectSize, level = 0.95): WaldSummary {
	const standardError = Math.sqrt(variance);
	const reach = normalUpperQuantile((1 - level) / 2) * standardError;
	const z = standardError === 0 && estimate === 0 ? null : estimate / standardError;
	return {
		standardError,
		z,
		p: z === null ? null : normalTwoSided(z),
		lower: estimate - reach,
		upper: estimate + reach
	};
}
