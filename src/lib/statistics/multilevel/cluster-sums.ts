/**
 * What the clusters of a multilevel model add up to: the normal equations X'WX and X'Wy, log |M|, and
 * the traces of products of W and the components' matrices G (ones within a cluster; the identity),
 * with the p x p matrices X'WGWX and X'WGWGWX that turn them into traces of P.
 */
import { dot, product, traceOfProduct, zeroMatrix, type Matrix } from '../matrix.ts';
import type { ClusterWeights } from './cluster-weights.ts';

/** Everything that the score and the information of a three-level model need from its clusters. */
export class ClusterSums {
	logDeterminant = 0;
	between = 0;
	within = 0;
	betweenTwice = 0;
	crossed = 0;
	withinTwice = 0;
	readonly right: Float64Array;
	readonly normal: Matrix;
	readonly weightedDesign: (readonly Float64Array[])[] = [];
	readonly #between: Matrix;
	readonly #within: Matrix;
	readonly #betweenTwice: Matrix;
	readonly #crossed: Matrix;
	readonly #withinTwice: Matrix;

	constructor(p: number) {
		this.right = new Float64Array(p);
		this.normal = zeroMatrix(p, p);
		this.#between = zeroMatrix(p, p);
		this.#within = zeroMatrix(p, p);
		this.#betweenTwice = zeroMatrix(p, p);
		this.#crossed = zeroMatrix(p, p);
		this.#withinTwice = zeroMatrix(p, p);
	}

	add(weights: ClusterWeights, effects: Float64Array, design: readonly Float64Array[]): void {
		const rowSums = weights.times(new Float64Array(effects.length).fill(1));
		const ofOnes = totalOf(rowSums);
		this.logDeterminant += weights.logDeterminant;
		this.between += ofOnes;
		this.within += weights.trace;
		this.betweenTwice += ofOnes ** 2;
		this.crossed += dot(rowSums, rowSums);
		this.withinTwice += weights.traceOfSquare;

		const weighted = design.map((column) => weights.times(column));
		this.weightedDesign.push(weighted);
		const totals = weighted.map(totalOf);
		const crossed = weighted.map((column) => dot(column, rowSums));
		weighted.forEach((column, i) => {
			this.right[i] = (this.right[i] ?? 0) + dot(column, effects);
			const twice = weights.times(column);
			const ofTotals = totals[i] ?? 0;
			design.forEach((other, j) => {
				const cell = i * design.length + j;
				const otherWeighted = weighted[j] ?? other;
				increase(this.normal, cell, dot(column, other));
				increase(this.#between, cell, ofTotals * (totals[j] ?? 0));
				increase(this.#within, cell, dot(column, otherWeighted));
				increase(this.#betweenTwice, cell, ofTotals * ofOnes * (totals[j] ?? 0));
				increase(this.#crossed, cell, ofTotals * (crossed[j] ?? 0));
				increase(this.#withinTwice, cell, dot(twice, otherWeighted));
			});
		});
	}

	/** tr PG and tr PGPG by component, from `covariance` = (X'WX)^-1. */
	tracesOfP(covariance: Matrix) {
		const between = product(covariance, this.#between);
		const within = product(covariance, this.#within);
		const twice = (ofW: number, c: Matrix, left: Matrix, right: Matrix) =>
			ofW - 2 * traceOfProduct(covariance, c) + traceOfProduct(left, right);
		return {
			between: this.between - traceOfProduct(covariance, this.#between),
			within: this.within - traceOfProduct(covariance, this.#within),
			betweenTwice: twice(this.betweenTwice, this.#betweenTwice, between, between),
			crossed: twice(this.crossed, this.#crossed, between, within),
			withinTwice: twice(this.withinTwice, this.#withinTwice, within, within)
		};
	}
}

function increase(matrix: Matrix, cell: number, by: number): void {
	matrix.values[cell] = (matrix.values[cell] ?? 0) + by;
}

/** The sum of the values. */
export function totalOf(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}
