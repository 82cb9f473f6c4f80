/** Whether what was tried is what products contain. */
import type { ArmIngredient, ResultInContext } from '#lib/evidence/types.ts';
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
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

/** What a page knows and a result does not. */
export interface FitOptions {
	readonly inProducts?: AmountsInProducts;
	/** The name of an ingredient within a sentence; the slug by default. */
	readonly nameOf?: (slug: string) => string;
}

type Named = Required<FitOptions>;

export function fitOfDose(
	{ arm }: ResultInContext,
	{ inProducts = {}, nameOf = (slug) => slug }: FitOptions = {}
): AxisStatement {
	const { ingredients } = arm;
	const named: Named = { inProducts, nameOf };
	const base = {
		aspect: 'dose',
		name: 'Amount',
		fields: ingredients.map(({ slug, amount }) => ({ column: slug, value: amount }))
	};
	if (ingredients.length === 0) {
		return { ...base, state: 'not_reported', sentence: 'No active is named, so no amount.' };
	}
	const unstated = ingredients.filter(({ amount }) => amount === null);
	if (unstated.length > 0) {
		const names = unstated.map(({ slug }) => nameOf(slug)).join(', ');
		return { ...base, state: 'not_reported', sentence: `No amount is stated for ${names}.` };
	}
	const outside = ingredients.flatMap((ingredient) => beyondProducts(ingredient, named));
	if (outside.length > 0) return { ...base, state: 'limits', sentence: outside.join(' ') };
	const amounts = ingredients.map((ingredient) => amountText(ingredient, named)).join(', ');
	const compared = ingredients.every(({ slug, unit }) => inProducts[slug]?.unit === unit);
	return compared
		? { ...base, state: 'good', sentence: `${amounts}: within what products contain.` }
		: { ...base, state: 'told', sentence: `${amounts}. Not compared with products.` };
}

function beyondProducts(ingredient: ArmIngredient, named: Named): readonly string[] {
	const known = named.inProducts[ingredient.slug];
	const { amount, unit } = ingredient;
	if (known === undefined || amount === null || unit !== known.unit) return [];
	const { lowest, highest, legalLimit, source } = known;
	const text = amountText(ingredient, named);
	const limit = (n: number): string => `${formatAmount(n, unit) ?? formatNumber(n)} (${source})`;
	if (legalLimit !== null && amount > legalLimit) {
		return [`${text} is above the legal limit of ${limit(legalLimit)}.`];
	}
	if (highest !== null && amount > highest) {
		return [`${text} is more than products contain, at most ${limit(highest)}.`];
	}
	if (lowest !== null && amount < lowest) {
		return [`${text} is less than products contain, at least ${limit(lowest)}.`];
	}
	return [];
}

function amountText({ slug, amount, unit }: ArmIngredient, { nameOf }: Named): string {
	return `${nameOf(slug)} ${formatAmount(amount, unit) ?? 'not stated'}`;
}
