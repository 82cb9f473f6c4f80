/**
 * Estimates of tau squared in closed form, before the cut at 0, and their standard errors.
 *
 * - DL: (Q − (k − p)) / tr P with weights 1/v (DerSimonian & Laird 1986, Controlled Clinical Trials
 *   7:177–188; with predictors, Raudenbush 2009, in Cooper et al., 2nd ed.).
 * - HE: (RSS − tr PV) / (k − p), unweighted (Hedges 1983, Psychological Bulletin 93:388–395).
 * - HS: (Q − k) / Σ(1/v) (Hunter & Schmidt 1990; Viechtbauer 2005).
 * - SJ: t₀·Q(t₀) / (k − p) with t₀ the mean squared deviation from the unweighted mean
 *   (Sidik & Jonkman 2005, Applied Statistics 54:367–384). Never negative.
 *
 * Each is a quadratic form in normal variables, whose variance is 2 tr(A·Var(y)·A·Var(y)). For
 * A = P at weights 1/(v + t₀) that is 2[(k − p) + 2(t − t₀) tr P + (t − t₀)² tr PP], since
 * P·W⁻¹·P = P. Assumes normal effects and known variances; needs k > p.
 */
import { matrixOf, traceOfProduct } from '../matrix.ts';
import { momentsAt, type Moments } from './moments.ts';
import type { System } from './system.ts';

export interface ClosedEstimate {
	/** Before the cut at 0. */
	readonly untruncated: number;
	readonly form: QuadraticForm;
}

/**
 * The variance of a quadratic form as far as it hangs on tau squared t, with e = t − origin:
 * 2·(atOrigin + 2e·slope + e²·curve). Numbers rather than a function, since one is made for every fit.
 */
interface QuadraticForm {
	readonly origin: number;
	readonly atOrigin: number;
	readonly slope: number;
	readonly curve: number;
	/** What the form is divided by to be an estimate of tau squared. */
	readonly divisor: number;
}

/** The standard error of a closed estimate once tau squared is what is given. */
export function standardErrorAt(tauSquared: number, form: QuadraticForm): number {
	const excess = tauSquared - form.origin;
	const variance = 2 * (form.atOrigin + 2 * excess * form.slope + excess * excess * form.curve);
	return Math.sqrt(variance) / form.divisor;
}

/** The form of y'Py at the weights of `moments`. */
const formOf = (degrees: number, moments: Moments, divisor: number): QuadraticForm => ({
	origin: moments.tauSquared,
	atOrigin: degrees,
	slope: moments.traceP,
	curve: moments.tracePP,
	divisor
});

export function derSimonianLaird({ k, p }: System, fixed: Moments): ClosedEstimate {
	const { yPy, traceP } = fixed;
	return { untruncated: (yPy - (k - p)) / traceP, form: formOf(k - p, fixed, traceP) };
}

export function hunterSchmidt({ k, p }: System, fixed: Moments): ClosedEstimate {
	const { yPy, sumOfWeights } = fixed;
	return { untruncated: (yPy - k) / sumOfWeights, form: formOf(k - p, fixed, sumOfWeights) };
}

export interface HedgesEstimate extends ClosedEstimate {
	/** The unweighted variance of the effects around their fit. */
	readonly spread: number;
}

export function hedges(system: System): HedgesEstimate {
	const degrees = system.k - system.p;
	const { residualSquares, tracePV, tracePVPV } = unweighted(system);
	return {
		spread: residualSquares / degrees,
		untruncated: (residualSquares - tracePV) / degrees,
		form: { origin: 0, atOrigin: tracePVPV, slope: tracePV, curve: degrees, divisor: degrees }
	};
}

/** Null where the effects are all alike, so that the start t₀ is 0: then tau squared is 0. */
export function sidikJonkman(system: System): ClosedEstimate | null {
	const { k, p, y } = system;
	let mean = 0;
	for (let i = 0; i < k; i++) mean += (y[i] ?? 0) / k;
	let start = 0;
	for (let i = 0; i < k; i++) start += ((y[i] ?? 0) - mean) ** 2 / k;
	const moments = start > 0 ? momentsAt(system, start) : null;
	if (moments === null) return null;
	return {
		untruncated: (start * moments.yPy) / (k - p),
		form: formOf(k - p, moments, (k - p) / start)
	};
}

/** Sums of the unweighted fit, P being I − Z(Z'Z)⁻¹Z' here. */
function unweighted(system: System) {
	return system.basis === null ? unweightedMean(system) : unweightedDesign(system);
}

function unweightedMean({ k, y, v }: System) {
	let sum = 0;
	let variances = 0;
	let squaredVariances = 0;
	for (let i = 0; i < k; i++) {
		const variance = v[i] ?? 0;
		sum += y[i] ?? 0;
		variances += variance;
		squaredVariances += variance * variance;
	}
	let residualSquares = 0;
	for (let i = 0; i < k; i++) residualSquares += ((y[i] ?? 0) - sum / k) ** 2;
	return {
		residualSquares,
		tracePV: variances * (1 - 1 / k),
		tracePVPV: squaredVariances * (1 - 2 / k) + (variances / k) ** 2
	};
}

function unweightedDesign({ k, y, v, basis }: System) {
	const columns = basis?.columns ?? [];
	const residuals = Float64Array.from(y);
	for (const column of columns) {
		let share = 0;
		for (let i = 0; i < k; i++) share += (column[i] ?? 0) * (y[i] ?? 0);
		for (let i = 0; i < k; i++) residuals[i] = (residuals[i] ?? 0) - share * (column[i] ?? 0);
	}
	let residualSquares = 0;
	let tracePV = 0;
	let tracePVPV = 0;
	for (let i = 0; i < k; i++) {
		const variance = v[i] ?? 0;
		const leverage = columns.reduce((sum, column) => sum + (column[i] ?? 0) ** 2, 0);
		residualSquares += (residuals[i] ?? 0) ** 2;
		tracePV += variance * (1 - leverage);
		tracePVPV += variance * variance * (1 - 2 * leverage);
	}
	const gram = matrixOf(
		columns.map((a) =>
			columns.map((b) => a.reduce((s, z, i) => s + z * (b[i] ?? 0) * (v[i] ?? 0), 0))
		)
	);
	return {
		residualSquares,
		tracePV,
		tracePVPV: tracePVPV + traceOfProduct(gram, gram)
	};
}
