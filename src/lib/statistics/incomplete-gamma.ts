/**
 * The regularised incomplete gamma functions P and Q, of which the tails of χ² are made.
 *
 * The library's function is good up to arguments of 1000. Beyond, where the argument is not below the
 * parameter less 50, it loses a term of an asymptotic series (1 % of the tail of χ² with 2000 degrees
 * of freedom), so that part is computed here: Q by the continued fraction of DLMF 8.9.2, evaluated as
 * Lentz does, from the parameter up; P by the series of DLMF 8.11.4 below it, where all terms are
 * positive. Both have the factor xᵃe⁻ˣ/Γ(a), by Stirling's series (DLMF 5.11.1).
 */
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';

/** Up to here the library is asked. */
const LARGE = 1000;
const ABOUT_PARAMETER = 50;
/** More than the root of any number of degrees of freedom needs. */
const MOST_TERMS = 1e6;
const MOST_STEPS = 20;

/** Q(a, x) if `upper`, else P(a, x); for x and a above 0. */
export function incompleteGamma(x: number, a: number, upper: boolean): number {
	if (x <= LARGE || x <= a - ABOUT_PARAMETER) return gammainc(x, a, true, upper);
	if (x >= a) {
		const q = prefix(a, x) * fraction(a, x);
		return upper ? q : 1 - q;
	}
	const p = (prefix(a, x) * series(a, x)) / a;
	return upper ? 1 - p : p;
}

/** The x at which Q (if `upper`) or P is `p`. */
export function incompleteGammaInverse(p: number, a: number, upper: boolean): number {
	let x = gammaincinv(p, a, upper);
	if (!(x > LARGE && x < Infinity)) return x;
	// The library inverts what it computes; Newton's steps mend both.
	for (let step = 0; step < MOST_STEPS; step++) {
		const density = prefix(a, x) / x;
		const miss = incompleteGamma(x, a, upper) - p;
		const change = density === 0 ? 0 : (upper ? miss : -miss) / density;
		x += change;
		if (Math.abs(change) < 1e-13 * x) break;
	}
	return x;
}

/** xᵃe⁻ˣ/Γ(a), for a so large that Stirling's series has converged or the result is 0. */
function prefix(a: number, x: number): number {
	const beyond = (x - a) / a;
	const correction = 1 / (12 * a) - 1 / (360 * a ** 3);
	return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * (Math.log1p(beyond) - beyond) - correction);
}

function fraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = Infinity;
	let d = 1 / b;
	let value = d;
	for (let i = 1; i < MOST_TERMS; i++) {
		const numerator = i * (a - i);
		b += 2;
		d = 1 / (b + numerator * d);
		c = b + numerator / c;
		value *= c * d;
		if (Math.abs(c * d - 1) < Number.EPSILON) break;
	}
	return value;
}

function series(a: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let i = 1; i < MOST_TERMS && term > Number.EPSILON * sum; i++) {
		term *= x / (a + i);
		sum += term;
	}
	return sum;
}
