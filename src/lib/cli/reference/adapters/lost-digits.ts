/**
 * What rounding costs the reference, relative to its figures. Ours are held against the reference and
 * not against the truth, so a tolerance has to leave room for this.
 */
import { matrixOf } from '#lib/statistics/matrix.ts';
import { orthogonalBasis, triangularInverse } from '#lib/statistics/orthogonal-basis.ts';

/**
 * Where variances differ by many orders of magnitude: the reference forms matrices whose elements
 * differ by that ratio and says itself that results may be unstable.
 */
export function lostToVariances(vi: readonly number[]): number {
	const ratio = Math.max(...vi) / Math.min(...vi);
	return ratio >= 1e7 && Number.isFinite(ratio) ? 4 * Number.EPSILON * ratio : 0;
}

const MOST = 1e-5;

/**
 * Where predictors are nearly dependent or of very different sizes, such as a year beside the
 * intercept: the reference inverts X'WX as it stands. By the condition numbers of the design as given
 * and with columns of length 1; held against sums in 60 digits, it loses up to this. Never more than
 * 1e-5 is left open: a reference worse than that proves nothing.
 */
export function lostToDesign(design: unknown): number {
	if (!Array.isArray(design) || design.length === 0) return 0;
	const rows = (design as unknown[]).map((row) => (Array.isArray(row) ? row : [row]) as number[]);
	const lengths = (rows[0] ?? []).map((_, j) => Math.hypot(...rows.map((row) => row[j] ?? 0)));
	const scaled = rows.map((row) => row.map((value, j) => value / (lengths[j] || 1)));
	return Math.min(MOST, 8 * Number.EPSILON * condition(rows) * condition(scaled));
}

/** The condition number in the norm of the sum of squares, of the columns that are independent. */
function condition(rows: readonly (readonly number[])[]): number {
	const { triangle } = orthogonalBasis(matrixOf(rows));
	return Math.hypot(...triangle.values) * Math.hypot(...triangularInverse(triangle).values);
}
