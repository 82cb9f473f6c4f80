import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import {
	CLAIM_COMPARATORS,
	CLAIM_FLAGS,
	CLAIM_OUTCOMES,
	CLAIM_SOURCE_KINDS,
	CLAIM_STATISTICS,
	TEST_TYPES
} from '#lib/claims/vocabulary.ts';
import { finite, oneOf, slug, someOf, stated, webAddress } from './checks.ts';
import { products } from './products.ts';

/** What a maker, a shop or the press says that a product does. Not evidence that it does. */
export const claims = pgTable(
	'claims',
	{
		claimId: text('claim_id').primaryKey(),
		productId: text('product_id')
			.notNull()
			.references(() => products.productId),
		claimText: text('claim_text').notNull(),
		outcome: text('outcome', { enum: CLAIM_OUTCOMES }).notNull(),
		claimedPercent: doublePrecision('claimed_value'),
		statistic: text('claim_statistic', { enum: CLAIM_STATISTICS }).notNull(),
		durationWeeks: doublePrecision('duration_weeks'),
		nSubjects: integer('n_subjects'),
		testType: text('test_type', { enum: TEST_TYPES }).notNull(),
		comparator: text('comparator', { enum: CLAIM_COMPARATORS }).notNull(),
		population: text('population'),
		sourceUrl: text('source_url').notNull(),
		sourceKind: text('source_kind', { enum: CLAIM_SOURCE_KINDS }).notNull(),
		flags: text('flags', { enum: CLAIM_FLAGS })
			.array()
			.notNull()
			.default(sql`'{}'`),
		notes: text('notes')
	},
	(t) => [
		check('claims_claim_id_form', slug(t.claimId)),
		check('claims_text_stated', stated(t.claimText, t.population, t.notes)),
		// Not a foreign key: a claim may be about something that no study outcome covers.
		check('claims_outcome_known', oneOf(t.outcome, CLAIM_OUTCOMES)),
		check('claims_value_finite', finite(t.claimedPercent)),
		check('claims_statistic_known', oneOf(t.statistic, CLAIM_STATISTICS)),
		check(
			'claims_shares_are_percentages',
			sql`${t.statistic} not in ('share_of_users_agreeing', 'share_of_subjects_improved')
				or ${t.claimedPercent} between 0 and 100`
		),
		check('claims_duration_plausible', sql`${t.durationWeeks} >= 0 and ${finite(t.durationWeeks)}`),
		check('claims_people_positive', sql`${t.nSubjects} > 0`),
		check('claims_test_type_known', oneOf(t.testType, TEST_TYPES)),
		check('claims_comparator_known', oneOf(t.comparator, CLAIM_COMPARATORS)),
		check('claims_source_url_form', webAddress(t.sourceUrl)),
		check('claims_source_kind_known', oneOf(t.sourceKind, CLAIM_SOURCE_KINDS)),
		check('claims_flags_known', someOf(t.flags, CLAIM_FLAGS)),
		index('claims_product_id_idx').on(t.productId)
	]
);

/** Tests of products by consumer organisations, which no maker paid for. */
export const independentTests = pgTable(
	'independent_tests',
	{
		testId: text('test_id').primaryKey(),
		organisation: text('organisation').notNull(),
		year: integer('year'),
		productId: text('product_id').references(() => products.productId),
		productAsNamed: text('product_as_named').notNull(),
		outcome: text('outcome', { enum: CLAIM_OUTCOMES }).notNull(),
		valuePercent: doublePrecision('value_pct'),
		valueMeaning: text('value_meaning').notNull(),
		nPerProduct: integer('n_per_product'),
		durationWeeks: doublePrecision('duration_weeks'),
		method: text('method').notNull(),
		comparator: text('comparator'),
		priceEurSeen: doublePrecision('price_eur_seen'),
		sourceUrl: text('source_url').notNull(),
		notes: text('notes')
	},
	(t) => [
		check('independent_tests_test_id_form', slug(t.testId)),
		check(
			'independent_tests_text_stated',
			stated(t.organisation, t.productAsNamed, t.valueMeaning, t.method, t.comparator, t.notes)
		),
		check('independent_tests_year_plausible', sql`${t.year} between 1900 and 2100`),
		check('independent_tests_outcome_known', oneOf(t.outcome, CLAIM_OUTCOMES)),
		check('independent_tests_value_finite', finite(t.valuePercent)),
		check('independent_tests_people_positive', sql`${t.nPerProduct} > 0`),
		check(
			'independent_tests_duration_plausible',
			sql`${t.durationWeeks} >= 0 and ${finite(t.durationWeeks)}`
		),
		check(
			'independent_tests_price_positive',
			sql`${t.priceEurSeen} > 0 and ${finite(t.priceEurSeen)}`
		),
		check('independent_tests_source_url_form', webAddress(t.sourceUrl)),
		index('independent_tests_product_id_idx').on(t.productId)
	]
);
