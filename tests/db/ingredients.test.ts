import { describe, expect, it } from 'vitest';
import { findIngredientNames } from '#lib/server/db/queries/ingredient-names.ts';
import { getIngredient, listIngredients } from '#lib/server/db/queries/ingredients.ts';
import { findProductsWithIngredient } from '#lib/server/db/queries/products-with-ingredient.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('listIngredients', () => {
	it('lists all by name, also those without a study', async () => {
		const all = await listIngredients(db);
		expect(all).toHaveLength(215);
		expect(all.filter(({ studies }) => studies === 0)).toHaveLength(46);
		const names = all.map(({ name }) => name.toLowerCase());
		expect(names).toEqual(names.toSorted());
	});

	it('counts products as the list of products of each does', async () => {
		for (const { slug, products } of await listIngredients(db)) {
			expect([slug, (await findProductsWithIngredient(db, slug)).length]).toEqual([slug, products]);
		}
	});

	it('names the same ingredients as the list of names', async () => {
		const names = await findIngredientNames(db);
		const listed = (await listIngredients(db)).map(({ slug, name }) => [slug, name] as const);
		expect(new Map(listed.toSorted())).toEqual(new Map([...names].toSorted()));
	});
});

describe('getIngredient', () => {
	it('tells retinol: 17 studies, of which 3 set it alone against its vehicle', async () => {
		expect(await getIngredient(db, 'retinol')).toEqual({
			slug: 'retinol',
			name: 'Retinol',
			inciName: 'Retinol',
			class: 'retinoid',
			aliases: [],
			studies: 17,
			singleVsVehicleStudies: 3,
			products: 5
		});
	});

	it('tells niacinamide: 10 studies, 2 alone against vehicle, and its other names', async () => {
		expect(await getIngredient(db, 'niacinamide')).toMatchObject({
			aliases: ['nicotinamide', 'vitamin B3'],
			studies: 10,
			singleVsVehicleStudies: 2
		});
	});

	it('knows slugs only, not other names', async () => {
		expect(await getIngredient(db, 'vitamin B3')).toBeNull();
		expect(await getIngredient(db, 'unheard-of')).toBeNull();
	});
});

describe('findProductsWithIngredient', () => {
	it('tells a key active from a place in the ingredient list', async () => {
		const found = await findProductsWithIngredient(db, 'adenosine');
		expect(
			found.map(({ productId, keyActive, inList }) => [
				productId,
				keyActive?.nameAsPrinted ?? null,
				inList && [inList.nameAsPrinted, inList.place, inList.of, inList.truncated]
			])
		).toEqual([
			['la-roche-posay-retinol-b3', null, ['Adenosine', 12, 22, false]],
			['roc-derm-correxion-dual-eye', 'adenosine', ['Adenosine', 11, 28, false]],
			['skinceuticals-ha-intensifier', null, ['Adenosine', 26, 30, true]],
			['vichy-liftactiv-ha-eye-cream', 'adenosine', ['Adenosine', 12, 31, false]]
		]);
	});

	it('gives the strength where it was seen, and null where not', async () => {
		const found = await findProductsWithIngredient(db, 'retinol');
		expect(
			found.map(({ productId, keyActive, inList }) => [
				productId,
				keyActive?.amount,
				keyActive?.unit,
				inList?.place
			])
		).toEqual([
			['la-roche-posay-retinol-b3', null, 'not_reported', 11],
			['paulas-choice-1-retinol-treatment', 1, '%', 17],
			['roc-derm-correxion-dual-eye', null, 'not_reported', 5],
			['roc-retinol-correxion-deep-wrinkle-filler', null, 'not_reported', 16],
			['shiseido-elixir-wrinkle-cream', null, 'not_reported', undefined]
		]);
	});

	it('finds a product under every name of the ingredient', async () => {
		const found = await findProductsWithIngredient(db, 'retinaldehyde');
		expect(found).toMatchObject([
			{
				productId: 'medik8-crystal-retinal-6',
				keyActive: { nameAsPrinted: 'retinal', amount: 0.06 },
				inList: null
			}
		]);
		const listed = await findProductsWithIngredient(db, 'polyvinylpyrrolidone');
		expect(listed).toMatchObject([
			{ productId: 'roc-derm-correxion-dual-eye', inList: { nameAsPrinted: 'PVP', place: 19 } }
		]);
	});

	it('does not take sodium hyaluronate in a list for hyaluronic acid', async () => {
		const inLists = async (slug: string) =>
			(await findProductsWithIngredient(db, slug)).filter(({ inList }) => inList !== null).length;
		expect(await inLists('hyaluronic-acid')).toBe(0);
		expect(await inLists('sodium-hyaluronate')).toBe(6);
	});
});
