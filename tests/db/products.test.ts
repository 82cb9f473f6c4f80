import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { getProduct, listIndependentTests, listProducts } from '#lib/server/db/queries/products.ts';
import { products } from '#lib/server/db/schema.ts';
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
		const { inci = [], inciTruncated } = found?.product ?? {};
		expect([inci.length, inciTruncated]).toEqual([22, false]);
		expect(inci.slice(0, 3)).toEqual([
			{ name: 'Aqua / Water / Eau', slug: null },
			{ name: 'Glycerin', slug: 'glycerin' },
			{ name: 'Cyclohexasiloxane', slug: null }
		]);
		expect(inci.flatMap(({ slug }) => slug ?? [])).toEqual([
			'glycerin',
			'niacinamide',
			'sodium-hyaluronate',
			'retinol',
			'adenosine',
			'retinyl-palmitate',
			'tocopherol'
		]);
		expect(found?.independentTests.map(({ testId }) => testId)).toEqual(['60millions-2025']);
	});

	it('knows which lists the source cuts off', async () => {
		const rows = await db.select().from(products).where(eq(products.inciTruncated, true));
		expect(rows.map(({ productId }) => productId).toSorted()).toEqual([
			'paulas-choice-1-retinol-treatment',
			'skinceuticals-ha-intensifier',
			'the-ordinary-multi-peptide-ha'
		]);
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
