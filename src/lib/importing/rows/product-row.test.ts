import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACKAGINGS, PRODUCT_CATEGORIES, YES_NO_NOT_SEEN } from '#lib/claims/vocabulary.ts';
import {
	address,
	entry,
	maybe,
	positive,
	slug,
	text
} from '../../../../tests/support/arbitrary-values.ts';
import { faultsOf, recordOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { productRow } from './product-row.ts';

/** Simulated. */
const GOOD = {
	product_id: 'simulated-serum',
	brand: 'Simulated',
	name: 'Serum',
	category: 'serum',
	country: 'FR',
	inci: 'Aqua; Glycerin; Retinol',
	key_actives: 'retinol:0.3:%;peptides::not_reported',
	delivery_technology: 'liposomes',
	packaging: 'airless_pump',
	size_ml: '30',
	price: '19.75',
	currency: 'EUR',
	price_seen_on: 'https://example.org/price',
	trial_size: 'not_seen',
	fragrance: 'yes',
	alcohol_denat: 'no',
	source_url: 'https://example.org/serum',
	notes: ''
};

describe('productRow', () => {
	test('reads a product, its ingredient list and its actives in their order', () => {
		expect(valueOf(productRow, GOOD)).toEqual({
			productId: 'simulated-serum',
			brand: 'Simulated',
			name: 'Serum',
			category: 'serum',
			country: 'FR',
			inci: ['Aqua', 'Glycerin', 'Retinol'],
			inciTruncated: false,
			keyActives: [
				{ name: 'retinol', amount: 0.3, unit: '%' },
				{ name: 'peptides', amount: null, unit: 'not_reported' }
			],
			deliveryTechnology: 'liposomes',
			packaging: 'airless_pump',
			sizeMl: 30,
			price: 19.75,
			currency: 'EUR',
			priceSeenOn: 'https://example.org/price',
			trialSize: 'not_seen',
			fragrance: 'yes',
			alcoholDenat: 'no',
			sourceUrl: 'https://example.org/serum',
			notes: null
		});
	});

	test('reads "none stated" and an empty cell alike as no technology named', () => {
		for (const cell of ['none stated', '']) {
			const product = valueOf(productRow, { ...GOOD, delivery_technology: cell });
			expect(product.deliveryTechnology).toBeNull();
			expect(productRow.print(product)['delivery_technology']).toBe('none stated');
		}
	});

	test('reads that the source cuts the ingredient list off', () => {
		const cells = { ...GOOD, inci: 'Aqua; Glycerin; truncated' };
		const product = valueOf(productRow, cells);
		expect(product).toMatchObject({ inci: ['Aqua', 'Glycerin'], inciTruncated: true });
		expect(productRow.print(product)['inci']).toBe(cells.inci);
	});

	test.each([
		[{ category: 'serums' }, 'category: is not one of serum, cream, eye, ampoule, lotion [serum]'],
		[{ packaging: '' }, 'packaging: must not be empty [not_seen]'],
		[{ size_ml: '30 ml' }, 'size_ml: is not a number'],
		[{ size_ml: '0' }, 'size_ml: is not above 0'],
		[{ price: '19,75' }, 'price: is not a number [19.75]'],
		[{ currency: 'euro' }, 'currency: is not a currency code of three capital letters (ISO 4217)'],
		[
			{ currency: '' },
			'currency: must not be empty: price, currency and price_seen_on go together'
		],
		[
			{ key_actives: 'retinol:0.3' },
			'key_actives: has an entry "retinol:0.3" that is not name:amount:unit'
		],
		[
			{ inci: 'Aqua; truncated; Retinol' },
			'inci: has "truncated" at place 2: it can only follow the last entry read'
		],
		[
			{ inci: 'truncated' },
			'inci: has "truncated" at place 1: it can only follow the last entry read'
		],
		[{ fragrance: 'maybe' }, 'fragrance: is not one of yes, no, not_seen']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(productRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('takes a product without a price', () => {
		const cells = { ...GOOD, price: '', currency: '', price_seen_on: '' };
		expect(valueOf(productRow, cells)).toMatchObject({ price: null, currency: null });
	});

	test('gives back every product that it prints', () => {
		const price = fc.record({
			price: positive(),
			currency: fc.stringMatching(/^[A-Z]{3}$/),
			priceSeenOn: address
		});
		const ofWords = fc.constantFrom(...YES_NO_NOT_SEEN);
		const product = fc.record({
			productId: slug,
			brand: text,
			name: text,
			category: fc.constantFrom(...PRODUCT_CATEGORIES),
			country: maybe(fc.stringMatching(/^[A-Z]{2}$/)),
			inci: fc.array(
				entry.filter((any) => any !== 'truncated'),
				{ maxLength: 4 }
			),
			inciTruncated: fc.boolean(),
			keyActives: fc.array(
				fc.record({
					name: entry,
					amount: fc.constant(null),
					unit: fc.constant('not_reported' as const)
				}),
				{ maxLength: 3 }
			),
			deliveryTechnology: maybe(text.filter((any) => any !== 'none stated')),
			packaging: fc.constantFrom(...PACKAGINGS),
			sizeMl: maybe(positive()),
			trialSize: ofWords,
			fragrance: ofWords,
			alcoholDenat: ofWords,
			sourceUrl: address,
			notes: maybe(text)
		});
		const unpriced = { price: null, currency: null, priceSeenOn: null };
		fc.assert(
			fc.property(product, fc.option(price, { nil: unpriced }), (facts, priced) => {
				const inciTruncated = facts.inciTruncated && facts.inci.length > 0;
				const value = { ...facts, ...priced, inciTruncated };
				const cells = productRow.print(value);
				expect(productRow.parse({ line: 2, cells })).toEqual({ ok: true, value, findings: [] });
			})
		);
	});

	test('prints a row as it stands in the file', () => {
		expect(productRow.print(valueOf(productRow, GOOD))).toEqual(recordOf(productRow, GOOD).cells);
	});
});
