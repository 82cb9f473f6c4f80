/**
 * Prediction intervals: where the true effect of another study may lie.
 *
 * estimate ± critical·√(se² + tau²). Variants differ in the critical value and are named, since
 * papers seldom say which they used:
 * - `as_tested`: that of the coefficient's own interval, so normal under z, t with k − p under t, knha
 *   and adhoc (Veroniki et al. 2019, Research Synthesis Methods 10:23–43);
 * - `higgins`: t with k − p − 1 degrees of freedom, at least 1; k − 2 for the mean alone (Higgins,
 *   Thompson & Spiegelhalter 2009, JRSS A 172:137–159; Riley et al. 2011, BMJ 342:d549).
 *
 * Equal effects have none. With few studies it is very wide and its level hardly holds (Partlett &
 * Riley 2017, Statistics in Medicine 36:301–317); one study has none of its own kind, only that of
 * the formula, and the fit's warning says so.
 */
import { criticalValue } from './critical-values.ts';
import type { Interval, ModelFit } from './model.ts';

export const PREDICTION_VARIANTS = ['as_tested', 'higgins'] as const;
export type PredictionVariant = (typeof PREDICTION_VARIANTS)[number];

export interface PredictionInterval extends Interval {
	readonly variant: PredictionVariant;
	/** Null for the normal distribution. */
	readonly df: number | null;
}

/** The interval around an estimate of a fitted model; null for equal effects. */
export function predictionInterval(
	fit: ModelFit,
	{ estimate, se }: { readonly estimate: number; readonly se: number },
	variant: PredictionVariant
): PredictionInterval | null {
	if (fit.method === 'EE') return null;
	const df = variant === 'as_tested' ? fit.df : Math.max(1, fit.k - fit.p - 1);
	const half = criticalValue(fit.level, df) * Math.sqrt(se * se + fit.heterogeneity.tauSquared);
	return { variant, df, lower: estimate - half, upper: estimate + half };
}
