import { describe, expect, it } from 'vitest';
import { getProduct, listIndependentTests, listProducts } from '#lib/server/db/queries/products.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('listProducts', () => {
	it('lists the 38 products by brand and name, with the number of their 83 claims', async () => {
		const all = await listProducts(db);
		expect(all).toHaveLength(38);
		expect(all.reduce((sum, { claims }) => sum + claims, 0)).toBe(83);
		const brands = all.map(({ brand }) => brand.toLowerCase());
		expect(brands).toEqual(brands.toSorted());
	});
});

describe('getProduct', () => {
	it('gives a product with its actives, matched where a name means one ingredient', async () => {
		const found = await getProduct(db, 'medik8-crystal-retinal-6');
		expect(found?.product).toMatchObject({
			brand: 'Medik8',
			name: 'Crystal Retinal 6',
			country: 'GB',
			inci: [],
			keyActives: [{ name: 'retinal', amount: 0.06, unit: '%', slug: 'retinaldehyde' }],
			price: null,
			currency: null,
			fragrance: 'not_seen'
		});
		expect(found?.claims[0]).toMatchObject({
			claimId: 'medik8-crystal-retinal-6-c01',
			claimText: '20% reduction in appearance of wrinkles',
			claimedPercent: 20,
			statistic: 'unspecified_improvement',
			durationWeeks: 12,
			nSubjects: 33,
			flags: ['mean_inferred']
		});
		expect(found?.independentTests).toEqual([]);
	});

	it('leaves an active unmatched whose name is no single ingredient', async () => {
		const found = await getProduct(db, 'no7-protect-perfect-intense-serum');
		expect(found?.product.keyActives).toMatchObject([
			{ name: 'peptides', slug: 'peptides-unspecified' },
			{ name: 'retinyl palmitate', slug: 'retinyl-palmitate' },
			{ name: 'white lupin extract', amount: null, unit: 'not_reported' }
		]);
	});

	it('keeps the ingredient list in its order, and brings independent tests of the product', async () => {
		const found = await getProduct(db, 'la-roche-posay-retinol-b3');
		expect(found?.product.inci.slice(0, 2)).toEqual(['Aqua / Water / Eau', 'Glycerin']);
		expect(found?.independentTests.map(({ testId }) => testId)).toEqual(['60millions-2025']);
	});

	it('gives null for an id that no product has', async () => {
		expect(await getProduct(db, 'unheard-of')).toBeNull();
	});
});

describe('listIndependentTests', () => {
	it('lists the newest first and those without a year last', async () => {
		const years = (await listIndependentTests(db)).map(({ year }) => year);
		expect(years).toEqual([2025, 2025, 2025, 2025, 2025, 2025, 2021, 2015, 2007, null, null]);
	});
});
