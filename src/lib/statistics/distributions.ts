/**
 * Distribution functions and quantiles, over the special functions of a kept library.
 *
 * Two habits keep the digits. A small tail is computed as a tail, from the complementary functions,
 * never as 1 − cdf, so that p-values hold down to 1e-300. And the normal quantile is
 * −√2·erfcinv(2p), which is good where a quantile built on erfinv(2p − 1) has lost its argument.
 *
 * The definitions of the t, F and binomial tails by the incomplete beta function, and of χ² by the
 * incomplete gamma function, are those of Abramowitz & Stegun (1964), chapter 26: 26.7.1, 26.6.2,
 * 26.5.24 and 26.4.19.
 *
 * These functions take arguments that have been checked: degrees of freedom above 0, probabilities
 * from 0 to 1, no NaN. Infinite degrees of freedom of t mean the normal distribution.
 */
import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammaDeltaRatio from '@stdlib/math-base-special-gamma-delta-ratio';
import gammaln from '@stdlib/math-base-special-gammaln';
import { incompleteGamma, incompleteGammaInverse } from './incomplete-gamma.ts';

/** ln Γ(x), for x above 0. */
export const logGamma = (x: number): number => gammaln(x);

/** Γ(x) / Γ(x + delta), without the loss of subtracting large logarithms. */
export const gammaRatio = (x: number, delta: number): number => gammaDeltaRatio(x, delta);

/** P(Z > z) of the standard normal distribution. */
export const normalUpper = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** P(Z ≤ z). */
export const normalCdf = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** P(|Z| ≥ |z|), the two-sided p-value of z. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** The z with P(Z > z) = p. Give a small upper tail here, not 1 − p to `normalQuantile`. */
export const normalUpperQuantile = (p: number): number =>
	p <= 0.5 ? Math.SQRT2 * erfcinv(2 * p) : 0 - Math.SQRT2 * erfcinv(2 * (1 - p));

/** The z with P(Z ≤ z) = p. */
export const normalQuantile = (p: number): number => 0 - normalUpperQuantile(p);

/** P(|T| ≥ |t|) with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
	if (df === Infinity) return normalTwoSided(t);
	// The closed form of the Cauchy distribution; the incomplete beta function loses digits near t = 0.
	if (df === 1) return (2 / Math.PI) * Math.atan(1 / Math.abs(t));
	const square = t * t;
	if (square === Infinity) return 0;
	// Of the two arguments that add up to 1, the smaller has all its digits.
	return square > df
		? betainc(df / (df + square), df / 2, 0.5)
		: betainc(square / (df + square), 0.5, df / 2, true, true);
}

/** P(T > t). */
export function tUpper(t: number, df: number): number {
	const half = tTwoSided(t, df) / 2;
	return t >= 0 ? half : 1 - half;
}

/** P(T ≤ t). */
export const tCdf = (t: number, df: number): number => tUpper(-t, df);

/** The t ≥ 0 with P(|T| ≥ t) = p: the critical value of a two-sided test at p. */
export function tTwoSidedQuantile(p: number, df: number): number {
	if (df === Infinity) return normalUpperQuantile(p / 2);
	if (p === 0) return Infinity;
	if (p === 1) return 0;
	const y = betaincinv(p, 0.5, df / 2, true);
	if (y < 0.5) return Math.sqrt((df * y) / (1 - y));
	const x = betaincinv(p, df / 2, 0.5);
	return Math.sqrt((df * (1 - x)) / x);
}

/** The t with P(T > t) = p. */
export const tUpperQuantile = (p: number, df: number): number =>
	p <= 0.5 ? tTwoSidedQuantile(2 * p, df) : 0 - tTwoSidedQuantile(2 * (1 - p), df);

/** The t with P(T ≤ t) = p. */
export const tQuantile = (p: number, df: number): number => 0 - tUpperQuantile(p, df);

/** P(X ≤ x) of χ² with `df` degrees of freedom. */
export const chiSquareCdf = (x: number, df: number): number =>
	x <= 0 ? 0 : incompleteGamma(x / 2, df / 2, false);

/** P(X > x) of χ². */
export function chiSquareUpper(x: number, df: number): number {
	if (x <= 0) return 1;
	return x === Infinity ? 0 : incompleteGamma(x / 2, df / 2, true);
}

/** The x with P(X ≤ x) = p, good to 12 digits for p from 1e-10. */
export const chiSquareQuantile = (p: number, df: number): number =>
	2 * incompleteGammaInverse(p, df / 2, false);

/** The x with P(X > x) = p, good to 12 digits for p from 1e-10. */
export const chiSquareUpperQuantile = (p: number, df: number): number =>
	2 * incompleteGammaInverse(p, df / 2, true);

/** P(F > f) with `df1` and `df2` degrees of freedom; infinite `df2` mean χ²/df1. */
export function fUpper(f: number, df1: number, df2: number): number {
	if (f <= 0) return 1;
	if (f === Infinity) return 0;
	if (df2 === Infinity) return chiSquareUpper(f * df1, df1);
	const scaled = df1 * f;
	return scaled > df2
		? betainc(df2 / (df2 + scaled), df2 / 2, df1 / 2)
		: betainc(scaled / (df2 + scaled), df1 / 2, df2 / 2, true, true);
}

/** The x with P(X ≤ x) = p of the beta distribution. */
export const betaQuantile = (p: number, a: number, b: number): number => betaincinv(p, a, b);

/** The x with P(X > x) = p of the beta distribution. */
export const betaUpperQuantile = (p: number, a: number, b: number): number =>
	betaincinv(p, a, b, true);

/** P(X ≥ x) for x successes in n trials that each succeed with `chance`. */
export function binomialUpper(x: number, n: number, chance: number): number {
	if (x <= 0) return 1;
	return x > n ? 0 : betainc(chance, x, n - x + 1);
}

/** P(X ≤ x). */
export const binomialCdf = (x: number, n: number, chance: number): number =>
	binomialUpper(n - x, n, 1 - chance);
