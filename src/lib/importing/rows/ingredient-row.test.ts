import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INGREDIENT_CLASSES } from '#lib/evidence/vocabulary.ts';
import { entry, maybe, slug, text } from '../../../../tests/support/arbitrary-values.ts';
import { faultsOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { ingredientRow } from './ingredient-row.ts';

/** Simulated. */
const GOOD = {
	slug: 'retinol',
	name: 'Retinol',
	inci_name: 'Retinol',
	class: 'retinoid',
	aliases: 'vitamin A alcohol;all-trans retinol',
	n_studies: '17'
};

describe('ingredientRow', () => {
	test('reads names and aliases', () => {
		expect(valueOf(ingredientRow, GOOD)).toEqual({
			slug: 'retinol',
			name: 'Retinol',
			inciName: 'Retinol',
			class: 'retinoid',
			aliases: ['vitamin A alcohol', 'all-trans retinol'],
			nStudies: 17
		});
	});

	test('an ingredient without aliases has an empty list, and a count that is not stated is null', () => {
		const row = valueOf(ingredientRow, { ...GOOD, inci_name: '', aliases: '', n_studies: '' });
		expect(row).toMatchObject({ inciName: null, aliases: [], nStudies: null });
	});

	test.each([
		[
			{ slug: 'Retinol' },
			'slug: is not a slug: lower-case letters and digits, joined by single hyphens'
		],
		[{ name: '' }, 'name: must not be empty'],
		[{ class: '' }, 'class: must not be empty'],
		[{ aliases: 'a;;b' }, 'aliases: has an empty entry at place 2'],
		[{ aliases: 'a;b;a' }, 'aliases: has the entry "a" twice'],
		[{ n_studies: '-1' }, 'n_studies: is below 0']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(ingredientRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('offers the class that was probably meant', () => {
		const [fault] = faultsOf(ingredientRow, { ...GOOD, class: 'Retinoids' });
		expect(fault).toMatch(/^class: is not one of .* \[retinoid\]$/);
	});

	test('gives back every ingredient that it prints', () => {
		const ingredient = fc.record({
			slug,
			name: text,
			inciName: maybe(text),
			class: fc.constantFrom(...INGREDIENT_CLASSES),
			aliases: fc.uniqueArray(entry, { maxLength: 4 }),
			nStudies: maybe(fc.integer({ min: 0, max: 1000 }))
		});
		fc.assert(
			fc.property(ingredient, (value) => {
				const cells = ingredientRow.print(value);
				expect(ingredientRow.parse({ line: 2, cells })).toEqual({ ok: true, value, findings: [] });
			})
		);
	});
});
