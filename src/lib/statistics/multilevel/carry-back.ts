/**
 * From the orthonormal basis in which a model was solved back to the columns of its design: with
 * X = ZR, coefficients are R^-1 times those of Z, and what is linear in X is what is linear in Z times R.
 */
import { matrixOf, product, productWithVector, transposed, type Matrix } from '../matrix.ts';
import { triangularInverse } from '../orthogonal-basis.ts';
import type { SandwichModel } from './cluster-robust.ts';
import type { Clusters } from './clusters.ts';
import type { ModelState } from './likelihood.ts';

/** The solved model in terms of the kept columns of the design, as tests and the sandwich need it. */
export function carryBack(
	{ clusters, k, basis }: Clusters,
	state: ModelState,
	tested: readonly number[]
): SandwichModel {
	const inverse = triangularInverse(basis.triangle);
	const coefficients = productWithVector(inverse, state.coefficients);
	const bread = product(product(inverse, state.covariance), transposed(inverse));
	const weighted: number[][] = Array.from({ length: k }, () => []);
	const residuals = new Array<number>(k).fill(0);
	clusters.forEach(({ members, effects, design }, c) => {
		const columns = state.weightedDesign[c] ?? [];
		members.forEach((place, i) => {
			weighted[place] = columns.map((column) => column[i] ?? 0);
			const fitted = design.reduce(
				(sum, column, j) => sum + (column[i] ?? 0) * (state.coefficients[j] ?? 0),
				0
			);
			residuals[place] = (effects[i] ?? 0) - fitted;
		});
	});
	return {
		coefficients,
		bread,
		weightedDesign: inOriginal(weighted, basis.triangle),
		residuals,
		tested
	};
}

/** WX = WZ R, by rows. */
function inOriginal(weighted: readonly number[][], triangle: Matrix): readonly number[][] {
	const rows = product(matrixOf(weighted), triangle);
	return weighted.map((row, i) => [...rows.values.subarray(i * row.length, (i + 1) * row.length)]);
}
