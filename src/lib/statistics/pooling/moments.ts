/**
 * What the data say at one value of tau squared, in sums over the studies.
 *
 * With weights w = 1/(v + tau²), W = diag(w) and P = W − WX(X'WX)⁻¹X'W, every estimator of
 * tau squared needs y'Py, y'PPy, tr P and tr PP (Viechtbauer 2005, Journal of Educational and
 * Behavioral Statistics 30:261–293). P itself has a row and a column a study and is
 * never formed: all are sums of weighted squares and of p × p matrices.
 */
import { designMoments } from './design-moments.ts';
import { meanMoments } from './mean-moments.ts';
import type { System } from './system.ts';

export interface Moments {
	readonly tauSquared: number;
	readonly sumOfWeights: number;
	readonly sumOfSquaredWeights: number;
	/** Coefficients in the basis of the system. */
	readonly coefficients: readonly number[];
	/** (Z'WZ)⁻¹ by rows, Z being the basis. */
	readonly inverse: readonly number[];
	/** ln |Z'WZ| − ln |Z'Z|, which no basis changes. */
	readonly logDeterminant: number;
	/** y'Py: the weighted sum of squared residuals. */
	readonly yPy: number;
	readonly yPPy: number;
	readonly yPPPy: number;
	readonly traceP: number;
	readonly tracePP: number;
}

/**
 * The moments at a value of tau squared, or null where they do not exist: a weight would be
 * infinite, or the weighted predictors are singular to rounding. Leaves the weights in the system's array.
 */
export function momentsAt(system: System, tauSquared: number): Moments | null {
	if (system.hasZeroVariance && !(tauSquared > 0)) return null;
	return system.basis === null
		? meanMoments(system, tauSquared)
		: designMoments(system, system.basis, tauSquared);
}
