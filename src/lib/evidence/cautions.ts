/** What a reader must know of a figure before it is read as a mean of everybody. */
import { step } from './steps.ts';
import type { DerivationStep, Result } from './types.ts';

/** Cautions as steps, in the order of a record. None for a mean of all people. */
export function cautionsOf({ statistic, flags }: Result): readonly DerivationStep[] {
	const cautions: DerivationStep[] = [];
	if (statistic === 'maximum' || statistic === 'range' || statistic === 'unclear') {
		cautions.push(step('not_a_mean', { statistic }, null, 'statistic'));
	}
	if (flags.includes('responders_only')) {
		cautions.push(step('responders_only', {}, null, 'flags'));
	}
	return cautions;
}
