import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { INGREDIENT_CLASSES } from '#lib/evidence/vocabulary.ts';
import { allStated, oneOf, slug, stated } from './checks.ts';

export const ingredients = pgTable(
	'ingredients',
	{
		slug: text('slug').primaryKey(),
		name: text('name').notNull(),
		inciName: text('inci_name'),
		class: text('class', { enum: INGREDIENT_CLASSES }).notNull(),
		aliases: text('aliases')
			.array()
			.notNull()
			.default(sql`'{}'`)
	},
	(t) => [
		check('ingredients_slug_form', slug(t.slug)),
		check('ingredients_text_stated', stated(t.name, t.inciName)),
		check('ingredients_class_known', oneOf(t.class, INGREDIENT_CLASSES)),
		check('ingredients_aliases_stated', allStated(t.aliases))
	]
);

/**
 * Every spelling by which an ingredient is found: its slug, name, INCI name and aliases, normalised
 * (lower case, single spaces). One spelling leads to one ingredient; a second claim is a conflict
 * that a person has to settle.
 */
export const ingredientAliases = pgTable(
	'ingredient_aliases',
	{
		alias: text('alias').primaryKey(),
		slug: text('slug')
			.notNull()
			.references(() => ingredients.slug, { onDelete: 'cascade' })
	},
	(t) => [
		check(
			'ingredient_aliases_normalised',
			sql`${t.alias} <> '' and ${t.alias} = lower(btrim(${t.alias})) and ${t.alias} !~ '[[:space:]]{2}'`
		),
		index('ingredient_aliases_slug_idx').on(t.slug)
	]
);
