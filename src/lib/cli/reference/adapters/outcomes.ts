/** What the columns of a reference say of our outcomes: null for a refusal. */
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import type { Outcome } from '#lib/statistics/result.ts';

export const valueOf = <T>(outcome: Outcome<T>): T | null => (outcome.ok ? outcome.value : null);

/** Estimates and variances, study by study. */
export function effectColumns(effects: readonly Outcome<EffectSize>[]) {
	const values = effects.map(valueOf);
	return {
		yi: values.map((effect) => effect?.estimate ?? null),
		vi: values.map((effect) => effect?.variance ?? null)
	};
}
