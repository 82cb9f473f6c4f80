import type { IngredientClass } from '#lib/evidence/vocabulary.ts';

/**
 * An ingredient's name as it stands within a sentence: "retinol". Plants, abbreviations and prefixes
 * such as L- keep their capital.
 */
export function ingredientInSentence(name: string, of: IngredientClass): string {
	return of !== 'botanical' && /^[A-Z][a-z]/.test(name)
		? name.charAt(0).toLowerCase() + name.slice(1)
		: name;
}
