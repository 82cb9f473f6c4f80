/** independent_tests.csv: tests by consumer organisations, which are not claims of a brand. */
import type { IndependentTest } from '#lib/claims/types.ts';
import { CLAIM_OUTCOMES } from '#lib/claims/vocabulary.ts';
import { oneOf, optional, required } from '../cells.ts';
import { integerReader, numberReader } from '../numbers.ts';
import { slugReader, textReader, urlReader } from '../texts.ts';
import { defineRow } from './row.ts';

export const independentTestRow = defineRow({
	file: 'independent_tests.csv',
	cells: {
		test_id: required(slugReader),
		organisation: required(textReader),
		year: optional(integerReader({ min: 1900, max: 2100 })),
		product_id: optional(slugReader),
		product_as_named: required(textReader),
		outcome: oneOf(CLAIM_OUTCOMES),
		value_pct: optional(numberReader()),
		value_meaning: required(textReader),
		n_per_product: optional(integerReader({ min: 1, max: 1_000_000 })),
		duration_weeks: optional(numberReader({ min: 0 })),
		method: required(textReader),
		comparator: optional(textReader),
		price_eur_seen: optional(numberReader({ above: 0 })),
		source_url: required(urlReader),
		notes: optional(textReader)
	},
	toValue: (row): IndependentTest => ({
		testId: row.test_id,
		organisation: row.organisation,
		year: row.year,
		productId: row.product_id,
		productAsNamed: row.product_as_named,
		outcome: row.outcome,
		valuePercent: row.value_pct,
		valueMeaning: row.value_meaning,
		nPerProduct: row.n_per_product,
		durationWeeks: row.duration_weeks,
		method: row.method,
		comparator: row.comparator,
		priceEurSeen: row.price_eur_seen,
		sourceUrl: row.source_url,
		notes: row.notes
	}),
	toCells: (test) => ({
		test_id: test.testId,
		organisation: test.organisation,
		year: test.year,
		product_id: test.productId,
		product_as_named: test.productAsNamed,
		outcome: test.outcome,
		value_pct: test.valuePercent,
		value_meaning: test.valueMeaning,
		n_per_product: test.nPerProduct,
		duration_weeks: test.durationWeeks,
		method: test.method,
		comparator: test.comparator,
		price_eur_seen: test.priceEurSeen,
		source_url: test.sourceUrl,
		notes: test.notes
	})
});
