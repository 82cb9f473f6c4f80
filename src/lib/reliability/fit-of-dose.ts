/** Whether what was tried is what products contain, and what the law allows. */
import type { ArmIngredient, ResultInContext } from '#lib/evidence/types.ts';
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { formatNumber } from '#lib/wording/numbers.ts';
import type { AxisSource, AxisStatement } from './axis.ts';
import { LEGAL_LIMITS, type LegalLimit } from './legal-limits.ts';

/** A product that states how much of an ingredient it contains. */
export interface AmountInProduct {
	readonly productId: string;
	readonly product: string;
	readonly amount: number;
	readonly unit: AmountUnit;
}

/** By slug: every product that states an amount. */
export type AmountsInProducts = Readonly<Record<string, readonly AmountInProduct[]>>;

/** What a page knows and a result does not. */
export interface FitOptions {
	readonly inProducts?: AmountsInProducts;
	readonly legalLimits?: Readonly<Record<string, LegalLimit>>;
	/** The name of an ingredient within a sentence; the slug by default. */
	readonly nameOf?: (slug: string) => string;
}

/** Fewer products that state an amount are told and make no range to be inside or outside of. */
export const FEWEST_PRODUCTS = 3;

/** What is said of one ingredient. */
interface Compared {
	readonly sentence: string;
	/** Null where there is nothing to hold it against. */
	readonly fits: boolean | null;
	readonly sources: readonly AxisSource[];
}

/** The amounts of the arm, held against products that state theirs and against legal limits. */
export function fitOfDose(
	{ arm: { ingredients } }: ResultInContext,
	{ inProducts = {}, legalLimits = LEGAL_LIMITS, nameOf = (slug) => slug }: FitOptions = {}
): AxisStatement {
	const base = {
		aspect: 'dose',
		name: 'Amount',
		fields: ingredients.map(({ slug, amount }) => ({ column: slug, value: amount }))
	};
	if (ingredients.length === 0) {
		return { ...base, state: 'not_reported', sentence: 'No active is named, so no amount.' };
	}
	const stated = ingredients.filter(({ amount }) => amount !== null);
	const unstated = ingredients.filter(({ amount }) => amount === null);
	const lawful = stated.map((one) => againstLaw(one, legalLimits[one.slug]));
	const usual = stated.map((one) => againstProducts(one, inProducts[one.slug] ?? []));
	const said = [...lawful, ...usual].filter((one) => one !== null);
	const amounts = stated
		.map(({ slug, amount, unit }) => `${nameOf(slug)} ${formatAmount(amount, unit)}`)
		.join(', ');
	const sentences = [
		...(amounts === '' ? [] : [`${capital(amounts)}.`]),
		...(unstated.length === 0
			? []
			: [`No amount is stated for ${unstated.map(({ slug }) => nameOf(slug)).join(', ')}.`]),
		...said.map(({ sentence }) => sentence),
		...(stated.length > 0 && said.length === 0 ? ['No product in our data states an amount.'] : [])
	];
	return {
		...base,
		state: said.some(({ fits }) => fits === false)
			? 'limits'
			: unstated.length > 0
				? 'not_reported'
				: usual.every((one) => one?.fits === true)
					? 'good'
					: 'told',
		sentence: sentences.join(' '),
		sources: said.flatMap(({ sources }) => sources)
	};
}

function againstLaw({ amount, unit }: ArmIngredient, limit: LegalLimit | undefined) {
	if (limit === undefined || amount === null || unit !== limit.unit) return null;
	const { source, url, where } = limit;
	const fits = amount <= limit.amount;
	const allowed = formatAmount(limit.amount, limit.unit);
	return {
		fits,
		sentence: `The EU allows ${allowed} ${where}: ${fits ? 'this is within it' : 'this is more'}.`,
		sources: [{ kind: 'page', url, text: source }]
	} satisfies Compared;
}

function againstProducts(
	{ amount, unit }: ArmIngredient,
	products: readonly AmountInProduct[]
): Compared | null {
	const alike = products.filter((product) => product.unit === unit);
	const lowest = extreme(alike, (a, b) => a.amount < b.amount);
	const highest = extreme(alike, (a, b) => a.amount > b.amount);
	if (amount === null || lowest === null || highest === null) return null;
	const sources = [...new Set([lowest, highest])].map(({ productId, product }): AxisSource => ({
		kind: 'product',
		productId,
		text: product
	}));
	const most = formatAmount(highest.amount, unit) ?? '';
	const text =
		lowest.amount === highest.amount ? most : `${formatNumber(lowest.amount)} to ${most}`;
	if (alike.length === 1) {
		return {
			fits: null,
			sentence: `The one product in our data that states an amount contains ${text}.`,
			sources
		};
	}
	const many = `${alike.length} products in our data state an amount, ${text}`;
	if (alike.length < FEWEST_PRODUCTS) {
		return { fits: null, sentence: `${many}: too few to call that usual.`, sources };
	}
	const place =
		amount > highest.amount
			? 'this is more'
			: amount < lowest.amount
				? 'this is less'
				: 'this lies within';
	return { fits: place === 'this lies within', sentence: `${many}: ${place}.`, sources };
}

/** The first product that none precedes. */
function extreme(
	products: readonly AmountInProduct[],
	precedes: (a: AmountInProduct, b: AmountInProduct) => boolean
): AmountInProduct | null {
	return products.reduce<AmountInProduct | null>(
		(found, product) => (found === null || precedes(product, found) ? product : found),
		null
	);
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
