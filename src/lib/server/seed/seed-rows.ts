/** The domain types of the seed, turned into rows of the database. Pure. */
import type { Arm, Ingredient, ReportedSide, Result, Study } from '#lib/evidence/types.ts';
import type { Claim, IndependentTest, Product } from '#lib/claims/types.ts';
import { normalisedName, spellingsOf } from '#lib/importing/ingredient-names.ts';
import { matchListed } from '#lib/importing/listed-ingredients.ts';
import type {
	armIngredients,
	arms,
	claims,
	independentTests,
	ingredientAliases,
	ingredients,
	productIngredients,
	products,
	results,
	studies
} from '../db/schema.ts';

export function toIngredientRow(ingredient: Ingredient): typeof ingredients.$inferSelect {
	const { slug, name, inciName, aliases } = ingredient;
	return { slug, name, inciName, class: ingredient.class, aliases: [...aliases] };
}

export function toAliasRows(ingredient: Ingredient): (typeof ingredientAliases.$inferSelect)[] {
	return spellingsOf(ingredient).map((alias) => ({ alias, slug: ingredient.slug }));
}

const OF_PUBLICATION = [
	'doi',
	'pmid',
	'pmcid',
	'title',
	'year',
	'journal',
	'peerReviewed'
] as const satisfies readonly (keyof Study)[];

/** A study without what belongs to its publication. */
export function toStudyRow(study: Study, publicationId: string): typeof studies.$inferSelect {
	return { ...without(study, OF_PUBLICATION), publicationId };
}

export function toArmRow(arm: Arm): typeof arms.$inferSelect {
	return without(arm, ['ingredients']);
}

export function toArmIngredientRows(arm: Arm): (typeof armIngredients.$inferSelect)[] {
	const { studyId, armId } = arm;
	return arm.ingredients.map((entry, index) => ({
		studyId,
		armId,
		position: index + 1,
		...entry
	}));
}

export function toResultRow(result: Result): typeof results.$inferSelect {
	const { arm, comparator, flags, ...rest } = result;
	return {
		...rest,
		flags: [...flags],
		...sideRow(arm, 'Arm'),
		...sideRow(comparator, 'Comparator')
	};
}

type SideProperty =
	'n' | 'value' | 'sd' | 'se' | 'ciLow' | 'ciHigh' | 'baselineMean' | 'baselineSd';

function sideRow<Side extends 'Arm' | 'Comparator'>(figures: ReportedSide, side: Side) {
	return {
		[`n${side}`]: figures.n,
		[`value${side}`]: figures.value,
		[`sd${side}`]: figures.sd,
		[`se${side}`]: figures.se,
		[`ciLow${side}`]: figures.ciLow,
		[`ciHigh${side}`]: figures.ciHigh,
		[`baselineMean${side}`]: figures.baselineMean,
		[`baselineSd${side}`]: figures.baselineSd
	} as Record<`${SideProperty}${Side}`, number | null>;
}

export function toProductRow(product: Product): typeof products.$inferSelect {
	return without(product, ['keyActives', 'inci']);
}

/** `slugOf` leads from a normalised spelling to an ingredient; what it does not know stays unmatched. */
export function toProductIngredientRows(
	product: Product,
	slugOf: ReadonlyMap<string, string>
): (typeof productIngredients.$inferSelect)[] {
	const { productId } = product;
	const actives = product.keyActives.map(({ name, amount, unit }, index) => ({
		productId,
		source: 'key_active' as const,
		position: index + 1,
		nameAsPrinted: name,
		amount,
		unit,
		slug: slugOf.get(normalisedName(name)) ?? null
	}));
	const listed = product.inci.map((name, index) => ({
		productId,
		source: 'inci' as const,
		position: index + 1,
		nameAsPrinted: name,
		amount: null,
		unit: 'not_reported' as const,
		slug: matchListed(name, slugOf)
	}));
	return [...actives, ...listed];
}

export function toClaimRow(claim: Claim): typeof claims.$inferSelect {
	return { ...claim, flags: [...claim.flags] };
}

/** A tested product that is not listed keeps the name under which it was tested, and nothing else. */
export function toIndependentTestRow(
	test: IndependentTest,
	productIds: ReadonlySet<string>
): typeof independentTests.$inferSelect {
	const isListed = test.productId !== null && productIds.has(test.productId);
	return { ...test, productId: isListed ? test.productId : null };
}

function without<T extends object, Key extends keyof T>(
	value: T,
	keys: readonly Key[]
): Omit<T, Key> {
	const rest = { ...value };
	for (const key of keys) delete (rest as Partial<T>)[key];
	return rest;
}
