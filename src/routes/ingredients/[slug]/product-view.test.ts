import { describe, expect, it } from 'vitest';
import type { ProductWithIngredient } from '#lib/server/db/queries/products-with-ingredient.ts';
import { productsFinding, productView } from './product-view.ts';

/** Simulated. */
const product = (named: Partial<ProductWithIngredient>): ProductWithIngredient => ({
	productId: 'simulated-serum',
	brand: 'Simulated',
	name: 'Serum',
	keyActive: null,
	inList: null,
	sourceUrl: 'https://example.org/serum',
	...named
});
const active = (amount: number | null) =>
	product({
		keyActive: { nameAsPrinted: 'simuline', amount, unit: amount === null ? 'not_reported' : '%' }
	});
const entry = { nameAsPrinted: 'SIMULINE', place: 7, of: 24, truncated: false };
const listed = product({ inList: entry });
const view = (named: ProductWithIngredient) => productView(named, 'Simuline');

describe('productView', () => {
	it('says where an ingredient list has the ingredient, and that a source cuts the list off', () => {
		expect(view(listed)).toMatchObject({
			keyActive: null,
			inList: 'in the ingredient list, place 7 of 24'
		});
		expect(view(product({ inList: { ...entry, truncated: true } })).inList).toBe(
			'in the ingredient list, place 7 of 24 (list cut off in the source)'
		);
	});

	it('quotes the name that stands there when it is another', () => {
		const inList = { ...entry, nameAsPrinted: 'Simuline (Nonsuchia)' };
		expect(view(product({ inList })).inList).toBe(
			'in the ingredient list as “Simuline (Nonsuchia)”, place 7 of 24'
		);
	});

	it('gives the strength of a key active, and null where none was seen', () => {
		expect(view(active(2)).keyActive).toEqual({
			words: 'named as a key active',
			amount: '2\u202f%'
		});
		expect(view(active(null)).keyActive?.amount).toBeNull();
	});
});

describe('productsFinding', () => {
	it.each([
		[[], 'None of the products here names simuline'],
		[[listed], '1 product names simuline, only in the ingredient list; none states how much'],
		[[active(2)], '1 product names simuline, as a key active; one states how much'],
		[
			[active(null), active(1)],
			'2 products name simuline, each as a key active; one states how much'
		],
		[
			[active(1), listed, listed],
			'3 products name simuline, 1 of them as a key active; one states how much'
		]
	])('%#: %s', (products, finding) => {
		expect(productsFinding(products.map(view), 'simuline')).toBe(finding);
	});
});
