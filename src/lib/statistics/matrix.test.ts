import { describe, expect, it } from 'vitest';
import {
	choleskyFactor,
	choleskyInverse,
	choleskyLogDeterminant,
	choleskySolve
} from './cholesky.ts';
import {
	identityMatrix,
	matrixOf,
	product,
	quadraticForm,
	rowsOf,
	submatrix,
	traceOfProduct,
	transposed
} from './matrix.ts';
import { orthogonalBasis, triangularInverse } from './orthogonal-basis.ts';

const SYMMETRIC = matrixOf([
	[4, 2, 0.6],
	[2, 5, 1],
	[0.6, 1, 3]
]);

function expectClose(actual: readonly number[][], expected: readonly number[][]) {
	actual.forEach((row, i) =>
		row.forEach((value, j) => {
			expect(value).toBeCloseTo(expected[i]?.[j] ?? Number.NaN, 13);
		})
	);
	expect(actual.length).toBe(expected.length);
}

describe('product', () => {
	it('multiplies by hand', () => {
		const left = matrixOf([
			[1, 2],
			[3, 4],
			[5, 6]
		]);
		const right = matrixOf([
			[1, 0, 2],
			[0, 1, 3]
		]);
		expect(rowsOf(product(left, right))).toEqual([
			[1, 2, 8],
			[3, 4, 18],
			[5, 6, 28]
		]);
		expect(rowsOf(transposed(right))).toEqual([
			[1, 0],
			[0, 1],
			[2, 3]
		]);
	});

	it('has a trace that needs no product', () => {
		const whole = product(SYMMETRIC, SYMMETRIC).values;
		const trace = (whole[0] ?? 0) + (whole[4] ?? 0) + (whole[8] ?? 0);
		expect(traceOfProduct(SYMMETRIC, SYMMETRIC)).toBeCloseTo(trace, 12);
	});
});

describe('choleskyFactor', () => {
	it('gives the inverse, the solution and the determinant', () => {
		const factor = choleskyFactor(SYMMETRIC);
		expect(factor).not.toBeNull();
		if (factor === null) return;
		expectClose(rowsOf(product(factor, transposed(factor))), rowsOf(SYMMETRIC));
		expectClose(rowsOf(product(choleskyInverse(factor), SYMMETRIC)), rowsOf(identityMatrix(3)));
		const x = [1, -2, 3];
		const solved = choleskySolve(factor, product(SYMMETRIC, matrixOf(x.map((v) => [v]))).values);
		expectClose([[...solved]], [x]);
		// 4(15 − 1) − 2(6 − 0.6) + 0.6(2 − 3) = 44.6
		expect(choleskyLogDeterminant(factor)).toBeCloseTo(Math.log(44.6), 13);
	});

	it('refuses a singular and an indefinite matrix', () => {
		const singular = [
			[1, 2],
			[2, 4]
		];
		expect(choleskyFactor(matrixOf(singular))).toBeNull();
		expect(choleskyFactor(matrixOf([[-1]]))).toBeNull();
		expect(choleskyFactor(matrixOf([[Number.NaN]]))).toBeNull();
	});
});

describe('quadraticForm', () => {
	it('is the variance of a linear combination', () => {
		expect(quadraticForm(SYMMETRIC, [1, 1, 0])).toBe(4 + 5 + 2 * 2);
		expect(rowsOf(submatrix(SYMMETRIC, [2, 0]))).toEqual([
			[3, 0.6],
			[0.6, 4]
		]);
	});
});

describe('orthogonalBasis', () => {
	const years = [1948, 1949, 1960, 1977, 1973, 1953, 1973, 1980];
	const design = matrixOf(years.map((year) => [1, year, year - 1900, year * year]));

	it('gives the design back and leaves out what is redundant', () => {
		const { kept, redundant, columns, triangle } = orthogonalBasis(design);
		expect(kept).toEqual([0, 1, 3]);
		expect(redundant).toEqual([2]);
		const basis = transposed(matrixOf(columns.map((column) => [...column])));
		expectClose(rowsOf(product(transposed(basis), basis)), rowsOf(identityMatrix(3)));
		rowsOf(product(basis, triangle)).forEach((row, i) => {
			const year = years[i] ?? 0;
			[1, year, year * year].forEach((value, j) => {
				expect((row[j] ?? 0) / value).toBeCloseTo(1, 12);
			});
		});
	});

	it('has a triangle that can be inverted', () => {
		const { triangle } = orthogonalBasis(matrixOf(years.map((year) => [1, year])));
		expectClose(rowsOf(product(triangularInverse(triangle), triangle)), rowsOf(identityMatrix(2)));
	});

	it('leaves out a column of zeros', () => {
		expect(
			orthogonalBasis(
				matrixOf([
					[1, 0],
					[1, 0]
				])
			).redundant
		).toEqual([1]);
	});
});
