import {
	CATEGORY_LABELS,
	formatPrice,
	PACKAGING_LABELS,
	STATISTIC_PLURALS
} from '#lib/claims/labels.ts';
import type { IndexedProduct, ProductIndex } from '#lib/server/evidence/product-index.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { count, formatNumber } from '#lib/wording/numbers.ts';
import { testView } from './test-view.ts';

/** What the list of products shows, in words. */
export function productsView({ products, claims, withPercent, averages, tests }: ProductIndex) {
	return {
		count: products.length,
		finding: `${withPercent} of ${count(claims, 'claim')} print a percentage; ${
			averages === 0 ? 'none says' : averages === 1 ? 'one says' : `${averages} say`
		} that it is an average`,
		products: products.map(productRow),
		tests: tests.map(testView)
	};
}
export type ProductRow = ReturnType<typeof productRow>;

function productRow(product: IndexedProduct) {
	const { price, currency, sizeMl, keyActives } = product;
	return {
		productId: product.productId,
		brand: product.brand,
		name: product.name,
		category: CATEGORY_LABELS[product.category],
		actives: keyActives.map(({ name, amount, unit, slug }) => ({
			name,
			slug,
			amount: formatAmount(amount, unit)
		})),
		price: price === null || currency === null ? null : formatPrice(price, currency),
		priceSeenOn: product.priceSeenOn,
		size: sizeMl === null ? null : `${formatNumber(sizeMl)} ml`,
		packaging: PACKAGING_LABELS[product.packaging],
		claims: product.claims,
		kinds: product.kinds.map(({ statistic, claims }) =>
			count(claims, ...STATISTIC_PLURALS[statistic])
		)
	};
}
