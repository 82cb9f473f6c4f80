/**
 * Small dense matrices: products, Cholesky factors, orthogonal bases.
 *
 * For the normal equations of meta-analysis, where a matrix has as many columns as a model has
 * coefficients (about ten at most), so plain loops over flat arrays are the fastest and the
 * clearest. Nothing here is meant for one row and one column a study.
 *
 * Reference: Golub & Van Loan (2013), Matrix Computations, 4th ed., on Cholesky factors and
 * modified Gram–Schmidt (done twice here, which keeps the basis orthogonal to rounding).
 */

/** A matrix by rows: the element of row i and column j is `values[i * columns + j]`. */
export interface Matrix {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
}

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
	return { rows, columns, values: new Float64Array(rows * columns) };
}

/** The matrix whose rows are given; all rows must be of one length. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
	const matrix = zeroMatrix(rows.length, rows[0]?.length ?? 0);
	rows.forEach((row, i) => matrix.values.set(row, i * matrix.columns));
	return matrix;
}

export function identityMatrix(size: number): Matrix {
	const matrix = zeroMatrix(size, size);
	for (let i = 0; i < size; i++) matrix.values[i * size + i] = 1;
	return matrix;
}

/** One element; zero outside, so that callers need no check of their own. */
export const elementOf = (matrix: Matrix, row: number, column: number): number =>
	matrix.values[row * matrix.columns + column] ?? 0;

/** The rows as plain arrays, for records that leave this folder. */
export function rowsOf({ rows, columns, values }: Matrix): number[][] {
	return Array.from({ length: rows }, (_, i) => [
		...values.subarray(i * columns, (i + 1) * columns)
	]);
}

export function transposed(matrix: Matrix): Matrix {
	const { rows, columns } = matrix;
	const result = zeroMatrix(columns, rows);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) result.values[j * rows + i] = elementOf(matrix, i, j);
	}
	return result;
}

/** The product of two matrices; the columns of the first must be as many as the rows of the second. */
export function product(left: Matrix, right: Matrix): Matrix {
	const result = zeroMatrix(left.rows, right.columns);
	for (let i = 0; i < left.rows; i++) {
		for (let m = 0; m < left.columns; m++) {
			const factor = elementOf(left, i, m);
			for (let j = 0; j < right.columns; j++) {
				const at = i * right.columns + j;
				result.values[at] = (result.values[at] ?? 0) + factor * elementOf(right, m, j);
			}
		}
	}
	return result;
}

/** A matrix times a column. */
export function productWithVector(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
	const result = new Float64Array(matrix.rows);
	for (let i = 0; i < matrix.rows; i++) {
		let sum = 0;
		for (let j = 0; j < matrix.columns; j++) sum += elementOf(matrix, i, j) * (vector[j] ?? 0);
		result[i] = sum;
	}
	return result;
}

/** `vector' · matrix · vector`, as in the variance of a linear combination. */
export function quadraticForm(matrix: Matrix, vector: ArrayLike<number>): number {
	return dot(productWithVector(matrix, vector), vector);
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}

/** The sum of the diagonal of `left · right`, without the product. */
export function traceOfProduct(left: Matrix, right: Matrix): number {
	let sum = 0;
	for (let i = 0; i < left.rows; i++) {
		for (let j = 0; j < left.columns; j++) sum += elementOf(left, i, j) * elementOf(right, j, i);
	}
	return sum;
}

/** The chosen rows and columns of a square matrix, in that order. */
export function submatrix(matrix: Matrix, chosen: readonly number[]): Matrix {
	return matrixOf(chosen.map((i) => chosen.map((j) => elementOf(matrix, i, j))));
}
