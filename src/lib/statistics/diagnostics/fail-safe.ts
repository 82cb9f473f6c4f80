/**
 * Fail-safe N: how many unseen studies without an effect would undo what was found. Three answers to
 * three questions, none a test of bias, and none that looks at heterogeneity; they are here because
 * readers meet them in reviews.
 *
 * - Rosenthal (1979, Psychol Bull 86:638): until the sum of z values over the root of their number is
 *   no longer significant, one-sided.
 * - Orwin (1983, J Educ Stat 8:157): until the unweighted mean effect falls to a target.
 * - Rosenberg (2005, Evolution 59:464): until the equal-effects estimate is no longer significant,
 *   two-sided, the unseen studies being of average weight.
 *
 * Each is rounded up to whole studies, and 0 when there is nothing to undo. From one study on.
 */
import { normalTwoSided, normalUpper, normalUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome } from '../result.ts';
import { dot, refusalOfStudies, sum, type Studies } from './studies.ts';

export interface FailSafe {
	/** Whole studies. */
	readonly studies: number;
	/** The same before rounding up. */
	readonly unrounded: number;
	/** p of what was found: Rosenthal one-sided, Rosenberg two-sided, Orwin none. */
	readonly pValue: number | null;
	/** The mean that was found: Orwin unweighted, Rosenberg weighted, Rosenthal none. */
	readonly mean: number | null;
}

/** Rosenthal's number at the one-sided level `alpha`. */
export function failSafeRosenthal(studies: Studies, alpha = 0.05): Outcome<FailSafe> {
	const refusal = refusalOfStudies(studies, 1) ?? refusalOfLevel(alpha);
	if (refusal !== null) return refusal;
	const { yi, vi } = studies;
	const k = yi.length;
	const z = Math.abs(sum(yi.map((y, i) => y / Math.sqrt(vi[i] ?? 1)))) / Math.sqrt(k);
	const unrounded = untilCritical(k, z, normalUpperQuantile(alpha));
	return answer({ ...whole(unrounded), pValue: normalUpper(z), mean: null });
}

/**
 * Orwin's number for a `target` mean between 0 and the one found, by default half of it. Refuses a
 * target of 0, which no number of studies reaches.
 */
export function failSafeOrwin(
	studies: Studies,
	target?: number
): Outcome<FailSafe & { readonly target: number }> {
	const refusal = refusalOfStudies(studies, 1);
	if (refusal !== null) return refusal;
	const k = studies.yi.length;
	const mean = sum(studies.yi) / k;
	const aim = Math.abs(target ?? mean / 2) * Math.sign(mean);
	if (!Number.isFinite(aim) || aim === 0) {
		return refuse({ reason: 'out_of_range', input: 'target', index: null, allowed: 'not 0' });
	}
	const unrounded = Math.max(0, (k * (mean - aim)) / aim);
	return answer({ ...whole(unrounded), pValue: null, mean, target: aim });
}

/** Rosenberg's number at the two-sided level `alpha`. */
export function failSafeRosenberg(studies: Studies, alpha = 0.05): Outcome<FailSafe> {
	const refusal = refusalOfStudies(studies, 1) ?? refusalOfLevel(alpha);
	if (refusal !== null) return refusal;
	const weights = studies.vi.map((v) => 1 / v);
	const total = sum(weights);
	const mean = dot(weights, studies.yi) / total;
	const z = Math.abs(mean) * Math.sqrt(total);
	const unrounded = untilCritical(weights.length, z, normalUpperQuantile(alpha / 2));
	return answer({ ...whole(unrounded), pValue: normalTwoSided(z), mean });
}

/** Both rules by z: k studies with this z, and how many more at 0 until z is the critical one. */
function untilCritical(k: number, z: number, critical: number): number {
	return Math.max(0, k * (z / critical) ** 2 - k);
}

/** Rounded up, but not for the noise of the last digits. */
function whole(unrounded: number): Pick<FailSafe, 'studies' | 'unrounded'> {
	const nearest = Math.round(unrounded);
	const noise = 1e-9 * Math.max(1, unrounded);
	return {
		studies: Math.abs(unrounded - nearest) < noise ? nearest : Math.ceil(unrounded),
		unrounded
	};
}

function refusalOfLevel(alpha: number) {
	return alpha > 0 && alpha < 0.5
		? null
		: refuse({
				reason: 'out_of_range',
				input: 'alpha',
				index: null,
				allowed: 'above 0, below 0.5'
			});
}
