/**
 * Likelihood-ratio test of a level: twice the difference of the log-likelihoods with the level's
 * variance and without it, by chi-squared with one degree of freedom.
 *
 * A variance cannot be below 0, so the true null distribution is half of that and half a point at 0
 * (Self & Liang 1987, J Am Stat Assoc 82:605): the p given here is conservative, at most twice the
 * other. Needs what the three-level fit needs.
 */
import { chiSquareUpper } from '../distributions.ts';
import { answer, type Outcome } from '../result.ts';
import { fitMultilevel, type MultilevelFit, type MultilevelInput } from './fit-multilevel.ts';

export interface DroppedLevel {
	/** The model without the level. */
	readonly reduced: MultilevelFit;
	readonly statistic: number;
	readonly pValue: number;
}

/** Tests whether a level is needed. `full`: the fit of the same input with both levels. */
export function dropLevel(
	input: MultilevelInput,
	full: MultilevelFit,
	level: 'between' | 'within'
): Outcome<DroppedLevel> {
	const fitted = fitMultilevel({ ...input, without: level });
	if (!fitted.ok) return fitted;
	const reduced = fitted.value;
	const statistic = Math.max(0, 2 * (full.logLikelihood - reduced.logLikelihood));
	return answer({ reduced, statistic, pValue: chiSquareUpper(statistic, 1) });
}
