import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { type AssessmentRank, OUTCOME_FAMILIES, OUTCOMES } from '#lib/evidence/outcomes.ts';
import { oneOf, stated } from './checks.ts';

/**
 * The vocabulary of outcomes. Its rows come from the definitions in src/lib/evidence/outcomes.ts,
 * written after every migration, so that the rules in code and in the database cannot part.
 */
export const outcomes = pgTable(
	'outcomes',
	{
		outcome: text('outcome', { enum: OUTCOMES }).primaryKey(),
		name: text('name').notNull(),
		family: text('family', { enum: OUTCOME_FAMILIES }).notNull(),
		shortestPlausibleWeeks: doublePrecision('shortest_plausible_weeks').notNull(),
		assessmentOrder: text('assessment_order').array().$type<AssessmentRank[]>().notNull(),
		position: integer('position').notNull()
	},
	(t) => [
		check('outcomes_outcome_form', sql`${t.outcome} ~ '^[a-z]+(_[a-z]+)*$'`),
		check('outcomes_name_stated', stated(t.name)),
		check('outcomes_family_known', oneOf(t.family, OUTCOME_FAMILIES)),
		check('outcomes_weeks_plausible', sql`${t.shortestPlausibleWeeks} between 0 and 520`)
	]
);
