/**
 * Tau squared by maximum likelihood (ML) and restricted maximum likelihood (REML).
 *
 * The estimate is where the slope of the log-likelihood is 0: y'PPy = tr P for REML,
 * y'PPy = Σw for ML (Harville 1977, Journal of the American Statistical Association 72:320–338;
 * Viechtbauer 2005, equations 12–15). Both are solved to rounding, as slope(tau²) = 0 with
 * F = expected / y'PPy, which is straight in tau² when all variances are alike: Newton's steps on F,
 * or Fisher's scoring where those lead away, kept in a bracket by halving.
 *
 * The search begins at Hedges' estimate. The likelihood can have more than one maximum: where it falls
 * at tau² = 0, that end is compared with a maximum met from above, and the higher one is taken.
 * Assumes normal effects.
 */
import { hedges } from './moment-estimators.ts';
import { momentsAt, type Moments } from './moments.ts';
import type { System } from './system.ts';

export type Likelihood = 'ML' | 'REML';

const MAXIMAL_STEPS = 200;
/** A search that has come down to this share of the variances has come to 0. */
const NOTHING = 1e-9;

/** Twice the slope of the log-likelihood, and what Newton's and Fisher's steps need. */
function slopeOf(kind: Likelihood, m: Moments) {
	const expected = kind === 'REML' ? m.traceP : m.sumOfWeights;
	const information = kind === 'REML' ? m.tracePP : m.sumOfSquaredWeights;
	const slope = m.yPPy - expected;
	const curvature = 2 * expected * m.yPPPy - information * m.yPPy;
	return {
		slope,
		newton: curvature > 0 ? (slope * m.yPPy) / curvature : null,
		fisher: slope / information
	};
}

/** The log-likelihood without its constant terms. */
export function logLikelihood(kind: Likelihood, system: System, m: Moments): number {
	const { k, v } = system;
	let logVariances = 0;
	for (let i = 0; i < k; i++) logVariances += Math.log((v[i] ?? 0) + m.tauSquared);
	return -0.5 * (logVariances + (kind === 'REML' ? m.logDeterminant : 0) + m.yPy);
}

export type Maximum =
	| { readonly found: true; readonly moments: Moments }
	| { readonly found: false; readonly iterations: number };

/**
 * The moments where the likelihood is highest.
 * @param fixed the moments at tau² = 0; null if a variance is 0, when 0 is no answer
 */
export function maximiseLikelihood(
	kind: Likelihood,
	system: System,
	fixed: Moments | null
): Maximum {
	const { untruncated, spread } = hedges(system);
	const fallsAtZero = fixed !== null && slopeOf(kind, fixed).slope <= 0;
	// Where the likelihood falls at 0, a maximum beyond can only be met from above.
	const begin = untruncated > 0 ? untruncated : fallsAtZero ? spread : 0;
	const start = begin > 0 ? momentsAt(system, begin) : fixed;
	if (start === null) return { found: false, iterations: 0 };
	const result = climb(kind, system, start);
	if (!result.found || !fallsAtZero || result.moments === fixed) return result;
	const isHigher =
		result.moments.tauSquared > NOTHING * scaleOf(system) &&
		logLikelihood(kind, system, result.moments) > logLikelihood(kind, system, fixed);
	return isHigher ? result : { found: true, moments: fixed };
}

/** The harmonic mean of the variances, the scale on which tau squared counts as small. */
const scaleOf = ({ v }: System): number => {
	let precision = 0;
	for (const variance of v) precision += 1 / variance;
	return v.length / precision;
};

function climb(kind: Likelihood, system: System, start: Moments): Maximum {
	const nothing = NOTHING * scaleOf(system);
	let lower = 0;
	let upper = Infinity;
	let moments = start;
	let previous = Infinity;
	for (let step = 0; step < MAXIMAL_STEPS; step++) {
		const t = moments.tauSquared;
		const { slope, newton, fisher } = slopeOf(kind, moments);
		if (slope > 0) lower = t;
		else upper = t;
		if (slope === 0 || (lower === 0 && t <= nothing && slope < 0)) return { found: true, moments };
		const next = nextWithin(lower, upper, [t + (newton ?? fisher), t + fisher]);
		const change = Math.abs(next - t);
		if (next === t || (change < 1e-11 * t && change >= previous / 2)) {
			return { found: true, moments };
		}
		previous = change;
		const following = momentsAt(system, next);
		if (following === null) return { found: false, iterations: step };
		moments = following;
	}
	return { found: false, iterations: MAXIMAL_STEPS };
}

/** The first proposal inside the bracket, or else a point well inside it. */
function nextWithin(lower: number, upper: number, proposals: readonly number[]): number {
	const inside = proposals.find((proposal) => proposal > lower && proposal < upper);
	if (inside !== undefined) return inside;
	if (upper === Infinity) return 2 * lower;
	return lower > 0 ? lower + (upper - lower) / 2 : upper / 4;
}
