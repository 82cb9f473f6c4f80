/** Whether what was tried is what products contain. */
import type { ArmIngredient, ResultInContext } from '#lib/evidence/types.ts';
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import { formatNumber } from '#lib/wording/numbers.ts';
import type { AxisStatement } from './axis.ts';

/** The smallest and largest amount found in products, and a legal limit, by slug. With a source. */
export type AmountsInProducts = Readonly<Record<string, AmountInProducts>>;

export interface AmountInProducts {
	readonly unit: AmountUnit;
	readonly lowest: number | null;
	readonly highest: number | null;
	readonly legalLimit: number | null;
	readonly source: string;
}

export function fitOfDose({ arm }: ResultInContext, inProducts: AmountsInProducts): AxisStatement {
	const { ingredients } = arm;
	const base = {
		aspect: 'dose',
		name: 'Amount',
		fields: ingredients.map(({ slug, amount }) => ({ column: slug, value: amount }))
	};
	if (ingredients.length === 0) {
		return { ...base, state: 'not_reported', sentence: 'No active is named, so no amount.' };
	}
	const unstated = ingredients.filter(({ amount }) => amount === null).map(({ slug }) => slug);
	if (unstated.length > 0) {
		const sentence = `No amount is stated for ${unstated.join(', ')}.`;
		return { ...base, state: 'not_reported', sentence };
	}
	const outside = ingredients.flatMap((ingredient) => beyondProducts(ingredient, inProducts));
	if (outside.length > 0) return { ...base, state: 'limits', sentence: outside.join(' ') };
	const amounts = ingredients.map(amountText).join(', ');
	const compared = ingredients.every(({ slug, unit }) => inProducts[slug]?.unit === unit);
	return compared
		? { ...base, state: 'good', sentence: `${amounts}: within what products contain.` }
		: { ...base, state: 'told', sentence: `${amounts}. Not compared with products.` };
}

function beyondProducts(
	ingredient: ArmIngredient,
	inProducts: AmountsInProducts
): readonly string[] {
	const known = inProducts[ingredient.slug];
	const { amount, unit } = ingredient;
	if (known === undefined || amount === null || unit !== known.unit) return [];
	const { lowest, highest, legalLimit, source } = known;
	const text = amountText(ingredient);
	if (legalLimit !== null && amount > legalLimit) {
		return [`${text} is above the legal limit of ${formatNumber(legalLimit)} ${unit} (${source}).`];
	}
	if (highest !== null && amount > highest) {
		return [
			`${text} is more than products contain, at most ${formatNumber(highest)} ${unit} (${source}).`
		];
	}
	if (lowest !== null && amount < lowest) {
		return [
			`${text} is less than products contain, at least ${formatNumber(lowest)} ${unit} (${source}).`
		];
	}
	return [];
}

function amountText({ slug, amount, unit }: ArmIngredient): string {
	const figure = amount === null ? 'amount not stated' : formatNumber(amount);
	return `${slug} ${figure} ${unit.replaceAll('_', ' ')}`;
}
