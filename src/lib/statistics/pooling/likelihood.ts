/**
 * Tau squared by maximum likelihood (ML) and restricted maximum likelihood (REML).
 *
 * The slope of the log-likelihood is y'PPy − tr P for REML and y'PPy − Σw for ML, halved (Harville 1977,
 * Journal of the American Statistical Association 72:320–338; Viechtbauer 2005). It
 * may be 0 at more than one value of tau², so the slope is first looked at in steps of a factor of two,
 * from below the smallest variance up to the unweighted sum of squares, beyond which the likelihood
 * surely falls. Every place where it turns from rising to falling is then solved to rounding, and the
 * highest of them, 0 included, is the estimate.
 *
 * Each is solved by Newton's steps on expected/y'PPy = 1, which is straight in tau² when all variances
 * are alike, kept in their bracket by halving: no scale is built in. Assumes normal effects.
 */
import { hedges } from './moment-estimators.ts';
import { momentsAt, type Moments } from './moments.ts';
import type { System } from './system.ts';

export type Likelihood = 'ML' | 'REML';

export type Maximum =
	| { readonly found: true; readonly moments: Moments }
	| { readonly found: false; readonly iterations: number };

const ROUNDING = 2 * Number.EPSILON;
const MAXIMAL_STEPS = 100;
/** Where the search begins, as a share of the smallest variance. */
const FIRST = 1 / 16;
/** How far the range may reach, in factors of two, before steps become longer. */
const MOST_DOUBLINGS = 60;

/** The log-likelihood without its constant terms. */
function logLikelihood(kind: Likelihood, system: System, m: Moments): number {
	const { k, v } = system;
	let logVariances = 0;
	for (let i = 0; i < k; i++) logVariances += Math.log((v[i] ?? 0) + m.tauSquared);
	return -0.5 * (logVariances + (kind === 'REML' ? m.logDeterminant : 0) + m.yPy);
}

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
	if (fixed === null && !(untruncated > 0)) return { found: false, iterations: 0 };
	const last = spread * (system.k - system.p);
	const first = Math.min(FIRST * smallestVariance(system, last), last / 2);
	const growth = Math.max(2, (last / first) ** (1 / MOST_DOUBLINGS));
	let best = fixed !== null && slopeOf(kind, fixed) <= 0 ? fixed : null;
	let rising = fixed !== null && best === null ? fixed : null;
	for (let t = first; first > 0 && t < last * growth; t *= growth) {
		const moments = momentsAt(system, t);
		if (moments === null) return { found: false, iterations: 0 };
		if (slopeOf(kind, moments) > 0) {
			rising = moments;
		} else if (rising !== null) {
			const top = solve(kind, system, rising, moments);
			if (top === null) return { found: false, iterations: MAXIMAL_STEPS };
			best = higher(kind, system, best, top);
			rising = null;
		}
	}
	return best === null ? { found: false, iterations: 0 } : { found: true, moments: best };
}

function smallestVariance({ v }: System, otherwise: number): number {
	let smallest = Infinity;
	for (const variance of v) if (variance > 0 && variance < smallest) smallest = variance;
	return Math.min(smallest, otherwise);
}

function higher(kind: Likelihood, system: System, best: Moments | null, top: Moments): Moments {
	if (best === null) return top;
	return logLikelihood(kind, system, top) > logLikelihood(kind, system, best) ? top : best;
}

const expectedOf = (kind: Likelihood, m: Moments): number =>
	kind === 'REML' ? m.traceP : m.sumOfWeights;

/** Twice the slope of the log-likelihood. */
const slopeOf = (kind: Likelihood, m: Moments): number => m.yPPy - expectedOf(kind, m);

/** Newton's step towards expected = y'PPy; of no use where it is not finite. */
function newtonStep(kind: Likelihood, m: Moments): number {
	const information = kind === 'REML' ? m.tracePP : m.sumOfSquaredWeights;
	const bend = 2 * expectedOf(kind, m) * m.yPPPy - information * m.yPPy;
	return (slopeOf(kind, m) * m.yPPy) / bend;
}

/** The maximum between a point where the likelihood rises and one where it falls; null if not met. */
function solve(
	kind: Likelihood,
	system: System,
	rising: Moments,
	falling: Moments
): Moments | null {
	let lower = rising.tauSquared;
	let upper = falling.tauSquared;
	let moments = rising;
	let previous = Infinity;
	for (let step = 0; step < MAXIMAL_STEPS; step++) {
		const t = moments.tauSquared;
		const change = newtonStep(kind, moments);
		const size = Math.abs(change);
		// A step that the last digit hardly shows, or that no longer shrinks, is rounding.
		if (size <= ROUNDING * t || (size < 1e-11 * t && size >= previous)) return moments;
		previous = size;
		const isInside = t + change > lower && t + change < upper;
		const next = isInside ? t + change : lower + (upper - lower) / 2;
		if (next === lower || next === upper) return moments;
		const following = momentsAt(system, next);
		if (following === null) return null;
		moments = following;
		if (slopeOf(kind, moments) > 0) lower = next;
		else upper = next;
	}
	return null;
}
