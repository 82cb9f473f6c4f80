import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_OUTCOMES } from '#lib/claims/vocabulary.ts';
import {
	address,
	maybe,
	number,
	people,
	positive,
	slug,
	text
} from '../../../../tests/support/arbitrary-values.ts';
import { faultsOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { independentTestRow } from './independent-test-row.ts';

/** Simulated. */
const GOOD = {
	test_id: 'simulated-2025-cream',
	organisation: 'Simulated consumer organisation',
	year: '2025',
	product_id: 'simulated-cream',
	product_as_named: 'Simulated cream',
	outcome: 'wrinkle_depth',
	value_pct: '20.5',
	value_meaning: "mean fall of crow's-feet depth",
	n_per_product: '30',
	duration_weeks: '4',
	method: 'optical, blinded jars',
	comparator: 'other half of the face',
	price_eur_seen: '3.99',
	source_url: 'https://example.org/test',
	notes: ''
};

describe('independentTestRow', () => {
	test('reads a test', () => {
		expect(valueOf(independentTestRow, GOOD)).toEqual({
			testId: 'simulated-2025-cream',
			organisation: 'Simulated consumer organisation',
			year: 2025,
			productId: 'simulated-cream',
			productAsNamed: 'Simulated cream',
			outcome: 'wrinkle_depth',
			valuePercent: 20.5,
			valueMeaning: "mean fall of crow's-feet depth",
			nPerProduct: 30,
			durationWeeks: 4,
			method: 'optical, blinded jars',
			comparator: 'other half of the face',
			priceEurSeen: 3.99,
			sourceUrl: 'https://example.org/test',
			notes: null
		});
	});

	test.each([
		[{ organisation: '' }, 'organisation: must not be empty'],
		[{ year: '25' }, 'year: is below 1900'],
		[{ value_pct: 'up to 20' }, 'value_pct: is not a number'],
		[{ n_per_product: '30-40' }, 'n_per_product: is not a whole number'],
		[{ price_eur_seen: '0' }, 'price_eur_seen: is not above 0'],
		[{ source_url: '' }, 'source_url: must not be empty']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(independentTestRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('gives back every test that it prints', () => {
		const value = fc.record({
			testId: slug,
			organisation: text,
			year: maybe(fc.integer({ min: 1900, max: 2100 })),
			productId: maybe(slug),
			productAsNamed: text,
			outcome: fc.constantFrom(...CLAIM_OUTCOMES),
			valuePercent: maybe(number),
			valueMeaning: text,
			nPerProduct: maybe(people),
			durationWeeks: maybe(fc.oneof(fc.constant(0), positive())),
			method: text,
			comparator: maybe(text),
			priceEurSeen: maybe(positive()),
			sourceUrl: address,
			notes: maybe(text)
		});
		fc.assert(
			fc.property(value, (tested) => {
				const cells = independentTestRow.print(tested);
				expect(independentTestRow.parse({ line: 2, cells })).toEqual({
					ok: true,
					value: tested,
					findings: []
				});
			})
		);
	});
});
