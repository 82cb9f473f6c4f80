import { layoutClaims } from '#lib/charts/claims/layout.ts';
import {
	CATEGORY_LABELS,
	CLAIM_FLAG_LABELS,
	CLAIM_SOURCE_LABELS,
	claimOutcomeName,
	COMPARATOR_LABELS,
	formatPrice,
	PACKAGING_LABELS,
	STATISTIC_LABELS,
	STATISTIC_PLURALS,
	TEST_TYPE_LABELS,
	YES_NO_LABELS
} from '#lib/claims/labels.ts';
import type { Claim } from '#lib/claims/types.ts';
import { CLAIM_STATISTICS, type ClaimFlag } from '#lib/claims/vocabulary.ts';
import type { ProductWithClaims } from '#lib/server/db/queries/products.ts';
import type { ProductPage } from '#lib/server/evidence/product-page.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { count, formatNumber, withUnit } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import { testView } from '../test-view.ts';
import { activesFinding, testedOf } from './actives-tested.ts';

/** Everything that the page of a product shows, in words. */
export function productView({ product, claims, independentTests, activesTested }: ProductPage) {
	const axis = layoutClaims(claims);
	return {
		productId: product.productId,
		brand: product.brand,
		name: product.name,
		category: CATEGORY_LABELS[product.category],
		sourceUrl: product.sourceUrl,
		notes: product.notes,
		finding: finding(claims),
		ticks: axis?.ticks ?? [],
		claims: claims.map((claim) => ({
			...claimView(claim),
			placed: axis?.placed.get(claim.claimId) ?? null
		})),
		tests: independentTests.map(testView),
		actives: product.keyActives.map((active) => ({
			name: active.name,
			slug: active.slug,
			amount: formatAmount(active.amount, active.unit),
			tested: testedOf(active, activesTested)
		})),
		activesFinding: activesFinding(product.keyActives, activesTested),
		inci: product.inci,
		inciTruncated: product.inciTruncated,
		facts: factsOf(product)
	};
}
export type ProductView = ReturnType<typeof productView>;

/** What kinds of claims there are: "2 shares of users who agreed, 1 average, 3 claims in words". */
function finding(claims: readonly Claim[]): string {
	if (claims.length === 0) return 'No claim was seen';
	const kinds = CLAIM_STATISTICS.flatMap((statistic) => {
		const n = claims.filter((claim) => claim.statistic === statistic).length;
		return n === 0 ? [] : [count(n, ...STATISTIC_PLURALS[statistic])];
	});
	return kinds.length === 1
		? (kinds[0] ?? '')
		: `${count(claims.length, 'claim')}: ${kinds.join(', ')}`;
}

function claimView(claim: Claim) {
	const { claimedPercent, durationWeeks, nSubjects } = claim;
	return {
		claimId: claim.claimId,
		text: claim.claimText,
		outcome: claimOutcomeName(claim.outcome),
		percent: claimedPercent === null ? null : withUnit(formatNumber(claimedPercent), '%'),
		statistic: STATISTIC_LABELS[claim.statistic],
		test: TEST_TYPE_LABELS[claim.testType],
		comparator: COMPARATOR_LABELS[claim.comparator],
		people: nSubjects === null ? null : count(nSubjects, 'person', 'people'),
		weeks: formatWeeks(durationWeeks),
		population: claim.population,
		flags: claim.flags.filter(isNews).map((flag) => CLAIM_FLAG_LABELS[flag]),
		notes: claim.notes,
		sourceUrl: claim.sourceUrl,
		source: CLAIM_SOURCE_LABELS[claim.sourceKind]
	};
}

/** What is not said already by a dotted ring. */
function isNews(flag: ClaimFlag): boolean {
	return flag !== 'no_n' && flag !== 'no_weeks';
}
export type ClaimView = ProductView['claims'][number];

/** The practical facts; null is "not seen". */
function factsOf(product: ProductWithClaims['product']) {
	const { price, currency, sizeMl } = product;
	return [
		{
			label: 'Price as seen',
			value: price === null || currency === null ? null : formatPrice(price, currency),
			href: product.priceSeenOn
		},
		{ label: 'Size', value: sizeMl === null ? null : `${formatNumber(sizeMl)} ml`, href: null },
		{ label: 'Pack', value: PACKAGING_LABELS[product.packaging], href: null },
		{ label: 'Delivery technology', value: product.deliveryTechnology, href: null },
		{ label: 'Trial size', value: YES_NO_LABELS[product.trialSize], href: null },
		{ label: 'Fragrance', value: YES_NO_LABELS[product.fragrance], href: null },
		{ label: 'Alcohol denat.', value: YES_NO_LABELS[product.alcoholDenat], href: null },
		{ label: 'Country', value: product.country && countryName(product.country), href: null }
	];
}

function countryName(code: string): string {
	return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
