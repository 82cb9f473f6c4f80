import type { IndependentTest } from '#lib/claims/types.ts';
import { CLAIM_STATISTICS, type ClaimStatistic } from '#lib/claims/vocabulary.ts';
import type { Database } from '../db/client.ts';
import { countClaims, type ClaimCount } from '../db/queries/claim-counts.ts';
import { listIndependentTests, listProducts, type ListedProduct } from '../db/queries/products.ts';

export interface IndexedProduct extends ListedProduct {
	/** Its claims by kind, in the order of the vocabulary. */
	readonly kinds: readonly { readonly statistic: ClaimStatistic; readonly claims: number }[];
}

export interface ProductIndex {
	readonly products: readonly IndexedProduct[];
	readonly claims: number;
	readonly withPercent: number;
	/** Claims with a percentage that is said to be an average. */
	readonly averages: number;
	/** All tests by consumer organisations, the newest first. */
	readonly tests: readonly IndependentTest[];
}

/** All products with what kind of claims they make. */
export async function readProductIndex(db: Database): Promise<ProductIndex> {
	const [products, counts, tests] = await Promise.all([
		listProducts(db),
		countClaims(db),
		listIndependentTests(db)
	]);
	return toProductIndex(products, counts, tests);
}

/** Pure: joins the two and adds up. */
export function toProductIndex(
	products: readonly ListedProduct[],
	counts: readonly ClaimCount[],
	tests: readonly IndependentTest[]
): ProductIndex {
	const sum = (rows: readonly ClaimCount[], of: (row: ClaimCount) => number) =>
		rows.reduce((total, row) => total + of(row), 0);
	return {
		tests,
		products: products.map((product) => ({
			...product,
			kinds: CLAIM_STATISTICS.flatMap((statistic) =>
				counts
					.filter((row) => row.productId === product.productId && row.statistic === statistic)
					.map(({ claims }) => ({ statistic, claims }))
			)
		})),
		claims: sum(counts, (row) => row.claims),
		withPercent: sum(counts, (row) => row.withPercent),
		averages: sum(
			counts.filter((row) => row.statistic === 'mean_improvement'),
			(row) => row.withPercent
		)
	};
}
