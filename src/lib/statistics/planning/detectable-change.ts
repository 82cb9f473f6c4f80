/**
 * The smallest change of one person that is more than the error of the instrument.
 *
 * SEM = SD·√(1 − ICC) is the error of one reading; a change is the difference of two, so its error is
 * √2·SEM, and MDC = z·√2·SEM, which for 95 % is 2.77·SEM. The mean of n people is less uncertain by √n.
 * Reference: de Vet, Terwee, Mokkink & Knol (2011), Measurement in Medicine;
 * Weir (2005), J Strength Cond Res 19:231–240. Assumes: an error of one size over the whole scale,
 * and SD and ICC of people like those measured. It says what can be detected, not what matters.
 */
import { normalUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome } from '../result.ts';

export interface InstrumentReliability {
	/** Standard deviation between people. */
	readonly sd: number;
	/** Intraclass correlation of repeated readings. */
	readonly icc: number;
}

export interface DetectableChange {
	/** Standard error of measurement, of one reading. */
	readonly standardError: number;
	readonly ofOnePerson: number;
	/** Of the mean of n people. */
	readonly ofGroupMean: number;
}

/** The detectable change of one person and of the mean of `n` people. */
export function minimalDetectableChange(
	{ sd, icc }: InstrumentReliability,
	n = 1,
	level = 0.95
): Outcome<DetectableChange> {
	const outside = (input: string, allowed: string) =>
		refuse({ reason: 'out_of_range', input, index: null, allowed });
	if (!(sd >= 0 && Number.isFinite(sd))) return outside('sd', '0 or above');
	if (!(icc >= 0 && icc <= 1)) return outside('icc', 'from 0 to 1');
	if (!(n >= 1 && Number.isFinite(n))) return outside('n', '1 or above');
	if (!(level > 0 && level < 1)) return outside('level', 'above 0 and below 1');
	const standardError = sd * Math.sqrt(1 - icc);
	const ofOnePerson = normalUpperQuantile((1 - level) / 2) * Math.SQRT2 * standardError;
	return answer({ standardError, ofOnePerson, ofGroupMean: ofOnePerson / Math.sqrt(n) });
}
