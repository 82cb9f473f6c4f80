/**
 * What each study has in a fitted model: its weight, its fitted value and its leverage.
 *
 * Weights 1/(v + tau²) in percent of their sum. Leverage h = w·x'(X'WX)⁻¹x, the share of its own fit
 * that a study makes (Viechtbauer & Cheung 2010, Research Synthesis Methods 1:112–125).
 */
import { elementOf, quadraticForm, type Matrix } from '../matrix.ts';
import type { ModelFit } from './model.ts';

export interface StudyValues {
	readonly weightPercent: number;
	readonly fitted: number;
	readonly residual: number;
	readonly leverage: number;
}

/** The values of every study, in the order of the data. */
export function studyValues(fit: ModelFit): StudyValues[] {
	const { yi, vi, design } = fit.data;
	const { tauSquared } = fit.heterogeneity;
	const weights = vi.map((variance) => 1 / (variance + tauSquared));
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight, i) => {
		const row = design === null ? [1] : rowOf(design, i, fit.columns);
		const fitted = row.reduce((total, x, j) => total + x * (fit.coefficients[j]?.estimate ?? 0), 0);
		return {
			weightPercent: (100 * weight) / sum,
			fitted,
			residual: (yi[i] ?? 0) - fitted,
			leverage: weight * quadraticForm(fit.modelCovariance, row)
		};
	});
}

/** A row of the design, of the columns that have coefficients. */
export const rowOf = (design: Matrix, row: number, columns: readonly number[]): number[] =>
	columns.map((column) => elementOf(design, row, column));
