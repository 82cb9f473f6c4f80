/**
 * Leave-one-out: the pooled model again and again, each time without one of the studies. Shows whether
 * a conclusion hangs on a single study (Viechtbauer & Cheung 2010, Res Synth Methods 1:112).
 *
 * With two studies what is left is one study; refused below that. A fit that has no answer, say
 * because it does not converge, is its own refusal and does not hide the others.
 */
import type { ModelFit, ModelInput } from '../pooling/model.ts';
import { answer, type Outcome } from '../result.ts';
import { refusalOfStudies } from './studies.ts';
import { fitWithout } from './without-one.ts';

export interface LeftOut {
	/** Place of the study that was left out. */
	readonly omitted: number;
	readonly fit: Outcome<ModelFit>;
}

/** A fit for each study left out, in the order of the studies. */
export function leaveOneOut(input: ModelInput): Outcome<readonly LeftOut[]> {
	const refusal = refusalOfStudies(input, 2);
	if (refusal !== null) return refusal;
	return answer(input.yi.map((_, omitted) => ({ omitted, fit: fitWithout(input, omitted) })));
}
