/** What an ingredient is said to do to an outcome, in the verbs of GRADE 26. */
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { BodyQuestion, Certainty } from '../body.ts';

type Verb = 'reduce' | 'increase' | 'improve';

const VERBS: Record<Outcome, Verb> = {
	wrinkle_depth: 'reduce',
	wrinkle_severity: 'reduce',
	fine_lines: 'reduce',
	roughness: 'reduce',
	elasticity: 'increase',
	firmness: 'increase',
	sagging_contour: 'reduce',
	skin_thickness: 'increase',
	hydration: 'increase',
	pigmentation: 'reduce',
	radiance: 'increase',
	overall_photodamage: 'reduce',
	irritation: 'reduce',
	dryness_scaling: 'reduce',
	withdrawal_for_reaction: 'reduce'
};

/** One verb for all outcomes; "improve" where they do not share one. */
function verbFor(outcomes: readonly Outcome[]): Verb {
	const [first, ...others] = new Set(outcomes.map((outcome) => VERBS[outcome]));
	return first !== undefined && others.length === 0 ? first : 'improve';
}

/** "may reduce", "likely reduces", "reduces"; for very low the bare "reduces" of "whether it reduces". */
export function verbAt(level: Certainty, outcomes: readonly Outcome[]): string {
	const verb = verbFor(outcomes);
	switch (level) {
		case 'high':
		case 'very low':
			return `${verb}s`;
		case 'moderate':
			return `likely ${verb}s`;
		case 'low':
			return `may ${verb}`;
	}
}

/** "reduces fine lines": what the question is whether the ingredient does. */
export function claimOf({ outcomes, on }: Pick<BodyQuestion, 'outcomes' | 'on'>): string {
	return `${verbFor(outcomes)}s ${on}`;
}
