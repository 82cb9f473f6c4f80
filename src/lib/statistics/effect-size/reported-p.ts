/**
 * From p-values, exact or by a threshold, to t, and from t to standard errors; and back.
 *
 * An exact p with its degrees of freedom gives t, and t with the difference gives its standard error,
 * SE = |difference| / |t|. A threshold gives a bound of the same: "p < 0.05" means |t| at least, so
 * SE at most; "not significant at 0.05" means |t| at most, so SE at least.
 * Reference: Cochrane Handbook 6, section 6.5.2.3. Degrees of freedom: n₁ + n₂ − 2 for two groups,
 * n − 1 for pairs, infinite for z. Assumes that p is of the t (or z) test of this very difference: a p
 * of a rank test or of an adjusted model gives another standard error.
 */
import { tTwoSided, tTwoSidedQuantile, tUpper, tUpperQuantile } from '../distributions.ts';
import { answer, firstNonFinite, refuse, type Outcome, type Refused } from '../result.ts';
import { exactly, mapFalling, type Bounded } from './bounded.ts';
import { outOfRange } from './effect-size.ts';

/** A p-value as it is printed: "p = 0.03", "p < 0.05", "p > 0.05" or "not significant". */
export interface ReportedP {
	readonly relation: 'equal' | 'below' | 'above';
	readonly p: number;
}

const TO_SIZE = { equal: 'exact', below: 'at_least', above: 'at_most' } as const;

/** The size |t| that a two-sided p stands for. A p of 0 is a rounded one and refused. */
export function sizeOfT(reported: ReportedP, df: number): Outcome<Bounded> {
	const fault = faultOfP(reported.p) ?? faultOfDf(df);
	if (fault) return fault;
	return bounded(reported, tTwoSidedQuantile(reported.p, df));
}

/** The signed t, positive in the direction that was tested, that a one-sided p stands for. */
export function signedT(reported: ReportedP, df: number): Outcome<Bounded> {
	const fault = faultOfP(reported.p) ?? faultOfDf(df);
	if (fault) return fault;
	if (reported.p === 1) return outOfRange('p', 'above 0 and below 1');
	return bounded(reported, tUpperQuantile(reported.p, df));
}

/** Degrees of freedom near 0 have quantiles beyond what numbers can hold. */
const bounded = ({ relation }: ReportedP, value: number): Outcome<Bounded> =>
	firstNonFinite('t', [value]) ?? answer({ kind: TO_SIZE[relation], value });

/** The two-sided p-value of t. */
export function twoSidedP(t: number, df: number): Outcome<number> {
	return faultOfDf(df) ?? faultOfNumber('t', t) ?? answer(tTwoSided(t, df));
}

/** The one-sided p-value of t: small where t is large and positive. */
export function oneSidedP(t: number, df: number): Outcome<number> {
	return faultOfDf(df) ?? faultOfNumber('t', t) ?? answer(tUpper(t, df));
}

/** t of a comparison of two groups or of pairs from F with one and `df` degrees of freedom. */
export function sizeOfTFromF(f: number): Outcome<number> {
	return f >= 0 && Number.isFinite(f) ? answer(Math.sqrt(f)) : outOfRange('F', '0 or above');
}

/**
 * The standard error of a difference from its size of t; refused for a difference of 0 or an exact t
 * of 0, which fit any standard error. From "t at most 0" nothing follows either.
 */
export function standardErrorFromT(difference: number, sizeOfT: Bounded): Outcome<Bounded> {
	const fault = faultOfNumber('difference', difference);
	if (fault) return fault;
	if (difference === 0 || sizeOfT.value === 0) {
		return refuse({
			reason: 'undefined_for_data',
			why: 'a difference or t of 0 fits any standard error'
		});
	}
	return answer(mapFalling(sizeOfT, (t) => Math.abs(difference / t)));
}

/** The standard error of a difference from its two-sided p, exact or a threshold. */
export function standardErrorFromP(
	difference: number,
	reported: ReportedP,
	df: number
): Outcome<Bounded> {
	const t = sizeOfT(reported, df);
	return t.ok ? standardErrorFromT(difference, t.value) : t;
}

/** The size of t of a difference with a known standard error. */
export function sizeOfTFromStandardError(difference: number, standardError: number) {
	if (!(standardError > 0)) return outOfRange('standardError', 'above 0');
	const fault = faultOfNumber('difference', difference);
	const size = Math.abs(difference) / standardError;
	return fault ?? faultOfNumber('t', size) ?? answer(exactly(size));
}

function faultOfP(p: number): Refused | null {
	return p > 0 && p <= 1 ? null : outOfRange('p', 'above 0 and at most 1');
}

const faultOfDf = (df: number): Refused | null => (df > 0 ? null : outOfRange('df', 'above 0'));

const faultOfNumber = (input: string, value: number): Refused | null =>
	Number.isFinite(value) ? null : refuse({ reason: 'non_finite', input, index: null });
