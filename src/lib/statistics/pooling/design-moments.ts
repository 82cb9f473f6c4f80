/**
 * The moments of a model with predictors.
 *
 * With M = (Z'WZ)⁻¹, r = y − Zb and u = Wr (which is Py): y'PPy = Σu²,
 * y'PPPy = Σwu² − (Z'Wu)'M(Z'Wu), tr P = Σw − tr(M·Z'W²Z) and
 * tr PP = Σw² − 2 tr(M·Z'W³Z) + tr(M·Z'W²Z·M·Z'W²Z). Only p × p matrices are formed.
 */
import { choleskyFactor, choleskyInverse, choleskyLogDeterminant } from '../cholesky.ts';
import {
	product,
	productWithVector,
	quadraticForm,
	traceOfProduct,
	zeroMatrix,
	type Matrix
} from '../matrix.ts';
import type { Moments } from './moments.ts';
import type { Basis, System } from './system.ts';

/** Residuals this small, in units of the last place of the largest effect, are rounding. */
const ROUNDING = 16 * Number.EPSILON;

export function designMoments(system: System, basis: Basis, tauSquared: number): Moments | null {
	const { k, v, weights } = system;
	let sumOfWeights = 0;
	let sumOfSquaredWeights = 0;
	for (let i = 0; i < k; i++) {
		const weight = 1 / ((v[i] ?? 0) + tauSquared);
		weights[i] = weight;
		sumOfWeights += weight;
		sumOfSquaredWeights += weight * weight;
	}
	const { gram1, gram2, gram3, weightedEffects } = weightedGrams(system, basis);
	const factor = choleskyFactor(gram1);
	if (factor === null) return null;
	const inverse = choleskyInverse(factor);
	const coefficients = productWithVector(inverse, weightedEffects);
	const inverseGram2 = product(inverse, gram2);
	return {
		tauSquared,
		sumOfWeights,
		sumOfSquaredWeights,
		coefficients: [...coefficients],
		inverse: [...inverse.values],
		logDeterminant: choleskyLogDeterminant(factor),
		...residualMoments(system, basis, coefficients, inverse),
		traceP: sumOfWeights - traceOfProduct(inverse, gram2),
		tracePP:
			sumOfSquaredWeights -
			2 * traceOfProduct(inverse, gram3) +
			traceOfProduct(inverseGram2, inverseGram2)
	};
}

function weightedGrams({ k, p, y, weights }: System, { columns }: Basis) {
	const gram1 = zeroMatrix(p, p);
	const gram2 = zeroMatrix(p, p);
	const gram3 = zeroMatrix(p, p);
	const weightedEffects = new Float64Array(p);
	for (let a = 0; a < p; a++) {
		const left = columns[a];
		if (left === undefined) continue;
		for (let b = 0; b <= a; b++) {
			const right = columns[b];
			if (right === undefined) continue;
			let one = 0;
			let two = 0;
			let three = 0;
			for (let i = 0; i < k; i++) {
				const weight = weights[i] ?? 0;
				const first = weight * (left[i] ?? 0) * (right[i] ?? 0);
				one += first;
				two += weight * first;
				three += weight * weight * first;
			}
			for (const at of [a * p + b, b * p + a]) {
				gram1.values[at] = one;
				gram2.values[at] = two;
				gram3.values[at] = three;
			}
		}
		let sum = 0;
		for (let i = 0; i < k; i++) sum += (weights[i] ?? 0) * (left[i] ?? 0) * (y[i] ?? 0);
		weightedEffects[a] = sum;
	}
	return { gram1, gram2, gram3, weightedEffects };
}

function residualMoments(
	{ k, p, y, weights, largest }: System,
	{ columns }: Basis,
	coefficients: Float64Array,
	inverse: Matrix
): Pick<Moments, 'yPy' | 'yPPy' | 'yPPPy'> {
	const residuals: number[] = [];
	let furthest = 0;
	for (let i = 0; i < k; i++) {
		let residual = y[i] ?? 0;
		for (let a = 0; a < p; a++) residual -= (coefficients[a] ?? 0) * (columns[a]?.[i] ?? 0);
		residuals.push(residual);
		furthest = Math.max(furthest, Math.abs(residual));
	}
	if (furthest <= ROUNDING * largest) residuals.fill(0);

	let yPy = 0;
	let yPPy = 0;
	let cubes = 0;
	const pulls = new Float64Array(p);
	for (let i = 0; i < k; i++) {
		const weight = weights[i] ?? 0;
		const residual = residuals[i] ?? 0;
		const wr = weight * residual;
		yPy += wr * residual;
		yPPy += wr * wr;
		cubes += weight * wr * wr;
		for (let a = 0; a < p; a++) {
			pulls[a] = (pulls[a] ?? 0) + weight * wr * (columns[a]?.[i] ?? 0);
		}
	}
	return { yPy, yPPy, yPPPy: cubes - quadraticForm(inverse, pulls) };
}
