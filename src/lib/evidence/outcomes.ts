/**
 * The outcomes, their families, the shortest week at which a change is plausible (Plumbline's own
 * values) and the order in which ways of assessing them are preferred. `blinded_grade` is a
 * clinician's grade under double, single or assessor blinding.
 */
export interface OutcomeDefinition {
	readonly outcome: string;
	readonly name: string;
	readonly family: OutcomeFamily;
	/** Weeks; 0 where an effect at once is plausible. */
	readonly shortestPlausibleWeeks: number;
	/** Empty: as reported. */
	readonly assessmentOrder: readonly AssessmentRank[];
}

export const OUTCOME_FAMILIES = [
	'wrinkles',
	'texture',
	'elasticity_firmness',
	'contour',
	'structure',
	'hydration',
	'tone',
	'global',
	'tolerability'
] as const;
export type OutcomeFamily = (typeof OUTCOME_FAMILIES)[number];

export const OUTCOME_FAMILY_NAMES: Record<OutcomeFamily, string> = {
	wrinkles: 'Wrinkles',
	texture: 'Texture',
	elasticity_firmness: 'Elasticity and firmness',
	contour: 'Contour',
	structure: 'Structure',
	hydration: 'Hydration',
	tone: 'Tone',
	global: 'Overall',
	tolerability: 'Tolerability'
};

export type AssessmentRank = 'blinded_grade' | 'instrumental' | 'histology' | 'self_assessed';

export const OUTCOMES = [
	'wrinkle_depth',
	'wrinkle_severity',
	'fine_lines',
	'roughness',
	'elasticity',
	'firmness',
	'sagging_contour',
	'skin_thickness',
	'hydration',
	'pigmentation',
	'radiance',
	'overall_photodamage',
	'irritation',
	'dryness_scaling',
	'withdrawal_for_reaction'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const GRADE_FIRST = ['blinded_grade', 'instrumental', 'self_assessed'] as const;
const INSTRUMENT_FIRST = ['instrumental', 'blinded_grade', 'self_assessed'] as const;

const define = (
	name: string,
	family: OutcomeFamily,
	shortestPlausibleWeeks: number,
	assessmentOrder: readonly AssessmentRank[]
): Omit<OutcomeDefinition, 'outcome'> => ({
	name,
	family,
	shortestPlausibleWeeks,
	assessmentOrder
});

const DEFINITIONS: Record<Outcome, Omit<OutcomeDefinition, 'outcome'>> = {
	wrinkle_depth: define('Wrinkle depth', 'wrinkles', 4, GRADE_FIRST),
	wrinkle_severity: define('Wrinkle severity', 'wrinkles', 4, GRADE_FIRST),
	fine_lines: define('Fine lines', 'wrinkles', 4, GRADE_FIRST),
	roughness: define('Roughness', 'texture', 2, INSTRUMENT_FIRST),
	elasticity: define('Elasticity', 'elasticity_firmness', 4, INSTRUMENT_FIRST),
	firmness: define('Firmness', 'elasticity_firmness', 4, INSTRUMENT_FIRST),
	sagging_contour: define('Sagging and contour', 'contour', 4, GRADE_FIRST),
	skin_thickness: define('Skin thickness', 'structure', 8, ['instrumental', 'histology']),
	hydration: define('Hydration', 'hydration', 0, ['instrumental', 'self_assessed']),
	pigmentation: define('Pigmentation', 'tone', 4, GRADE_FIRST),
	radiance: define('Radiance', 'tone', 2, GRADE_FIRST),
	overall_photodamage: define('Overall photodamage', 'global', 4, [
		'blinded_grade',
		'self_assessed'
	]),
	irritation: define('Irritation', 'tolerability', 0, []),
	dryness_scaling: define('Dryness and scaling', 'tolerability', 0, []),
	withdrawal_for_reaction: define('Left because of a reaction', 'tolerability', 0, [])
};

export const OUTCOME_DEFINITIONS: readonly (OutcomeDefinition & { outcome: Outcome })[] =
	OUTCOMES.map((outcome) => ({ outcome, ...DEFINITIONS[outcome] }));

export function outcomeDefinition(outcome: Outcome): OutcomeDefinition & { outcome: Outcome } {
	return { outcome, ...DEFINITIONS[outcome] };
}

export function isOutcome(text: string): text is Outcome {
	return (OUTCOMES as readonly string[]).includes(text);
}

/** Outcomes that a product is bought for, in the order of OUTCOMES. */
export const BENEFIT_OUTCOMES: readonly Outcome[] = OUTCOMES.filter(
	(o) => DEFINITIONS[o].family !== 'tolerability'
);
