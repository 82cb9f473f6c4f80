import { describe, expect, it } from 'vitest';
import { findAmountsInProducts } from '#lib/server/db/queries/amounts-in-products.ts';
import { readStudyPage } from '#lib/server/evidence/study-page.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('findAmountsInProducts', () => {
	it('gives the products that state how much they contain, smallest amount first', async () => {
		const found = await findAmountsInProducts(db, ['retinol', 'l-ascorbic-acid', 'adenosine']);
		expect(found.retinol).toMatchObject([
			{ productId: 'paulas-choice-1-retinol-treatment', amount: 1, unit: '%' }
		]);
		expect(found['l-ascorbic-acid']?.map(({ amount }) => amount)).toEqual([10.5, 15]);
		// Named by four products, none of which says how much.
		expect(found.adenosine).toBeUndefined();
	});

	it('asks for nothing where no ingredient is named', async () => {
		expect(await findAmountsInProducts(db, [])).toEqual({});
	});
});

describe('readStudyPage', () => {
	it('has the stored reasons of every result, the result that lends the letter, and no history', async () => {
		const page = await readStudyPage(db, 'saraf-2012-herbal-creams');
		expect(page?.trust.explanations.size).toBe(61);
		expect(page?.trust.grade).toMatchObject({ bestOf: 61, grade: 'C' });
		expect(page?.trust.history).toEqual([]);
	});

	it('is null for a study that is not there', async () => {
		expect(await readStudyPage(db, 'no-such-study')).toBeNull();
	});
});
