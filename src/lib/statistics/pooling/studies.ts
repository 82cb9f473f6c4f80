/** Checks the numbers of a model before anything is calculated, and on request mends what can be. */
import type { Matrix } from '../matrix.ts';
import { firstNonFinite, refuse, type Refused, type Warning } from '../result.ts';

/** How far apart variances may lie before results may lose digits, and a reader is told. */
const WIDE_RATIO = 1e7;
const SMALLEST = 1e-50;
const LARGEST = 1e50;

export interface Numbers {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	readonly design?: Matrix;
}

/** The first fault of the numbers, or null. */
export function faultOf({ yi, vi, design }: Numbers): Refused | null {
	if (yi.length !== vi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'vi'] });
	}
	if (design !== undefined && design.rows !== yi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'design'] });
	}
	if (yi.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	const nonFinite = firstNonFinite('yi', yi) ?? firstNonFinite('vi', vi);
	if (nonFinite !== null) return nonFinite;
	const negative = vi.findIndex((variance) => variance < 0);
	if (negative !== -1) return refuse({ reason: 'negative_variance', index: negative });
	const extreme = extremeOf(yi, vi);
	if (extreme !== null) return extreme;
	const cell = design?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
	if (design === undefined || cell === -1) return null;
	return refuse({
		reason: 'non_finite',
		input: 'design',
		index: Math.floor(cell / design.columns)
	});
}

/** Numbers whose fourth powers a computer cannot hold; no measurement is like that. */
export function extremeOf(yi: readonly number[], vi: readonly number[]): Refused | null {
	const effect = yi.findIndex((value) => Math.abs(value) > LARGEST);
	if (effect !== -1) {
		const allowed = 'from -1e50 to 1e50';
		return refuse({ reason: 'out_of_range', input: 'yi', index: effect, allowed });
	}
	const variance = vi.findIndex((v) => v !== 0 && (v < SMALLEST || v > LARGEST));
	if (variance === -1) return null;
	const allowed = '0, or from 1e-50 to 1e50';
	return refuse({ reason: 'out_of_range', input: 'vi', index: variance, allowed });
}

/** Variances so unlike that digits are lost. */
export function warningsOfVariances(vi: readonly number[]): Warning[] {
	let smallest = Infinity;
	let largest = 0;
	for (let i = 0; i < vi.length; i++) {
		const variance = vi[i] ?? 0;
		if (variance < smallest) smallest = variance;
		if (variance > largest) largest = variance;
	}
	const ratio = largest / smallest;
	return smallest > 0 && ratio >= WIDE_RATIO ? [{ code: 'variances_differ_widely', ratio }] : [];
}

export interface RawStudies {
	/** A missing value is null. */
	readonly yi: readonly (number | null)[];
	readonly vi: readonly (number | null)[];
	/** A row a study; a missing predictor is null. */
	readonly predictors?: readonly (readonly (number | string | null)[])[];
}

export interface CompleteStudies {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	/** Which of the studies given these are. */
	readonly indices: readonly number[];
	readonly warnings: readonly Warning[];
}

/**
 * The studies that have all their values, with negative variances set to 0, and warnings that name
 * the others. For callers that would rather go on than be refused.
 */
export function completeStudies({ yi, vi, predictors }: RawStudies): CompleteStudies {
	const all = yi.map((_, index) => index);
	const isComplete = (i: number) =>
		(yi[i] ?? null) !== null && (vi[i] ?? null) !== null && !(predictors?.[i] ?? []).includes(null);
	const indices = all.filter(isComplete);
	const dropped = all.filter((i) => !isComplete(i));
	const negative = indices.filter((i) => (vi[i] ?? 0) < 0);
	const warnings: Warning[] = [];
	if (dropped.length > 0) warnings.push({ code: 'dropped_missing', indices: dropped });
	if (negative.length > 0) warnings.push({ code: 'variance_set_to_zero', indices: negative });
	return {
		yi: indices.map((i) => yi[i] ?? 0),
		vi: indices.map((i) => Math.max(0, vi[i] ?? 0)),
		indices,
		warnings
	};
}
