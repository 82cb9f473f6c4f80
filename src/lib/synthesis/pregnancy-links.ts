/**
 * Where a regulator speaks about pregnancy. Links, never advice of ours. The page was read as far as
 * its overview, which names the active substances that it is about.
 */
import type { TolerabilitySummary } from './body.ts';

const EMA_RETINOIDS = {
	source: 'European Medicines Agency, retinoid-containing medicinal products',
	url: 'https://www.ema.europa.eu/en/medicines/human/referrals/retinoid-containing-medicinal-products'
} as const;

/** Retinoids that its overview names among medicines, of those that we hold. */
const NAMED: readonly string[] = ['tretinoin'];
/** Other forms of vitamin A, of which it says nothing. */
const NOT_NAMED: readonly string[] = [
	'double-conjugated-retinoid',
	'retinaldehyde',
	'retinoids-unspecified',
	'retinol',
	'retinyl-palmitate',
	'retinyl-propionate',
	'retinyl-retinoate',
	'tri-retinol'
];

/** The link for an ingredient, or null where we know of none: which says nothing about it. */
export function pregnancyLink(slug: string, name: string): TolerabilitySummary['pregnancy'] {
	if (NAMED.includes(slug)) {
		return {
			...EMA_RETINOIDS,
			sentence: `On retinoid medicines in pregnancy, ${name} among them, the European Medicines Agency has a page.`
		};
	}
	if (!NOT_NAMED.includes(slug)) return null;
	return {
		...EMA_RETINOIDS,
		sentence: `On retinoid medicines in pregnancy the European Medicines Agency has a page; it is about medicines, and its overview does not name ${name}.`
	};
}
