/**
 * The data of one model, ready to be weighted: effects, variances and a basis of the predictors.
 *
 * With the mean alone the basis is a column of ones and effects are counted from the first, so that
 * effects that are all alike leave residuals of exactly 0. With a design it is orthonormal, and the
 * coefficients are carried back by the triangle of the basis.
 */
import type { Matrix } from '../matrix.ts';
import { orthogonalBasis, triangularInverse } from '../orthogonal-basis.ts';

export interface System {
	readonly k: number;
	readonly p: number;
	/** Effects less `origin`. */
	readonly y: Float64Array;
	readonly v: Float64Array;
	readonly origin: number;
	/** Whether a variance is 0, so that weights exist only with tau squared above 0. */
	readonly hasZeroVariance: boolean;
	/** The largest effect in size, by which rounding is judged. */
	readonly largest: number;
	/** Null for the mean alone. */
	readonly basis: Basis | null;
	/** Weights of the last evaluation, kept to save an array each time. */
	readonly weights: Float64Array;
	readonly residuals: Float64Array;
}

export interface Basis {
	readonly columns: readonly Float64Array[];
	readonly triangleInverse: Matrix;
	readonly kept: readonly number[];
	readonly redundant: readonly number[];
}

/** Makes the system of checked data. */
export function systemOf(
	yi: readonly number[],
	vi: readonly number[],
	design: Matrix | undefined
): System {
	const k = yi.length;
	const basis = design === undefined ? null : basisOf(design);
	const origin = basis === null ? (yi[0] ?? 0) : 0;
	const y = new Float64Array(k);
	const v = new Float64Array(k);
	let largest = 0;
	let hasZeroVariance = false;
	for (let i = 0; i < k; i++) {
		const effect = (yi[i] ?? 0) - origin;
		const variance = vi[i] ?? 0;
		y[i] = effect;
		v[i] = variance;
		if (Math.abs(effect) > largest) largest = Math.abs(effect);
		if (variance === 0) hasZeroVariance = true;
	}
	const p = basis === null ? 1 : basis.columns.length;
	const weights = new Float64Array(k);
	const residuals = new Float64Array(k);
	return { k, p, y, v, origin, hasZeroVariance, largest, basis, weights, residuals };
}

function basisOf(design: Matrix): Basis {
	const { columns, kept, redundant, triangle } = orthogonalBasis(design);
	return { columns, kept, redundant, triangleInverse: triangularInverse(triangle) };
}
