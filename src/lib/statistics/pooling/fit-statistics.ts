/**
 * Log-likelihoods and information criteria of a fitted model.
 *
 * With q the number of variance components (0 for equal effects, else 1): AIC = −2ll + 2(p + q),
 * BIC = −2ll + (p + q) ln n, AICc = −2ll + 2(p + q)·m/(m − p − q − 1) with m = max(n, p + q + 2)
 * (Hurvich & Tsai 1989, Biometrika 76:297–307); n is k under ML and k − p under REML. The deviance of
 * ML is against the saturated model, that of REML is −2ll. The restricted likelihood includes
 * ½ ln|X'X|, so that it does not depend on the units of the predictors (Harville 1974, Biometrika
 * 61:383–385). Null where a study has variance 0 (ML: no saturated model) or k = p (REML).
 */
import type { FitStatistics, Method } from './model.ts';
import type { Moments } from './moments.ts';
import type { System } from './system.ts';

const LOG_TWO_PI = Math.log(2 * Math.PI);

export function fitStatisticsOf(system: System, method: Method, moments: Moments) {
	const { k, p, v } = system;
	const parameters = p + (method === 'EE' ? 0 : 1);
	const { tauSquared, yPy, logDeterminant } = moments;
	let logVariances = 0;
	let logSaturated = 0;
	for (let i = 0; i < k; i++) {
		const variance = v[i] ?? 0;
		logVariances += Math.log(variance + tauSquared);
		if (tauSquared > 0) logSaturated += Math.log(variance);
	}
	if (tauSquared === 0) logSaturated = logVariances;
	const ml = -0.5 * (k * LOG_TWO_PI + logVariances + yPy);
	const reml = -0.5 * ((k - p) * LOG_TWO_PI + logVariances + logDeterminant + yPy);
	const deviance = logVariances - logSaturated + yPy;
	return {
		ML: criteria(ml, system.hasZeroVariance ? -2 * ml : deviance, parameters, k),
		REML: k > p ? criteria(reml, -2 * reml, parameters, k - p) : null
	};
}

function criteria(
	logLikelihood: number,
	deviance: number,
	parameters: number,
	n: number
): FitStatistics {
	const base = -2 * logLikelihood;
	const enough = Math.max(n, parameters + 2);
	return {
		logLikelihood,
		deviance,
		aic: base + 2 * parameters,
		bic: base + parameters * Math.log(n),
		aicc: base + (2 * parameters * enough) / (enough - parameters - 1)
	};
}
