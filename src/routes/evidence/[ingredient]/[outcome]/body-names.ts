/** How bodies are called beside each other: a family and its outcomes have names of their own. */
import { OUTCOME_FAMILY_NAMES, outcomeDefinition, isOutcome } from '#lib/evidence/outcomes.ts';
import {
	BODY_KEYS,
	familyOfKey,
	outcomesOfKey,
	type BodyKey
} from '#lib/synthesis/body-question.ts';

/** "fine lines", "elasticity and firmness". */
export function bodyName(key: BodyKey): string {
	const name = isOutcome(key)
		? outcomeDefinition(key).name
		: OUTCOME_FAMILY_NAMES[familyOfKey(key)];
	return name.toLowerCase();
}

/** In the order of the list of outcomes; a family of one outcome is that outcome, and stands once. */
export function listedKeys(keys: readonly BodyKey[]): readonly BodyKey[] {
	return BODY_KEYS.filter(
		(key) => keys.includes(key) && (isOutcome(key) || outcomesOfKey(key).length > 1)
	);
}
