/**
 * Outlier and influence diagnostics: what each study does to the model, by leaving it out.
 *
 * Viechtbauer & Cheung (2010), Res Synth Methods 1:112; below (i) is without study i, tau2 the variance
 * of true effects, h the leverage, V the covariance matrix of the coefficients b as tested (so times
 * the Hartung-Knapp factor s2 where that is used):
 * - studentised residual: y - x'b(i) over its standard error sqrt(s2(i) (v + tau2(i)) + x'V(i)x);
 * - standardised residual: y - x'b over the square root of the diagonal of (I - H) M (I - H)';
 * - DFFITS: x'(b - b(i)) / sqrt(s2(i) h (v + tau2(i)));
 * - Cook's distance: (b - b(i))' V^-1 (b - b(i)), not divided by the number of coefficients;
 * - covariance ratio: |V(i)| / |V|;
 * - DFBETAS: (b - b(i))_j over the standard error of b_j with all studies but tau2(i) and s2(i).
 *
 * Refused below two studies, and where the model without a study has no answer. Flags rest on rules of
 * thumb; with few studies nearly every one is influential.
 */
import {
	choleskyFactor,
	choleskyInverse,
	choleskyLogDeterminant,
	choleskySolve
} from '../cholesky.ts';
import { chiSquareCdf } from '../distributions.ts';
import { dot, elementOf, quadraticForm, zeroMatrix, type Matrix } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import type { ModelFit, ModelInput } from '../pooling/model.ts';
import { rowOf, studyValues } from '../pooling/study-values.ts';
import { answer, refuse, type Outcome } from '../result.ts';
import { refusalOfStudies } from './studies.ts';
import { fitWithout } from './without-one.ts';

export interface Residual {
	readonly residual: number;
	readonly se: number;
	readonly z: number;
}

export interface StudyInfluence {
	readonly studentised: Residual;
	readonly standardised: Residual;
	readonly dffits: number;
	readonly cooksDistance: number;
	readonly covarianceRatio: number;
	/** Of the model without the study. */
	readonly tauSquaredWithout: number;
	/** Of the model without the study; null where it is undefined. */
	readonly qWithout: number | null;
	readonly leverage: number;
	readonly weightPercent: number;
	/** One for each coefficient. */
	readonly dfbetas: readonly number[];
	readonly influential: boolean;
}

/** The diagnostics of every study, in the order of the studies. */
export function influence(input: ModelInput): Outcome<readonly StudyInfluence[]> {
	const refusal = refusalOfStudies(input, 2);
	if (refusal !== null) return refusal;
	const outcome = fitModel(input);
	if (!outcome.ok) return outcome;
	const full = outcome.value;
	const factor = choleskyFactor(full.covariance);
	if (factor === null) return refuse({ reason: 'singular', column: null });
	const studies: StudyInfluence[] = [];
	for (let i = 0; i < full.k; i++) {
		const without = fitWithout(input, i);
		if (!without.ok) return without;
		if (without.value.p < full.p) {
			// A level of a factor that only this study has: its coefficient goes with it.
			return refuse({ reason: 'singular', column: lost(full, without.value) });
		}
		if (!(without.value.dispersion > 0)) {
			const why = `Without the study at ${i} the effects do not differ, and the test has no spread.`;
			return refuse({ reason: 'undefined_for_data', why });
		}
		const ofStudy = influenceOf(full, factor, without.value, i);
		if (ofStudy === null) return refuse({ reason: 'singular', column: null });
		studies.push(ofStudy);
	}
	return answer(studies, outcome.warnings);
}

/** Null where a covariance matrix is singular to rounding, or the study makes all of its own fit. */
function influenceOf(
	full: ModelFit,
	factor: Matrix,
	without: ModelFit,
	i: number
): StudyInfluence | null {
	const factorWithout = choleskyFactor(without.covariance);
	const row = rowAt(full, i);
	const change = full.coefficients.map(
		({ estimate }, j) => estimate - (without.coefficients[j]?.estimate ?? 0)
	);
	const values = studyValues(full)[i];
	const leverage = values?.leverage ?? 0;
	const tauSquaredWithout = without.heterogeneity.tauSquared;
	const variance = without.dispersion * ((full.data.vi[i] ?? 0) + tauSquaredWithout);
	const dffits = dot(row, change) / Math.sqrt(leverage * variance);
	const cooksDistance = dot(change, choleskySolve(factor, change));
	const dfbetas = standardisedChange(full, without, change);
	if (factorWithout === null || dfbetas === null) return null;
	const { k, p } = full;
	const standardisedSe = seOfResidual(full, i);
	if (!(standardisedSe > 0)) return null;
	return {
		studentised: residualOf(
			(full.data.yi[i] ?? 0) -
				dot(
					row,
					without.coefficients.map(({ estimate }) => estimate)
				),
			Math.sqrt(variance + quadraticForm(without.covariance, row))
		),
		standardised: residualOf(values?.residual ?? 0, standardisedSe),
		dffits,
		cooksDistance,
		covarianceRatio: Math.exp(
			choleskyLogDeterminant(factorWithout) - choleskyLogDeterminant(factor)
		),
		tauSquaredWithout,
		qWithout: without.heterogeneity.q,
		leverage,
		weightPercent: values?.weightPercent ?? 0,
		dfbetas,
		influential:
			Math.abs(dffits) > 3 * Math.sqrt(p / (k - p)) ||
			chiSquareCdf(cooksDistance, p) > 0.5 ||
			leverage > (3 * p) / k ||
			dfbetas.some((value) => Math.abs(value) > 1)
	};
}

const residualOf = (residual: number, se: number): Residual => ({ residual, se, z: residual / se });

/** Row i of (I - H) M (I - H)', on the diagonal: with H = X(X'WX)^-1 X'W this is v + tau2 - x'(X'WX)^-1 x. */
function seOfResidual(full: ModelFit, i: number): number {
	const variance = (full.data.vi[i] ?? 0) + full.heterogeneity.tauSquared;
	return Math.sqrt(variance - quadraticForm(full.modelCovariance, rowAt(full, i)));
}

function standardisedChange(
	full: ModelFit,
	without: ModelFit,
	change: readonly number[]
): number[] | null {
	const information = zeroMatrix(full.p, full.p);
	full.data.vi.forEach((v, i) => {
		const weight = 1 / (v + without.heterogeneity.tauSquared);
		const row = rowAt(full, i);
		row.forEach((a, m) => {
			row.forEach((b, n) => {
				const cell = m * full.p + n;
				information.values[cell] = (information.values[cell] ?? 0) + weight * a * b;
			});
		});
	});
	const factor = choleskyFactor(information);
	if (factor === null) return null;
	const covariance = choleskyInverse(factor);
	return change.map(
		(value, j) => value / Math.sqrt(without.dispersion * elementOf(covariance, j, j))
	);
}

function rowAt({ data, columns }: ModelFit, i: number): number[] {
	return data.design === null ? [1] : rowOf(data.design, i, columns);
}

function lost(full: ModelFit, without: ModelFit): number | null {
	return full.columns.find((column) => !without.columns.includes(column)) ?? null;
}
