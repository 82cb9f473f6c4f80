/**
 * The share of true effects beyond a threshold, in a distribution with mean μ and spread τ.
 *
 * Share above c: Φ((μ − c)/τ). By the delta method its variance is
 * φ((c − μ)/τ)²·[ var(μ)/τ² + var(τ²)·(c − μ)²/(4τ⁶) ].
 * Reference: Mathur & VanderWeele (2019), Stat Med 38:1336–1342. Assumes: normal true effects, and
 * for the standard error that μ and τ² are independent. Few studies: below about ten the standard
 * error is not to be trusted and near 0 or 1 it is none. With τ = 0 all true effects are μ: the share
 * is 0 or 1, and has no standard error.
 */
import { normalCdf } from '../distributions.ts';
import { answer, refuse, type Outcome } from '../result.ts';

export interface EffectDistribution {
	readonly mean: number;
	/** Variance of the true effects. */
	readonly tau2: number;
	/** Standard errors of the two; null where they are not known. */
	readonly se?: number | null;
	readonly seTau2?: number | null;
}

export interface ShareBeyond {
	readonly share: number;
	/** Null where one is not known or the share has none. */
	readonly standardError: number | null;
}

/** The share of true effects above, or below, the threshold. */
export function shareBeyond(
	{ mean, tau2, se = null, seTau2 = null }: EffectDistribution,
	threshold: number,
	side: 'above' | 'below' = 'above'
): Outcome<ShareBeyond> {
	if (!Number.isFinite(mean) || !Number.isFinite(threshold)) {
		return refuse({ reason: 'non_finite', input: 'mean or threshold', index: null });
	}
	if (!(tau2 >= 0 && Number.isFinite(tau2))) {
		return refuse({ reason: 'out_of_range', input: 'tau2', index: null, allowed: '0 or above' });
	}
	const spread = [se, seTau2].find((value) => value !== null && !(value >= 0 && value < Infinity));
	if (spread !== undefined) {
		const allowed = '0 or above';
		return refuse({ reason: 'out_of_range', input: 'se or seTau2', index: null, allowed });
	}
	const beyond = side === 'above' ? mean - threshold : threshold - mean;
	if (tau2 === 0) return answer({ share: beyond > 0 ? 1 : 0, standardError: null });
	const z = beyond / Math.sqrt(tau2);
	const share = normalCdf(z);
	if (se === null || seTau2 === null) return answer({ share, standardError: null });
	const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
	const ofMean = se / Math.sqrt(tau2);
	const ofSpread = (seTau2 / tau2) * (z / 2);
	// Where the density is 0 to rounding and the rest overflows, nothing is left of it.
	const standardError = density === 0 ? 0 : density * Math.hypot(ofMean, ofSpread);
	return answer({ share, standardError: Number.isFinite(standardError) ? standardError : null });
}
