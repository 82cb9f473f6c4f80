/** ingredients.csv: one row a substance, or a class that a source does not name more closely. */
import type { Ingredient } from '#lib/evidence/types.ts';
import { INGREDIENT_CLASSES } from '#lib/evidence/vocabulary.ts';
import { list, oneOf, optional, required } from '../cells.ts';
import { integerReader } from '../numbers.ts';
import { slugReader, textReader } from '../texts.ts';
import { repeatedEntries } from './faults.ts';
import { defineRow } from './row.ts';

export interface IngredientRow extends Ingredient {
	/** As the file says; the product counts for itself. */
	readonly nStudies: number | null;
}

export const ingredientRow = defineRow({
	file: 'ingredients.csv',
	cells: {
		slug: required(slugReader),
		name: required(textReader),
		inci_name: optional(textReader),
		class: oneOf(INGREDIENT_CLASSES),
		aliases: list(textReader),
		n_studies: optional(integerReader({ min: 0, max: 1_000_000 }))
	},
	optionalColumns: ['n_studies'],
	check: (row) => repeatedEntries('aliases', row.aliases),
	toValue: ({ inci_name, n_studies, ...rest }): IngredientRow => ({
		...rest,
		inciName: inci_name,
		nStudies: n_studies
	}),
	toCells: ({ inciName, nStudies, aliases, ...rest }) => ({
		...rest,
		inci_name: inciName,
		aliases: aliases.join(';'),
		n_studies: nStudies
	})
});
