import { sql } from 'drizzle-orm';
import {
	check,
	doublePrecision,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text
} from 'drizzle-orm/pg-core';
import { AMOUNT_UNITS, ARM_ROLES, DELIVERIES, FORMULATIONS } from '#lib/evidence/vocabulary.ts';
import { finite, oneOf, stated } from './checks.ts';
import { ingredients } from './ingredients.ts';
import { wordsOf } from './search.ts';
import { studies } from './studies.ts';

export const arms = pgTable(
	'arms',
	{
		studyId: text('study_id')
			.notNull()
			.references(() => studies.studyId),
		armId: text('arm_id').notNull(),
		label: text('label').notNull(),
		role: text('role', { enum: ARM_ROLES }).notNull(),
		n: integer('n'),
		formulation: text('formulation', { enum: FORMULATIONS }).notNull(),
		delivery: text('delivery', { enum: DELIVERIES }).notNull(),
		frequency: text('frequency')
	},
	(t) => [
		primaryKey({ columns: [t.studyId, t.armId] }),
		check('arms_arm_id_form', sql`${t.armId} ~ '^[a-z]+$'`),
		check('arms_text_stated', stated(t.label, t.frequency)),
		check('arms_role_known', oneOf(t.role, ARM_ROLES)),
		check('arms_formulation_known', oneOf(t.formulation, FORMULATIONS)),
		check('arms_delivery_known', oneOf(t.delivery, DELIVERIES)),
		check('arms_n_positive', sql`${t.n} > 0`),
		index('arms_words_idx').using('gin', wordsOf(t.label))
	]
);

export const armIngredients = pgTable(
	'arm_ingredients',
	{
		studyId: text('study_id').notNull(),
		armId: text('arm_id').notNull(),
		position: integer('position').notNull(),
		slug: text('slug')
			.notNull()
			.references(() => ingredients.slug),
		amount: doublePrecision('amount'),
		unit: text('unit', { enum: AMOUNT_UNITS }).notNull()
	},
	(t) => [
		// By position, not by slug: the same slug twice is a step-up in strength.
		primaryKey({ columns: [t.studyId, t.armId, t.position] }),
		foreignKey({
			columns: [t.studyId, t.armId],
			foreignColumns: [arms.studyId, arms.armId],
			name: 'arm_ingredients_arm_fk'
		}).onDelete('cascade'),
		check('arm_ingredients_position_counted', sql`${t.position} >= 1`),
		check('arm_ingredients_unit_known', oneOf(t.unit, AMOUNT_UNITS)),
		check('arm_ingredients_amount_positive', sql`${t.amount} > 0 and ${finite(t.amount)}`),
		check('arm_ingredients_percent_plausible', sql`${t.unit} <> '%' or ${t.amount} <= 100`),
		check(
			'arm_ingredients_amount_has_unit',
			sql`${t.amount} is null or ${t.unit} <> 'not_reported'`
		),
		index('arm_ingredients_slug_idx').on(t.slug)
	]
);
