/**
 * An orthonormal basis of the columns of a design matrix: X = Z·R, Z'Z = I, R upper triangular.
 *
 * Models are solved in the basis Z and carried back by R, so that a predictor such as the year 1968
 * (nearly a multiple of the intercept) costs no digits. A column that the columns before it already
 * give is left out and named, as regression software does (the limit is that of LINPACK's dqrdc2 as
 * used for linear models, 1e-7 of the column's own length).
 *
 * Reference: Golub & Van Loan (2013), Matrix Computations, 4th ed.; two passes
 * ("twice is enough", Giraud et al. 2005, Numerische Mathematik 101:87–100).
 */
import { dot, elementOf, zeroMatrix, type Matrix } from './matrix.ts';

const REDUNDANT = 1e-7;

export interface OrthogonalBasis {
	/** Columns of the design that were kept, in their order. */
	readonly kept: readonly number[];
	/** Columns that those before them already give. */
	readonly redundant: readonly number[];
	/** The basis by columns: one array of the length of the design for each kept column. */
	readonly columns: readonly Float64Array[];
	/** R of the kept columns. */
	readonly triangle: Matrix;
}

function subtractProjections(
	column: Float64Array,
	basis: readonly Float64Array[],
	shares: Float64Array
): void {
	basis.forEach((direction, m) => {
		const share = dot(direction, column);
		shares[m] = (shares[m] ?? 0) + share;
		for (let i = 0; i < column.length; i++) {
			column[i] = (column[i] ?? 0) - share * (direction[i] ?? 0);
		}
	});
}

/** The orthonormal basis of the columns of a design matrix (a row a study, a column a predictor). */
export function orthogonalBasis(design: Matrix): OrthogonalBasis {
	const kept: number[] = [];
	const redundant: number[] = [];
	const columns: Float64Array[] = [];
	const shares: Float64Array[] = [];
	for (let j = 0; j < design.columns; j++) {
		const column = Float64Array.from({ length: design.rows }, (_, i) => elementOf(design, i, j));
		const before = Math.sqrt(dot(column, column));
		const share = new Float64Array(columns.length + 1);
		subtractProjections(column, columns, share);
		subtractProjections(column, columns, share);
		const after = Math.sqrt(dot(column, column));
		if (!(after > REDUNDANT * before)) {
			redundant.push(j);
			continue;
		}
		share[columns.length] = after;
		columns.push(column.map((value) => value / after));
		shares.push(share);
		kept.push(j);
	}
	const triangle = zeroMatrix(kept.length, kept.length);
	shares.forEach((share, j) => {
		share.forEach((value, m) => (triangle.values[m * kept.length + j] = value));
	});
	return { kept, redundant, columns, triangle };
}

/** The inverse of an upper triangular matrix. */
export function triangularInverse(triangle: Matrix): Matrix {
	const n = triangle.rows;
	const inverse = zeroMatrix(n, n);
	for (let j = 0; j < n; j++) {
		for (let i = j; i >= 0; i--) {
			let rest = i === j ? 1 : 0;
			for (let m = i + 1; m <= j; m++) rest -= elementOf(triangle, i, m) * elementOf(inverse, m, j);
			inverse.values[i * n + j] = rest / elementOf(triangle, i, i);
		}
	}
	return inverse;
}
