import type { IngredientClass } from '#lib/evidence/vocabulary.ts';

/** First words of botanicals and their substances named in English; others begin with a genus. */
const ENGLISH_BOTANICAL =
	/^(?:algae|argan|bisabolol|black|botanicals|brown|carob|coffee|date|dipotassium|equol|ethyl|genistein|glaucine|glucosyl|glycyrrhetinic|green|guarana|isoflavones|lavender|licorice|madecassoside|mixed|mulberry|oat|palm|seaweed|shea|soy|tamarind)\b/i;

/**
 * An ingredient's name as it stands within a sentence: "retinol", "palm mesocarp extract". Latin
 * names of plants, abbreviations and prefixes such as L- keep their capital.
 */
export function ingredientInSentence(name: string, of: IngredientClass): string {
	const common = of !== 'botanical' || ENGLISH_BOTANICAL.test(name);
	return common && /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
