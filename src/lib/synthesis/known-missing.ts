/**
 * Reviews that name trials which are not among the studies here. Only what was read is told, with the
 * place where it was read; a review of which no single trial could be read names none.
 */
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { KnownMissing } from './body.ts';

const WRINKLES: readonly Outcome[] = ['wrinkle_depth', 'wrinkle_severity', 'fine_lines'];

/** The abstract, and three of the nine rows of table 3, of which Creidi et al. 1998 is held here. */
const SPIERINGS_2021 = {
	review: 'Spierings 2021, J Clin Aesthet Dermatol 14(9):33–40',
	url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8675340/table/T3'
} as const;
const NINE_TRIALS =
	'A review (Spierings 2021) found nine randomised, double-blind trials of vitamin A cosmetics against vehicle, four of them without a statistically significant difference.';

export const KNOWN_MISSING: readonly KnownMissing[] = [
	{
		...SPIERINGS_2021,
		slugs: ['retinol'],
		outcomes: WRINKLES,
		sentence: `${NINE_TRIALS} Of the three that we could read in its table two are not here: Tucker-Samaras et al. (retinol 0.1 %, 8 weeks, in favour of retinol on 10 of 12 features) and Green et al. (retinyl propionate 0.15 %, 48 weeks, no statistically significant difference).`
	},
	{
		...SPIERINGS_2021,
		slugs: ['retinol'],
		// These outcomes are named in the abstract of the trial, https://pubmed.ncbi.nlm.nih.gov/19852122/
		outcomes: ['pigmentation', 'elasticity', 'firmness', 'overall_photodamage'],
		sentence:
			'A review (Spierings 2021) names a trial that is not here: Tucker-Samaras et al. (retinol 0.1 % against vehicle, 8 weeks, in favour of retinol on 10 of 12 features).'
	},
	{
		...SPIERINGS_2021,
		slugs: ['retinyl-propionate'],
		outcomes: WRINKLES,
		sentence: `${NINE_TRIALS} One that we could read in its table is not here: Green et al. (retinyl propionate 0.15 %, 80 people enrolled, 48 weeks, no statistically significant difference).`
	},
	{
		review: 'Boo 2021, Antioxidants 10(8):1315',
		// Row [133] of table 1.
		url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8389214/table/antioxidants-10-01315-t001',
		slugs: ['niacinamide'],
		outcomes: ['wrinkle_depth', 'wrinkle_severity'],
		sentence:
			'A review (Boo 2021) names a trial that is not here: niacinamide 4 % against a serum without it on two sides of the face, 25 people, 12 weeks, fewer wrinkles by the table of the review.'
	}
];

/** The reviews that concern one ingredient and any of the outcomes. */
export function knownMissingFor(
	slug: string,
	outcomes: readonly Outcome[]
): readonly KnownMissing[] {
	return KNOWN_MISSING.filter(
		(one) => one.slugs.includes(slug) && one.outcomes.some((outcome) => outcomes.includes(outcome))
	);
}
