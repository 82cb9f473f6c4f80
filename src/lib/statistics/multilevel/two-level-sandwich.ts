/** A two-level model as the cluster-robust tests need it, for effects that come in clusters. */
import type { ModelFit } from '../pooling/model.ts';
import { rowOf, studyValues } from '../pooling/study-values.ts';
import type { SandwichModel } from './cluster-robust.ts';

/** Of a fitted model; the covariances are those before a test scaled them. */
export function sandwichOf(fit: ModelFit): SandwichModel {
	const { vi, design } = fit.data;
	return {
		coefficients: fit.coefficients.map(({ estimate }) => estimate),
		bread: fit.modelCovariance,
		weightedDesign: vi.map((variance, i) => {
			const weight = 1 / (variance + fit.heterogeneity.tauSquared);
			const row = design === null ? [1] : rowOf(design, i, fit.columns);
			return row.map((x) => weight * x);
		}),
		residuals: studyValues(fit).map(({ residual }) => residual),
		tested: fit.omnibus.coefficients
	};
}
