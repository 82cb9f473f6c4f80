import { isolatedIngredient, isolatesOf } from '#lib/evidence/isolates.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';

/** The slug of what a result sets alone against vehicle or placebo, on a benefit; else null. */
export function ingredientAlone({ result, arm, comparator }: ResultInContext): string | null {
	if (result.contrast !== 'controlled' || comparator === null) return null;
	if (!BENEFIT_OUTCOMES.includes(result.outcome)) return null;
	if (isolatesOf(arm, comparator) !== 'single_vs_vehicle') return null;
	return isolatedIngredient(arm, comparator)?.slug ?? null;
}
