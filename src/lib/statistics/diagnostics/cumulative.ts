/**
 * Cumulative meta-analysis: the pooled model of the first study, of the first two, and so on, in a
 * given order such as that of publication (Lau et al. 1992, N Engl J Med 327:248).
 *
 * The steps are looks at the same growing data: their p-values are not adjusted for that. The first
 * step is a single study, tested by z whatever test was chosen. From one study on.
 */
import type { ModelFit, ModelInput } from '../pooling/model.ts';
import { answer, refuse, type Outcome } from '../result.ts';
import { refusalOfStudies } from './studies.ts';
import { fitOf } from './without-one.ts';

export interface CumulativeStep {
	/** Place of the study that was added. */
	readonly added: number;
	readonly fit: Outcome<ModelFit>;
}

/** The steps. `order`: places of the studies, each once; by default the order in which they are given. */
export function cumulative(
	input: Omit<ModelInput, 'design'>,
	order: readonly number[] = input.yi.map((_, i) => i)
): Outcome<readonly CumulativeStep[]> {
	const refusal = refusalOfStudies(input, 1);
	if (refusal !== null) return refusal;
	const k = input.yi.length;
	const places = new Set(order.filter((i) => Number.isInteger(i) && i >= 0 && i < k));
	if (order.length !== k || places.size !== k) {
		const allowed = 'each place of the studies once';
		return refuse({ reason: 'out_of_range', input: 'order', index: null, allowed });
	}
	return answer(
		order.map((added, step) => ({ added, fit: fitOf(input, order.slice(0, step + 1)) }))
	);
}
