/**
 * The likelihood of a three-level model at given variance components, with its score and information,
 * all as sums over clusters.
 *
 * y = Xb + u(cluster) + e(estimate) + sampling error. With M the covariance matrix, W its inverse,
 * P = W - WX(X'WX)^-1 X'W and G the matrix of a component (ones within a cluster; the identity):
 * - ML: score (y'PGPy - tr WG)/2, information tr(W G W G)/2;
 * - REML: score (y'PGPy - tr PG)/2, information tr(P G P G)/2;
 * - the observed information is y'PGPGPy less the expected (Gilmour et al. 1995, Biometrics 51:1440).
 * Harville (1977), J Am Stat Assoc 72:320; for meta-analysis Konstantopoulos (2011),
 * Res Synth Methods 2:61. The design comes in an orthonormal basis, so REML needs no term for |X'X|.
 */
import {
	choleskyFactor,
	choleskyInverse,
	choleskyLogDeterminant,
	choleskySolve
} from '../cholesky.ts';
import { dot, productWithVector, quadraticForm, type Matrix } from '../matrix.ts';
import { ClusterSums, totalOf } from './cluster-sums.ts';
import type { Clusters } from './clusters.ts';
import type { ClusterWeights, Components } from './cluster-weights.ts';

export type LikelihoodMethod = 'ML' | 'REML';

export interface ModelState {
	/** Coefficients and their covariance matrix, in the basis of the design. */
	readonly coefficients: Float64Array;
	readonly covariance: Matrix;
	readonly logLik: Readonly<Record<LikelihoodMethod, number>>;
	/** y'Py: the weighted sum of squared residuals. */
	readonly residualSum: number;
	/** tr P. */
	readonly traceP: number;
	/** By component: between, within. */
	readonly score: Readonly<Record<LikelihoodMethod, readonly [number, number]>>;
	/** Expected information: between, both, within. */
	readonly information: Readonly<Record<LikelihoodMethod, readonly [number, number, number]>>;
	/** y'PGPGPy: between, both, within. Less the expected it is the observed information. */
	readonly curvature: readonly [number, number, number];
	/** W r of each cluster: its weighted residuals. */
	readonly weightedResiduals: readonly Float64Array[];
	/** WX of each cluster, by columns. */
	readonly weightedDesign: readonly (readonly Float64Array[])[];
}

/** The model at the components; null when a covariance matrix is not positive definite. */
export function modelAt(data: Clusters, components: Components): ModelState | null {
	const sums = new ClusterSums(data.basis.columns.length);
	const weightsOfClusters: ClusterWeights[] = [];
	for (const { effects, design, weights: weightsAt } of data.clusters) {
		const weights = weightsAt(components);
		if (weights === null) return null;
		weightsOfClusters.push(weights);
		sums.add(weights, effects, design);
	}
	const factor = choleskyFactor(sums.normal);
	if (factor === null) return null;
	const covariance = choleskyInverse(factor);
	const coefficients = choleskySolve(factor, sums.right);

	let residualSum = 0;
	let betweenSquares = 0;
	let withinSquares = 0;
	const weightedResiduals = data.clusters.map(({ effects, design }, c) => {
		const residuals = effects.map(
			(effect, i) =>
				effect -
				design.reduce((fit, column, j) => fit + (column[i] ?? 0) * (coefficients[j] ?? 0), 0)
		);
		const weighted = weightsOfClusters[c]?.times(residuals) ?? residuals;
		residualSum += dot(weighted, residuals);
		betweenSquares += totalOf(weighted) ** 2;
		withinSquares += dot(weighted, weighted);
		return weighted;
	});

	const traces = sums.tracesOfP(covariance);
	const k = data.k;
	const p = coefficients.length;
	const logDeterminant = sums.logDeterminant;
	const minusTwice = logDeterminant + residualSum;
	const half = (square: number, trace: number) => (square - trace) / 2;
	return {
		coefficients,
		covariance,
		logLik: {
			ML: -(k * Math.log(2 * Math.PI) + minusTwice) / 2,
			REML: -((k - p) * Math.log(2 * Math.PI) + minusTwice + choleskyLogDeterminant(factor)) / 2
		},
		residualSum,
		traceP: traces.within,
		score: {
			ML: [half(betweenSquares, sums.between), half(withinSquares, sums.within)],
			REML: [half(betweenSquares, traces.between), half(withinSquares, traces.within)]
		},
		information: {
			ML: [sums.betweenTwice / 2, sums.crossed / 2, sums.withinTwice / 2],
			REML: [traces.betweenTwice / 2, traces.crossed / 2, traces.withinTwice / 2]
		},
		curvature: curvatureOf(data, weightsOfClusters, weightedResiduals, covariance),
		weightedResiduals,
		weightedDesign: sums.weightedDesign
	};
}

/** With u = GPy of a component, u'Pu and the product of both; P = W - WX(X'WX)^-1 X'W. */
function curvatureOf(
	{ clusters, basis }: Clusters,
	weights: readonly ClusterWeights[],
	weightedResiduals: readonly Float64Array[],
	covariance: Matrix
): readonly [number, number, number] {
	const p = basis.columns.length;
	const ofBetween = new Float64Array(p);
	const ofWithin = new Float64Array(p);
	let between = 0;
	let crossed = 0;
	let within = 0;
	clusters.forEach(({ design }, c) => {
		const own = weightedResiduals[c] ?? new Float64Array();
		const shared = new Float64Array(own.length).fill(totalOf(own));
		const ownWeighted = weights[c]?.times(own) ?? own;
		const sharedWeighted = weights[c]?.times(shared) ?? shared;
		between += dot(shared, sharedWeighted);
		crossed += dot(shared, ownWeighted);
		within += dot(own, ownWeighted);
		design.forEach((column, j) => {
			ofBetween[j] = (ofBetween[j] ?? 0) + dot(column, sharedWeighted);
			ofWithin[j] = (ofWithin[j] ?? 0) + dot(column, ownWeighted);
		});
	});
	const projected = productWithVector(covariance, ofWithin);
	return [
		between - quadraticForm(covariance, ofBetween),
		crossed - dot(ofBetween, projected),
		within - dot(ofWithin, projected)
	];
}
