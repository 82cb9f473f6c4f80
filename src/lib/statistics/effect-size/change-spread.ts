/**
 * The spread of a change from those of its two measurements, and the correlation back from spreads.
 *
 * s_d² = s₁² + s₂² − 2·r·s₁·s₂, the variance of a difference of two correlated values; solved for r
 * where s_d is reported, or where a paired t gives it: s_d = |x̄₁ − x̄₂|·√n / |t|.
 * Reference: Cochrane Handbook 5.1, section 16.1.3.2 (imputing standard deviations for changes).
 * Assumes: complete pairs; nothing about the distribution. Reported figures are rounded, so r can
 * come out beyond ±1: that is refused, since the figures then contradict each other.
 */
import { answer, answerFinite, refuse, type Outcome, type Refused } from '../result.ts';
import { faultOfNumber, faultOfSd, outOfRange } from './effect-size.ts';

export interface TwoSpreads {
	readonly sd1: number;
	readonly sd2: number;
}

/** s_d² of checked spreads; at r = ±1, rounding cannot make it negative. */
export const changeVariance = ({ sd1, sd2, r }: TwoSpreads & { readonly r: number }): number =>
	Math.max(0, sd1 ** 2 + sd2 ** 2 - 2 * r * sd1 * sd2);

/** The standard deviation of the change. */
export function changeSd(spreads: TwoSpreads, r: number): Outcome<number> {
	const fault = faultOfSpreads(spreads);
	if (fault) return fault;
	if (!(Math.abs(r) <= 1)) return outOfRange('r', 'from −1 to 1');
	return answerFinite('sd', Math.sqrt(changeVariance({ ...spreads, r })));
}

/** The spread of the change for each of several assumed correlations, in their order. */
export function changeSdGrid(
	spreads: TwoSpreads,
	correlations: readonly number[]
): Outcome<readonly { readonly r: number; readonly sd: number }[]> {
	const grid: { r: number; sd: number }[] = [];
	for (const r of correlations) {
		const sd = changeSd(spreads, r);
		if (!sd.ok) return sd;
		grid.push({ r, sd: sd.value });
	}
	return answer(grid);
}

/** r from both spreads and that of the change. */
export function correlationFromChangeSd(spreads: TwoSpreads, sdOfChange: number): Outcome<number> {
	const fault = faultOfSpreads(spreads) ?? faultOfSd(sdOfChange, 'sdOfChange');
	if (fault) return fault;
	const { sd1, sd2 } = spreads;
	if (sd1 === 0 || sd2 === 0) return refuse({ reason: 'zero_variance', index: null });
	// Ratios, so that no square overflows.
	const r = (sd1 / sd2 + sd2 / sd1 - (sdOfChange / sd1) * (sdOfChange / sd2)) / 2;
	if (Number.isNaN(r)) return refuse({ reason: 'non_finite', input: 'spreads', index: null });
	// A last bit beyond 1 is rounding of ours, not of the report.
	if (Math.abs(r) > 1 + 1e-12) {
		return refuse({ reason: 'undefined_for_data', why: 'no correlation fits these spreads' });
	}
	return answer(Math.max(-1, Math.min(1, r)));
}

/** r from both spreads, the mean change, and t of a paired test of `n` pairs. */
export function correlationFromPairedT(
	spreads: TwoSpreads,
	change: { readonly mean: number; readonly t: number; readonly n: number }
): Outcome<number> {
	const fault = faultOfNumber(change.n);
	if (fault) return fault;
	if (!Number.isFinite(change.t) || change.t === 0) return outOfRange('t', 'other than 0');
	const sdOfChange = Math.abs(change.mean / change.t) * Math.sqrt(change.n);
	return correlationFromChangeSd(spreads, sdOfChange);
}

const faultOfSpreads = ({ sd1, sd2 }: TwoSpreads): Refused | null =>
	faultOfSd(sd1, 'sd1') ?? faultOfSd(sd2, 'sd2');
