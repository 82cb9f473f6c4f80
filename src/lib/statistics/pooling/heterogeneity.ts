/**
 * Q, I² and H² beside tau squared.
 *
 * Q = Σ(1/v)(y − fit)² of the fit with weights 1/v, chi-squared with k − p degrees of freedom (Cochran
 * 1954, Biometrics 10:101–129). The typical sampling variance is (k − p)/tr P at those weights;
 * I² = tau²/(tau² + typical), H² = 1 + tau²/typical for every random-effects method, which for DL is
 * the (Q − df)/Q of Higgins & Thompson (2002, Statistics in Medicine 21:1539–1558). Equal effects have
 * only that form. Undefined, so null, where a variance is 0.
 */
import { chiSquareUpper } from '../distributions.ts';
import type { TauSquaredEstimate } from './estimate-tau-squared.ts';
import type { Heterogeneity, Method } from './model.ts';
import type { System } from './system.ts';

export function heterogeneityOf(
	{ k, p }: System,
	method: Method,
	{ moments, fixed, se, atZero }: TauSquaredEstimate
): Heterogeneity {
	const { tauSquared } = moments;
	const spread = { tauSquared, tauSquaredSe: se, tau: Math.sqrt(tauSquared), atZero };
	const qDf = k - p;
	if (fixed === null) {
		return {
			...spread,
			iSquared: null,
			hSquared: null,
			typicalVariance: null,
			q: null,
			qDf,
			qPValue: null
		};
	}
	const q = fixed.yPy;
	const typicalVariance = qDf / fixed.traceP;
	const qPValue = chiSquareUpper(q, qDf);
	if (method !== 'EE') {
		return {
			...spread,
			...relative(tauSquared, typicalVariance),
			typicalVariance,
			q,
			qDf,
			qPValue
		};
	}
	const iSquared = q > qDf ? 100 * ((q - qDf) / q) : 0;
	return { ...spread, iSquared, hSquared: q / qDf, typicalVariance, q, qDf, qPValue };
}

/** I² in percent, and H², at a value of tau squared. */
export const relative = (tauSquared: number, typicalVariance: number) => ({
	iSquared: (100 * tauSquared) / (tauSquared + typicalVariance),
	hSquared: 1 + tauSquared / typicalVariance
});

/** One study: nothing to compare. */
export const HETEROGENEITY_OF_ONE: Heterogeneity = {
	tauSquared: 0,
	tauSquaredSe: null,
	tau: 0,
	atZero: true,
	iSquared: 0,
	hSquared: 1,
	typicalVariance: 0,
	q: 0,
	qDf: 0,
	qPValue: 1
};
