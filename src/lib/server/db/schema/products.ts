import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	doublePrecision,
	index,
	integer,
	pgTable,
	primaryKey,
	text
} from 'drizzle-orm/pg-core';
import {
	INGREDIENT_SOURCES,
	PACKAGINGS,
	PRODUCT_CATEGORIES,
	YES_NO_NOT_SEEN
} from '#lib/claims/vocabulary.ts';
import { AMOUNT_UNITS } from '#lib/evidence/vocabulary.ts';
import { finite, oneOf, slug, stated, webAddress } from './checks.ts';
import { ingredients } from './ingredients.ts';

export const products = pgTable(
	'products',
	{
		productId: text('product_id').primaryKey(),
		brand: text('brand').notNull(),
		name: text('name').notNull(),
		category: text('category', { enum: PRODUCT_CATEGORIES }).notNull(),
		country: text('country'),
		inciTruncated: boolean('inci_truncated').notNull().default(false),
		deliveryTechnology: text('delivery_technology'),
		packaging: text('packaging', { enum: PACKAGINGS }).notNull(),
		sizeMl: doublePrecision('size_ml'),
		price: doublePrecision('price'),
		currency: text('currency'),
		priceSeenOn: text('price_seen_on'),
		trialSize: text('trial_size', { enum: YES_NO_NOT_SEEN }).notNull(),
		fragrance: text('fragrance', { enum: YES_NO_NOT_SEEN }).notNull(),
		alcoholDenat: text('alcohol_denat', { enum: YES_NO_NOT_SEEN }).notNull(),
		sourceUrl: text('source_url').notNull(),
		notes: text('notes')
	},
	(t) => [
		check('products_product_id_form', slug(t.productId)),
		check(
			'products_text_stated',
			stated(t.brand, t.name, t.deliveryTechnology, t.priceSeenOn, t.notes)
		),
		check('products_category_known', oneOf(t.category, PRODUCT_CATEGORIES)),
		check('products_country_form', sql`${t.country} ~ '^[A-Z]{2}$'`),
		check('products_packaging_known', oneOf(t.packaging, PACKAGINGS)),
		check('products_size_positive', sql`${t.sizeMl} > 0 and ${finite(t.sizeMl)}`),
		check('products_price_positive', sql`${t.price} > 0 and ${finite(t.price)}`),
		check('products_price_has_currency', sql`(${t.price} is null) = (${t.currency} is null)`),
		check('products_currency_form', sql`${t.currency} ~ '^[A-Z]{3}$'`),
		check('products_trial_size_known', oneOf(t.trialSize, YES_NO_NOT_SEEN)),
		check('products_fragrance_known', oneOf(t.fragrance, YES_NO_NOT_SEEN)),
		check('products_alcohol_denat_known', oneOf(t.alcoholDenat, YES_NO_NOT_SEEN)),
		check('products_source_url_form', webAddress(t.sourceUrl))
	]
);

/**
 * The key actives and the ingredient list of a product as its source prints them, each matched to an
 * ingredient where one is known.
 */
export const productIngredients = pgTable(
	'product_ingredients',
	{
		productId: text('product_id')
			.notNull()
			.references(() => products.productId, { onDelete: 'cascade' }),
		source: text('source', { enum: INGREDIENT_SOURCES }).notNull(),
		position: integer('position').notNull(),
		nameAsPrinted: text('name_as_printed').notNull(),
		amount: doublePrecision('amount'),
		unit: text('unit', { enum: AMOUNT_UNITS }).notNull(),
		slug: text('slug').references(() => ingredients.slug)
	},
	(t) => [
		primaryKey({ columns: [t.productId, t.source, t.position] }),
		check('product_ingredients_source_known', oneOf(t.source, INGREDIENT_SOURCES)),
		check('product_ingredients_position_counted', sql`${t.position} >= 1`),
		check('product_ingredients_text_stated', stated(t.nameAsPrinted)),
		check('product_ingredients_unit_known', oneOf(t.unit, AMOUNT_UNITS)),
		check('product_ingredients_amount_positive', sql`${t.amount} > 0 and ${finite(t.amount)}`),
		check('product_ingredients_percent_plausible', sql`${t.unit} <> '%' or ${t.amount} <= 100`),
		check(
			'product_ingredients_amount_has_unit',
			sql`${t.amount} is null or ${t.unit} <> 'not_reported'`
		),
		check(
			'product_ingredients_list_has_no_amounts',
			sql`${t.source} <> 'inci' or ${t.unit} = 'not_reported'`
		),
		index('product_ingredients_slug_idx').on(t.slug)
	]
);
