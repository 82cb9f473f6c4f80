/**
 * The value of tau squared at which the generalised Q statistic is a given number.
 *
 * Q(tau²) = Σ w (y − fit)² with w = 1/(v + tau²) falls in tau² (DerSimonian & Kacker 2007,
 * Contemporary Clinical Trials 28:105–114). Set equal to k − p it gives Paule and Mandel's estimate,
 * which is also the empirical Bayes estimate of Morris; set equal to quantiles of chi-squared, the
 * Q-profile interval (Viechtbauer 2007, Statistics in Medicine 26:37–52).
 *
 * Q is a sum of c²/(λ + tau²), so 1/Q rises and is concave in tau², and nearly straight: Newton's
 * steps on 1/Q, begun at or below the solution, stay below it and reach it in a few steps on any
 * scale. dQ/dtau² = −y'PPy.
 */
import { momentsAt, type Moments } from './moments.ts';
import type { System } from './system.ts';

const MAXIMAL_STEPS = 100;

/** The moments at the solution, at tau² = 0 if Q is no more than asked there already; null if none. */
export function solveGeneralisedQ(system: System, target: number, start: Moments): Moments | null {
	let moments = start;
	let previous = Infinity;
	for (let step = 0; step < MAXIMAL_STEPS; step++) {
		const { yPy, yPPy, tauSquared } = moments;
		if (!(yPy > target)) return moments;
		const change = (yPy * (yPy / target - 1)) / yPPy;
		const next = tauSquared + change;
		if (!Number.isFinite(next)) return null;
		// A step that no longer shrinks, or that the last digit does not show, is rounding.
		if (next === tauSquared || (change >= previous && change < 1e-12 * next)) return moments;
		previous = change;
		const following = momentsAt(system, next);
		if (following === null) return null;
		moments = following;
	}
	return null;
}
