/**
 * The factor J by which a standardised mean difference of small samples is too large.
 *
 * J(m) = Γ(m/2) / (√(m/2) · Γ((m−1)/2)), with m degrees of freedom of the standard deviation: the
 * reciprocal of the expected value of d for a true difference of 1.
 * Reference: Hedges (1981), J Educ Stat 6:107–128; the approximation 1 − 3/(4m − 1) is
 * his too and off by less than 0.01 from m = 2 on.
 * Small samples: there is no J for m ≤ 1, since d then has no expected value.
 */
import { gammaRatio } from '../distributions.ts';

/** Factors of whole degrees of freedom as far as they have been asked for; 0 elsewhere. */
const known = new Float64Array(4096);

/** The exact factor; null for one degree of freedom or fewer. */
export function exactCorrection(degreesOfFreedom: number): number | null {
	if (!(degreesOfFreedom > 1)) return null;
	// Many studies share few sizes, and the gamma functions are most of the work of an effect size.
	const remembered = known[degreesOfFreedom];
	if (remembered) return remembered;
	const half = degreesOfFreedom / 2;
	const factor = 1 / (gammaRatio(half - 0.5, 0.5) * Math.sqrt(half));
	// A fraction or a number beyond the end is no place of the array, and is not kept.
	known[degreesOfFreedom] = factor;
	return factor;
}

/** The usual approximation, for comparing with what others have published. */
export function approximateCorrection(degreesOfFreedom: number): number | null {
	return degreesOfFreedom > 1 ? 1 - 3 / (4 * degreesOfFreedom - 1) : null;
}
