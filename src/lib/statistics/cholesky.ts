/**
 * Symmetric positive definite systems by Cholesky's factor L, with L·L' = A.
 *
 * Reference: Golub & Van Loan (2013), Matrix Computations, 4th ed. A pivot that has
 * lost all its digits means that the matrix is singular to rounding: the answer is then null, never
 * a number without meaning.
 */
import { elementOf, zeroMatrix, type Matrix } from './matrix.ts';

/** What is left of a pivot, as a share of its diagonal element, below which nothing of it is known. */
const SINGULAR = 16 * Number.EPSILON;

/** The lower triangular factor of a symmetric matrix, or null if that is not positive definite. */
export function choleskyFactor(matrix: Matrix): Matrix | null {
	const n = matrix.rows;
	const factor = zeroMatrix(n, n);
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			const original = elementOf(matrix, i, j);
			let rest = original;
			for (let m = 0; m < j; m++) rest -= elementOf(factor, i, m) * elementOf(factor, j, m);
			if (i !== j) factor.values[i * n + j] = rest / elementOf(factor, j, j);
			else if (rest > SINGULAR * original) factor.values[i * n + i] = Math.sqrt(rest);
			else return null;
		}
	}
	return factor;
}

/** The solution x of A·x = b, from the factor of A. */
export function choleskySolve(factor: Matrix, right: ArrayLike<number>): Float64Array {
	const n = factor.rows;
	const x = new Float64Array(right);
	for (let i = 0; i < n; i++) {
		let rest = x[i] ?? 0;
		for (let m = 0; m < i; m++) rest -= elementOf(factor, i, m) * (x[m] ?? 0);
		x[i] = rest / elementOf(factor, i, i);
	}
	for (let i = n - 1; i >= 0; i--) {
		let rest = x[i] ?? 0;
		for (let m = i + 1; m < n; m++) rest -= elementOf(factor, m, i) * (x[m] ?? 0);
		x[i] = rest / elementOf(factor, i, i);
	}
	return x;
}

/** The inverse of A, from the factor of A. */
export function choleskyInverse(factor: Matrix): Matrix {
	const n = factor.rows;
	const inverse = zeroMatrix(n, n);
	for (let j = 0; j < n; j++) {
		const unit = new Float64Array(n);
		unit[j] = 1;
		const column = choleskySolve(factor, unit);
		for (let i = 0; i < n; i++) inverse.values[i * n + j] = column[i] ?? 0;
	}
	return inverse;
}

/** The natural logarithm of the determinant of A, from the factor of A. */
export function choleskyLogDeterminant(factor: Matrix): number {
	let sum = 0;
	for (let i = 0; i < factor.rows; i++) sum += Math.log(elementOf(factor, i, i));
	return 2 * sum;
}
