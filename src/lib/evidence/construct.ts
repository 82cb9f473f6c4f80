/**
 * What a measure measures, before the outcome that a paper files it under. The height parameters of
 * a surface profile (ISO 4287 for lines, ISO 25178 for areas, and the replica parameters built on
 * them) are one construct, skin relief, whether a paper calls them wrinkle depth or roughness.
 */
import { outcomeDefinition } from './outcomes.ts';
import type { Result } from './types.ts';

export type Construct = 'skin_relief';

/** Names of the height parameters, as papers print them. */
const SKIN_RELIEF_PARAMETERS: readonly string[] = [
	...['Ra', 'Rz', 'Rt', 'Rmax', 'Ry', 'Rq', 'Rp', 'Rv', 'Rm'],
	...['Sa', 'Sz', 'St', 'Sq', 'Sp', 'Sv'],
	// Skin replica analysis; a Cutometer's R0 to R9 are filed under elasticity and never get here.
	...['R1', 'R2', 'R3', 'R4', 'R5'],
	...['cR1', 'cR2', 'cR3', 'cR4', 'cR5']
];

const PARAMETER = new RegExp(
	`(?<![A-Za-z0-9])(${SKIN_RELIEF_PARAMETERS.join('|')})(?![A-Za-z0-9])`
);
/** A profile method whose roughness is given without naming the parameter. */
const PROFILE_METHOD = /FOITS|PRIMOS|profilometr|replica/i;

/** The construct of a result's measure, or null when the outcome says all there is to say. */
export function constructOf(
	result: Pick<Result, 'outcome' | 'measure' | 'assessment'>
): Construct | null {
	const { family } = outcomeDefinition(result.outcome);
	if (family !== 'wrinkles' && family !== 'texture') return null;
	if (result.assessment !== 'instrumental' && result.assessment !== 'not_reported') return null;
	const { measure } = result;
	const unnamed = PROFILE_METHOD.test(measure) && /roughness/i.test(measure);
	return PARAMETER.test(measure) || unnamed ? 'skin_relief' : null;
}
