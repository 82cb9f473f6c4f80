import { arms, armIngredients, ingredientAliases, ingredients, outcomes } from '../schema.ts';
import { describe } from './describe.ts';

export const INGREDIENT_COMMENTS = [
	describe(ingredients, 'Ingredients that arms of studies or products name.', {
		slug: 'Key. Slugs ending in -unspecified, -blend or -complex are never one substance; in -solution, amounts are of the supplier’s solution.',
		name: 'Name as shown.',
		inciName: 'INCI name, only where the name itself is one.',
		class: 'Kind of substance, a closed vocabulary.',
		aliases: 'Other spellings found, as printed.'
	}),
	describe(
		ingredientAliases,
		'Every spelling by which an ingredient is found: slug, name, INCI name and aliases.',
		{
			alias: 'Spelling in lower case with single spaces. Leads to one ingredient only.',
			slug: 'The ingredient that it names.'
		}
	),
	describe(arms, 'The groups of people, or sides of people, of a study and what each was given.', {
		studyId: 'The study.',
		armId: 'One letter or more within the study.',
		label:
			'What was given, in words; holds what the amounts cannot: ranges, step-up doses, molecular weight.',
		role: 'What the arm is for: intervention, vehicle, placebo, active_comparator, untreated, or not_reported (a control of unknown nature).',
		n: 'People or, in split designs, sides. Null: not stated in the part read.',
		formulation: 'Kind of preparation.',
		delivery: 'Delivery technology.',
		frequency: 'How often it was used, in words. Null: not stated.'
	}),
	describe(armIngredients, 'Which ingredients an arm was given, in the order of the source.', {
		studyId: 'The study.',
		armId: 'The arm.',
		position:
			'Place in the source’s list, from 1. The same ingredient twice is a step-up, one strength after the other, never to be added.',
		slug: 'The ingredient.',
		amount: 'Strength, in unit. Null: not stated.',
		unit: 'Unit of the amount; not_reported where there is none.'
	}),
	describe(
		outcomes,
		'The vocabulary of outcomes with the rules that depend on them. Written from the code after each migration.',
		{
			outcome: 'Key.',
			name: 'Name as shown.',
			family: 'Outcomes that answer one question of a reader.',
			shortestPlausibleWeeks:
				'Weeks before which a change is not plausible (Plumbline’s own values); 0 where an effect at once is.',
			assessmentOrder:
				'Ways of assessing, the preferred one first; blinded_grade is a clinician’s grade under double, single or assessor blinding. Empty: as reported.',
			position: 'Order in which outcomes are shown, from 1.'
		}
	)
];
