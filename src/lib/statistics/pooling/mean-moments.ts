/**
 * The moments of a model with the mean alone.
 *
 * Here X'WX is the sum of the weights. The study of the largest weight is counted last and by
 * difference (the weighted residuals add to 0, and the weights of the others to the sum less its
 * own), so that no digits are lost where one variance is far below the others: all sums but
 * y'PPPy, which only steers the search, are of positive terms.
 */
import type { Moments } from './moments.ts';
import type { System } from './system.ts';

export function meanMoments(system: System, tauSquared: number): Moments {
	const { k, y, v, weights } = system;
	let sum = 0;
	let sumOfSquares = 0;
	let weighted = 0;
	let heaviest = 0;
	let heaviestWeight = 0;
	for (let i = 0; i < k; i++) {
		const weight = 1 / ((v[i] ?? 0) + tauSquared);
		weights[i] = weight;
		sum += weight;
		sumOfSquares += weight * weight;
		weighted += weight * (y[i] ?? 0);
		if (weight > heaviestWeight) {
			heaviestWeight = weight;
			heaviest = i;
		}
	}
	const mean = weighted / sum;

	let others = 0;
	let squaresOfOthers = 0;
	let pull = 0;
	let yPy = 0;
	let yPPy = 0;
	let weightedPull = 0;
	let cubes = 0;
	let diagonal = 0;
	let squares = 0;
	for (let i = 0; i < k; i++) {
		if (i === heaviest) continue;
		const weight = weights[i] ?? 0;
		const residual = (y[i] ?? 0) - mean;
		const wr = weight * residual;
		const rest = weight * (sum - weight);
		others += weight;
		squaresOfOthers += weight * weight;
		pull += wr;
		yPy += wr * residual;
		yPPy += wr * wr;
		weightedPull += weight * wr;
		cubes += weight * wr * wr;
		diagonal += rest;
		squares += rest * rest + weight * weight * (sumOfSquares - weight * weight);
	}
	const residual = -pull / heaviestWeight;
	yPy -= pull * residual;
	yPPy += pull * pull;
	weightedPull -= heaviestWeight * pull;
	cubes += heaviestWeight * pull * pull;
	const rest = heaviestWeight * others;
	return {
		tauSquared,
		sumOfWeights: sum,
		sumOfSquaredWeights: sumOfSquares,
		coefficients: [mean],
		inverse: [1 / sum],
		logDeterminant: Math.log(sum / k),
		yPy,
		yPPy,
		yPPPy: cubes - (weightedPull * weightedPull) / sum,
		traceP: (diagonal + rest) / sum,
		tracePP:
			(squares + rest * rest + heaviestWeight * heaviestWeight * squaresOfOthers) / (sum * sum)
	};
}
