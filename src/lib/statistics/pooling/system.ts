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
	readonly y: readonly number[];
	readonly v: readonly number[];
	readonly origin: number;
	/** Whether a variance is 0, so that weights exist only with tau squared above 0. */
	readonly hasZeroVariance: boolean;
	/** The largest effect in size, by which rounding is judged. */
	readonly largest: number;
	/** Null for the mean alone. */
	readonly basis: Basis | null;
	/** Weights of the last evaluation, kept to save an array each time. */
	readonly weights: number[];
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
	// Plain arrays: a typed one of a dozen numbers takes longer to make than to fill.
	const y: number[] = [];
	let largest = 0;
	let hasZeroVariance = false;
	for (let i = 0; i < k; i++) {
		const effect = (yi[i] ?? 0) - origin;
		y.push(effect);
		if (Math.abs(effect) > largest) largest = Math.abs(effect);
		if (vi[i] === 0) hasZeroVariance = true;
	}
	const p = basis === null ? 1 : basis.columns.length;
	return { k, p, y, v: vi, origin, hasZeroVariance, largest, basis, weights: y.slice() };
}

function basisOf(design: Matrix): Basis {
	const { columns, kept, redundant, triangle } = orthogonalBasis(design);
	return { columns, kept, redundant, triangleInverse: triangularInverse(triangle) };
}
