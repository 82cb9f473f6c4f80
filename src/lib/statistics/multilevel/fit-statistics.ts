/**
 * Log-likelihood, deviance and information criteria of a three-level model at its components, by both
 * likelihoods.
 *
 * Both components count as parameters even where one is 0. The deviance of ML is against the model
 * that fits every estimate exactly; that of REML is -2 log L. AICc corrects for n = k (ML) or k - p
 * (REML) observations, at least parameters + 2 (Hurvich & Tsai 1989, Biometrika 76:297); BIC uses the
 * logarithm of the same n. REML values compare only models with the same moderators.
 */
import type { FitStatistics } from '../pooling/model.ts';
import type { LikelihoodMethod, ModelState } from './likelihood.ts';

/** The statistics of a model of p coefficients for k estimates. `fixed`: the model without components. */
export function fitStatistics(
	state: ModelState,
	fixed: ModelState,
	k: number,
	p: number
): Readonly<Record<LikelihoodMethod, FitStatistics>> {
	const exact = fixed.logLik.ML + fixed.residualSum / 2;
	const parameters = p + 2;
	const criteria = (logLik: number, deviance: number, n: number): FitStatistics => {
		const counted = Math.max(n, parameters + 2);
		return {
			logLikelihood: logLik,
			deviance,
			aic: -2 * logLik + 2 * parameters,
			bic: -2 * logLik + parameters * Math.log(n),
			aicc: -2 * logLik + (2 * parameters * counted) / (counted - parameters - 1)
		};
	};
	const { ML, REML } = state.logLik;
	return { ML: criteria(ML, 2 * (exact - ML), k), REML: criteria(REML, -2 * REML, k - p) };
}
