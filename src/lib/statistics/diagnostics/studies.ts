/**
 * What the diagnostics take: one effect and its sampling variance for each study, in one order. They
 * refuse what they cannot use before they calculate, and name the first value at fault.
 */
import { extremeOf } from '../pooling/studies.ts';
import { firstNonFinite, refuse, type Refused, type Warning } from '../result.ts';

export interface Studies {
	/** Effects. */
	readonly yi: readonly number[];
	/** Their sampling variances, each above 0. */
	readonly vi: readonly number[];
}

/** From how many studies a test of asymmetry is advised (Sterne et al. 2011, BMJ 343:d4002). */
const ASYMMETRY_ADVISED = 10;

/** The refusal that the studies call for, null when there is none. `needed`: the fewest studies. */
export function refusalOfStudies({ yi, vi }: Studies, needed: number): Refused | null {
	if (yi.length !== vi.length) return refuse({ reason: 'different_lengths', inputs: ['yi', 'vi'] });
	const nonFinite = firstNonFinite('yi', yi) ?? firstNonFinite('vi', vi);
	if (nonFinite !== null) return nonFinite;
	const unusable = vi.findIndex((variance) => variance <= 0);
	if (unusable !== -1) {
		const reason = vi[unusable] === 0 ? 'zero_variance' : 'negative_variance';
		return refuse({ reason, index: unusable });
	}
	const extreme = extremeOf(yi, vi);
	if (extreme !== null) return extreme;
	if (yi.length < needed) return refuse({ reason: 'too_few_studies', needed, given: yi.length });
	return null;
}

/** Advice against reading asymmetry into few studies. */
export function warningsOfAsymmetry(k: number): readonly Warning[] {
	return k < ASYMMETRY_ADVISED ? [{ code: 'few_studies', k, advised: ASYMMETRY_ADVISED }] : [];
}

/** Whether all values are equal. */
export function constant(values: readonly number[]): boolean {
	return values.every((value) => value === values[0]);
}

/** The sum of the values. */
export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** The sum of the products of two columns. */
export function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
}
