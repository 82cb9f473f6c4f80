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
	const qDf = k - p;
	const q = fixed?.yPy ?? null;
	const typicalVariance = fixed === null ? null : qDf / fixed.traceP;
	// Written out: this is made for every fit, and spreading objects would take most of its time.
	return {
		tauSquared,
		tauSquaredSe: se,
		tau: Math.sqrt(tauSquared),
		atZero,
		iSquared: method === 'EE' ? iSquaredOfQ(q, qDf) : iSquaredAt(tauSquared, typicalVariance),
		hSquared: method === 'EE' ? hSquaredOfQ(q, qDf) : hSquaredAt(tauSquared, typicalVariance),
		typicalVariance,
		q,
		qDf,
		qPValue: q === null ? null : chiSquareUpper(q, qDf)
	};
}

const iSquaredOfQ = (q: number | null, df: number): number | null =>
	q === null ? null : q > df ? 100 * ((q - df) / q) : 0;

const hSquaredOfQ = (q: number | null, df: number): number | null => (q === null ? null : q / df);

/** I² in percent at a value of tau squared; null without a typical variance. */
export const iSquaredAt = <V extends number | null>(tauSquared: number, typical: V) =>
	(typical === null ? null : (100 * tauSquared) / (tauSquared + typical)) as V;

/** H² at a value of tau squared. */
export const hSquaredAt = <V extends number | null>(tauSquared: number, typical: V) =>
	(typical === null ? null : 1 + tauSquared / typical) as V;

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
