import type { ProductWithIngredient } from '#lib/server/db/queries/products-with-ingredient.ts';
import { formatAmount } from '#lib/wording/amounts.ts';

/** A product that names the ingredient, in words; `title` is how the page names the ingredient. */
export function productView(product: ProductWithIngredient, title: string) {
	const { productId, brand, name, keyActive, inList, sourceUrl } = product;
	return {
		productId,
		brand,
		name,
		sourceUrl,
		keyActive: keyActive && {
			words: `named as a key active${printedAs(keyActive.nameAsPrinted, title)}`,
			amount: formatAmount(keyActive.amount, keyActive.unit)
		},
		inList:
			inList &&
			`in the ingredient list${printedAs(inList.nameAsPrinted, title)}, place ${inList.place} of ${inList.of}${
				inList.truncated ? ' (list cut off in the source)' : ''
			}`
	};
}

/** "6 products name adenosine, 2 of them as a key active; none states how much" */
export function productsFinding(
	products: readonly ReturnType<typeof productView>[],
	name: string
): string {
	const all = products.length;
	if (all === 0) return `None of the products here names ${name}`;
	const active = products.filter((product) => product.keyActive !== null).length;
	const stated = products.filter((product) => (product.keyActive?.amount ?? null) !== null).length;
	const lead = all === 1 ? `1 product names ${name}` : `${all} products name ${name}`;
	return `${lead}, ${amongThem(active, all)}; ${
		stated === 0 ? 'none states' : stated === 1 ? 'one states' : `${stated} state`
	} how much`;
}

function amongThem(active: number, all: number): string {
	if (active === 0) return 'only in the ingredient list';
	if (active < all) return `${active} of them as a key active`;
	return all === 1 ? 'as a key active' : 'each as a key active';
}

/** What stands in the source, where that is another name than the page's. */
function printedAs(printed: string, title: string): string {
	return printed.toLowerCase() === title.toLowerCase() ? '' : ` as “${printed}”`;
}
