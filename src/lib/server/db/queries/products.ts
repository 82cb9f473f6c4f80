import { count, eq, sql } from 'drizzle-orm';
import { group } from 'd3-array';
import type { Claim, IndependentTest, Product, ProductActive } from '#lib/claims/types.ts';
import type { Database } from '../client.ts';
import { claims, independentTests, productIngredients, products } from '../schema.ts';
import { inOneView } from './one-view.ts';

/** A key active as printed, and the ingredient of the evidence that it is, if one is known. */
export interface MatchedActive extends ProductActive {
	readonly slug: string | null;
}

/** An entry of an ingredient list as printed, and the ingredient of the evidence that it is. */
export interface MatchedEntry {
	readonly name: string;
	readonly slug: string | null;
}

type ProductFacts = Omit<Product, 'keyActives' | 'inci'>;

export interface ListedProduct extends ProductFacts {
	readonly keyActives: readonly MatchedActive[];
	/** Claims recorded for it. */
	readonly claims: number;
}

/** All products by brand and name. */
export async function listProducts(db: Database): Promise<ListedProduct[]> {
	const [rows, actives, claimed] = await inOneView(db, (view) =>
		Promise.all([
			view
				.select()
				.from(products)
				.orderBy(
					sql`lower(${products.brand}) collate "C"`,
					sql`lower(${products.name}) collate "C"`,
					products.productId
				),
			view
				.select()
				.from(productIngredients)
				.where(eq(productIngredients.source, 'key_active'))
				.orderBy(productIngredients.position),
			view
				.select({ productId: claims.productId, claims: count() })
				.from(claims)
				.groupBy(claims.productId)
		])
	);
	const activesOf = group(actives, (row) => row.productId);
	const claimsOf = new Map(claimed.map((row) => [row.productId, row.claims]));
	return rows.map((row) => ({
		...row,
		keyActives: (activesOf.get(row.productId) ?? []).map(toActive),
		claims: claimsOf.get(row.productId) ?? 0
	}));
}

export interface ProductWithContents extends ProductFacts {
	readonly keyActives: readonly MatchedActive[];
	/** The ingredient list in the order of the pack; empty when not seen. */
	readonly inci: readonly MatchedEntry[];
}

export interface ProductWithClaims {
	readonly product: ProductWithContents;
	readonly claims: readonly Claim[];
	readonly independentTests: readonly IndependentTest[];
}

/** One product with its claims and the independent tests of it, or null. */
export async function getProduct(
	db: Database,
	productId: string
): Promise<ProductWithClaims | null> {
	const [[row], named, claimRows, testRows] = await inOneView(db, (view) =>
		Promise.all([
			view.select().from(products).where(eq(products.productId, productId)),
			view
				.select()
				.from(productIngredients)
				.where(eq(productIngredients.productId, productId))
				.orderBy(productIngredients.position),
			view
				.select()
				.from(claims)
				.where(eq(claims.productId, productId))
				.orderBy(sql`${claims.claimId} collate "C"`),
			view
				.select()
				.from(independentTests)
				.where(eq(independentTests.productId, productId))
				.orderBy(sql`${independentTests.testId} collate "C"`)
		])
	);
	if (row === undefined) return null;
	return {
		product: {
			...row,
			keyActives: named.filter(({ source }) => source === 'key_active').map(toActive),
			inci: named
				.filter(({ source }) => source === 'inci')
				.map(({ nameAsPrinted, slug }) => ({ name: nameAsPrinted, slug }))
		},
		claims: claimRows,
		independentTests: testRows
	};
}

/** All tests by consumer organisations, also of products that are not listed; the newest first. */
export function listIndependentTests(db: Database): Promise<IndependentTest[]> {
	return db
		.select()
		.from(independentTests)
		.orderBy(
			sql`${independentTests.year} desc nulls last`,
			sql`${independentTests.testId} collate "C"`
		);
}

function toActive({
	nameAsPrinted,
	amount,
	unit,
	slug
}: typeof productIngredients.$inferSelect): MatchedActive {
	return { name: nameAsPrinted, amount, unit, slug };
}
