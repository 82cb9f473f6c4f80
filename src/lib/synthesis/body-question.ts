/** The questions that there is a body for: a benefit outcome, a family of them, or a list of them. */
import {
	BENEFIT_OUTCOMES,
	OUTCOME_DEFINITIONS,
	OUTCOME_FAMILIES,
	outcomeDefinition,
	type Outcome,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import type { BodyQuestion } from './body.ts';

/** Families whose outcomes are benefits. Harms are told in every body and are not graded. */
export type BenefitFamily = Exclude<OutcomeFamily, 'tolerability'>;

const BENEFIT_FAMILIES = OUTCOME_FAMILIES.filter(
	(family): family is BenefitFamily => family !== 'tolerability'
);

/** What the key of a body can be: an outcome or a family. Hydration is both, and is the same. */
export type BodyKey = Outcome | BenefitFamily;

/** Every key that a body may have; a family before its outcomes. */
export const BODY_KEYS: readonly BodyKey[] = [
	...new Set(BENEFIT_FAMILIES.flatMap((family): BodyKey[] => [family, ...outcomesOf(family)]))
];

/** As they stand within a sentence. */
const ON: Record<BodyKey, string> = {
	wrinkles: 'wrinkles',
	wrinkle_depth: 'wrinkle depth',
	wrinkle_severity: 'wrinkles',
	fine_lines: 'fine lines',
	texture: 'roughness',
	roughness: 'roughness',
	elasticity_firmness: 'elasticity and firmness',
	elasticity: 'elasticity',
	firmness: 'firmness',
	contour: 'sagging',
	sagging_contour: 'sagging',
	structure: 'skin thickness',
	skin_thickness: 'skin thickness',
	hydration: 'hydration',
	tone: 'skin tone',
	pigmentation: 'pigmentation',
	radiance: 'radiance',
	global: 'photodamage',
	overall_photodamage: 'photodamage',
	irritation: 'irritation',
	dryness_scaling: 'dryness and scaling',
	withdrawal_for_reaction: 'people who left because of a reaction'
};

export function isBodyKey(text: string): text is BodyKey {
	return (BODY_KEYS as readonly string[]).includes(text);
}

/** The outcomes of a key, in the order of the list of outcomes. */
export function outcomesOfKey(key: BodyKey): readonly Outcome[] {
	return isFamily(key) ? outcomesOf(key) : [key];
}

/** How a key is called within a sentence. */
function keyInSentence(key: BodyKey): string {
	return ON[key];
}

/** The family of a key: its own, or that of its outcome. */
export function familyOfKey(key: BodyKey): OutcomeFamily {
	return isFamily(key) ? key : outcomeDefinition(key).family;
}

/** The keys that results on some outcomes make bodies for, each once, in the order of BODY_KEYS. */
export function bodyKeysOf(outcomes: Iterable<Outcome>): readonly BodyKey[] {
	const present = new Set(outcomes);
	return BODY_KEYS.filter((key) => outcomesOfKey(key).some((outcome) => present.has(outcome)));
}

/**
 * The question of a body of one key.
 * @param ingredient its slug, and its name as it stands within a sentence
 */
export function bodyQuestion(
	ingredient: { readonly slug: string; readonly name: string },
	key: BodyKey
): BodyQuestion {
	return {
		slug: ingredient.slug,
		ingredient: ingredient.name,
		outcomes: outcomesOfKey(key),
		key,
		on: keyInSentence(key)
	};
}

/** The question over several outcomes at once, one result a study over all of them. */
export function questionOfOutcomes(
	ingredient: { readonly slug: string; readonly name: string },
	outcomes: readonly Outcome[]
): BodyQuestion {
	const [only, ...others] = BENEFIT_OUTCOMES.filter((outcome) => outcomes.includes(outcome));
	const asked = only === undefined ? [] : [only, ...others];
	return {
		slug: ingredient.slug,
		ingredient: ingredient.name,
		outcomes: asked,
		key: asked.join(','),
		on: asked.map(keyInSentence).join(', ')
	};
}

function isFamily(key: BodyKey): key is BenefitFamily {
	return (BENEFIT_FAMILIES as readonly string[]).includes(key);
}

function outcomesOf(family: OutcomeFamily): Outcome[] {
	return OUTCOME_DEFINITIONS.filter((one) => one.family === family).map(({ outcome }) => outcome);
}
