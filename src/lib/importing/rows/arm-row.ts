/** arms.csv: one row a group of people, or a side of theirs, and what was applied. */
import type { Arm } from '#lib/evidence/types.ts';
import { ARM_ROLES, DELIVERIES, FORMULATIONS } from '#lib/evidence/vocabulary.ts';
import { armIngredientReader, printAmount } from '../amounts.ts';
import { list, oneOf, optional, required } from '../cells.ts';
import { integerReader } from '../numbers.ts';
import { armIdReader, slugReader, textReader } from '../texts.ts';
import { contradiction } from './faults.ts';
import { defineRow } from './row.ts';

export const armRow = defineRow({
	file: 'arms.csv',
	cells: {
		study_id: required(slugReader),
		arm_id: required(armIdReader),
		label: required(textReader),
		role: oneOf(ARM_ROLES),
		n: optional(integerReader({ min: 1, max: 1_000_000 })),
		formulation: oneOf(FORMULATIONS),
		delivery: oneOf(DELIVERIES),
		frequency: optional(textReader),
		// The same slug twice is a step-up of strength, so repeated entries are not a fault here.
		ingredients: list(armIngredientReader)
	},
	check: (row) =>
		row.role === 'untreated' && row.ingredients.length > 0
			? [contradiction('ingredients', 'must be empty in an untreated arm')]
			: [],
	toValue: ({ study_id, arm_id, ...rest }): Arm => ({
		studyId: study_id,
		armId: arm_id,
		...rest
	}),
	toCells: ({ studyId, armId, ingredients, ...rest }) => ({
		...rest,
		study_id: studyId,
		arm_id: armId,
		ingredients: ingredients.map((entry) => `${entry.slug}:${printAmount(entry)}`).join(';')
	})
});
