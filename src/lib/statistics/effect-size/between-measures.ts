/**
 * From standardised mean differences to log odds ratios and back.
 *
 * If a measurement with a logistic distribution is cut in two anywhere, the log odds ratio of the
 * halves is d·π/√3, since the standard deviation of a logistic distribution is π/√3. For a normal
 * distribution the factor depends on the cut; 1.65 is a common choice.
 * Reference: Hasselblad & Hedges (1995), Psychol Bull 117:167–178; Cox & Snell (1989), Analysis of
 * Binary Data, for 1.65. The variance goes with the square of the factor. Assumes: that the two
 * outcomes measure one thing.
 */
import { effectSize, type EffectSize } from './effect-size.ts';
import type { Outcome } from '../result.ts';

const FACTORS = { logistic: Math.PI / Math.sqrt(3), normal: 1.65 } as const;

export type UnderlyingDistribution = keyof typeof FACTORS;

/** The log odds ratio that a standardised mean difference stands for. */
export function toLogOddsRatio(
	{ estimate, variance }: EffectSize,
	distribution: UnderlyingDistribution = 'logistic'
): Outcome<EffectSize> {
	const factor = FACTORS[distribution];
	return effectSize(estimate * factor, variance * factor ** 2);
}

/** The standardised mean difference that a log odds ratio stands for. */
export function fromLogOddsRatio(
	{ estimate, variance }: EffectSize,
	distribution: UnderlyingDistribution = 'logistic'
): Outcome<EffectSize> {
	const factor = FACTORS[distribution];
	return effectSize(estimate / factor, variance / factor ** 2);
}

/**
 * d in units of the spread of one measurement from d_z in units of the spread of the change, where
 * both measurements spread equally and correlate by `r`: d = d_z·√(2(1 − r)).
 */
export const fromChangeUnits = (dz: number, r: number): number => dz * Math.sqrt(2 * (1 - r));
