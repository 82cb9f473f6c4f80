import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text
} from 'drizzle-orm/pg-core';
import { BODY_STATES, CERTAINTY_LEVELS, STRATA, type BodyOfEvidence } from '#lib/synthesis/body.ts';
import { BODY_KEYS, type BodyKey } from '#lib/synthesis/body-question.ts';
import { oneOf, stated } from './checks.ts';
import { ingredients } from './ingredients.ts';

/**
 * What is known of an ingredient on an outcome or a family of outcomes, weighed. Can be thrown away
 * and made again at any time; the columns beside the record are what lists and filters read.
 */
export const syntheses = pgTable(
	'syntheses',
	{
		ingredientSlug: text('ingredient_slug')
			.notNull()
			.references(() => ingredients.slug, { onDelete: 'cascade' }),
		bodyKey: text('body_key').$type<BodyKey>().notNull(),
		methodVersion: integer('method_version').notNull(),
		dataVersion: bigint('data_version', { mode: 'bigint' }).notNull(),
		state: text('state', { enum: BODY_STATES }).notNull(),
		level: text('level', { enum: CERTAINTY_LEVELS }),
		leading: text('leading_question', { enum: STRATA }),
		lead: text('lead').notNull(),
		short: text('short').notNull(),
		studies: integer('studies').notNull(),
		favours: integer('favours').notNull(),
		against: integer('against').notNull(),
		mixed: integer('mixed').notNull(),
		equal: integer('equal').notNull(),
		notReported: integer('not_reported').notNull(),
		record: jsonb('record').$type<BodyOfEvidence>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.ingredientSlug, t.bodyKey] }),
		check('syntheses_body_key_known', oneOf(t.bodyKey, BODY_KEYS)),
		check('syntheses_state_known', oneOf(t.state, BODY_STATES)),
		check('syntheses_level_known', oneOf(t.level, CERTAINTY_LEVELS)),
		check('syntheses_leading_known', oneOf(t.leading, STRATA)),
		check('syntheses_text_stated', stated(t.lead, t.short)),
		check('syntheses_leading_counts', sql`(${t.leading} is null) = (${t.studies} = 0)`),
		check(
			'syntheses_directions_add_up',
			sql`least(${t.favours}, ${t.against}, ${t.mixed}, ${t.equal}, ${t.notReported}) >= 0
				and ${t.studies} = ${t.favours} + ${t.against} + ${t.mixed} + ${t.equal} + ${t.notReported}`
		),
		check('syntheses_method_version_counted', sql`${t.methodVersion} >= 1`),
		check('syntheses_data_version_counted', sql`${t.dataVersion} >= 1`),
		check('syntheses_record_is_an_object', sql`jsonb_typeof(${t.record}) = 'object'`),
		// All ingredients of one outcome or family.
		index('syntheses_body_key_idx').on(t.bodyKey)
	]
);
