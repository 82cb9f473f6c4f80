/**
 * What others have published about the reliability of studies that we hold. Only what was read in
 * the source named is here; where only a report of a source could be read, that is said.
 */
import type { Reference } from '#lib/evidence/rule.ts';

interface PublishedSource {
	/** Where the judgement is published. */
	readonly published: Reference;
	/** Where it was read, and in which place. */
	readonly readAt: Reference;
}

/** A judgement of one study. */
export interface PublishedJudgement extends PublishedSource {
	readonly studyId: string;
	/** What it was judged with. */
	readonly method: string;
	/** In few words of ours, as the source has it. */
	readonly theirs: string;
	/** Where ours differs, and why. */
	readonly difference: string;
}

/** A judgement of a group of studies, beside which our grades of the same ingredients alone stand. */
export interface PublishedReview extends PublishedSource {
	readonly id: string;
	readonly theirs: string;
	/** Our ingredients of the same name; none where the review is not of certain ingredients. */
	readonly ingredients: readonly IngredientGroup[];
	readonly difference: string;
}

export interface IngredientGroup {
	readonly name: string;
	readonly slugs: readonly string[];
	/** What the review says of it, where it says it one by one. */
	readonly theirs: string | null;
}

const VITAMIN_C: readonly string[] = [
	'l-ascorbic-acid',
	'ascorbyl-tetraisopalmitate',
	'tetrahexyldecyl-ascorbate',
	'vitamin-c-derivative-unspecified',
	'vitamin-c-unspecified'
];
/** What the review names so, as far as we hold it. */
const RETINOLS: readonly string[] = ['retinol', 'retinaldehyde', 'retinyl-propionate'];
const GROWTH_FACTORS: readonly string[] = [
	'epidermal-growth-factor',
	'fibroblast-growth-factor-blend',
	'growth-factors-unspecified',
	'stem-cell-growth-factors'
];

const SPIERINGS_2021: Reference = {
	text: 'Spierings 2021, J Clin Aesthet Dermatol 14(9):33–40',
	url: 'https://jcadonline.com/efficacy-of-over-the-counter-vitamin-a/'
};
const CLINICAL_EVIDENCE: PublishedSource = {
	published: {
		text: 'Manríquez et al. 2014, Wrinkles, BMJ Clinical Evidence 2014:1711',
		url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4278179/'
	},
	readAt: {
		text: 'GRADE table of the review',
		url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4278179/table/BMJ_1711_TG'
	}
};

export const PUBLISHED_JUDGEMENTS: readonly PublishedJudgement[] = [
	{
		studyId: 'creidi-1998-retinaldehyde',
		method: 'Jadad score',
		theirs:
			'3 of 5, in a table of double-blind trials. Finding in the table, by profilometry: no statistically significant difference between retinaldehyde and vehicle. Weak points: no primary endpoint, no power calculation, only those who finished were analysed.',
		published: SPIERINGS_2021,
		readAt: {
			text: 'table 3 of the review',
			url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8675340/table/T3'
		},
		difference:
			'We read the abstract, which does not say who was blinded; the review says double-blind. That is the one fact which our grade lacks. Of the weak points, losses are a domain of ours and analysis as assigned is one of the ten facts; a primary endpoint and a power calculation our rules do not read. On the finding the two do not agree: our record says 8 % less than with the vehicle, by the same method, from a site that rates ingredients. The abstract tells only that one side changed and the other did not, which is no comparison.'
	},
	{
		studyId: 'dhaliwal-2019-bakuchiol',
		method: 'a published commentary',
		theirs:
			'Clear endpoints and sound statistics, but “blinded” in doubt: retinol was used once a day and bakuchiol twice, so people may have known which they had. And the design does not support the word “comparable”.',
		published: {
			text: 'a commentary in the Journal of Cosmetic Dermatology',
			url: 'https://www.dermatologyadvisor.com/home/topics/aesthetic-medicine/studies-claiming-bakuchiol-new-skincare-hero-have-major-methodologic-flaws/'
		},
		readAt: {
			text: 'a report of the commentary, Dermatology Advisor',
			url: 'https://www.dermatologyadvisor.com/home/topics/aesthetic-medicine/studies-claiming-bakuchiol-new-skincare-hero-have-major-methodologic-flaws/'
		},
		difference:
			'Ours is the better one, and theirs sees more: our rules read “double-blind” and do not ask whether the two products could be told apart, though how often each was used is in our data. On “comparable” we agree: what is not significant is never shown here as alike.'
	},
	{
		studyId: 'fu-2010-niacinamide-peptide-rp',
		method: 'a review of the literature',
		theirs:
			'Weak points: the users were not blinded, which could have moved their own ratings; tretinoin irritates more; no histology.',
		published: {
			text: 'Over-the-counter topical skincare products, J Drugs Dermatol 2012;11(2):220',
			url: 'https://jddonline.com/articles/over-the-counter-topical-skincare-products-a-review-of-the-literature-S1545961612P0220X/'
		},
		readAt: {
			text: 'page 4 of the review',
			url: 'https://jddonline.com/articles/over-the-counter-topical-skincare-products-a-review-of-the-literature-S1545961612P0220X/?_page=4'
		},
		difference:
			'The abstract that we read does not say who was blinded; for a grade by eye that is of high concern with us too, with the better case left open. By that review it was not double-blind. Our record, read from the abstract, does not hold this yet, so the better case still stands open there.'
	},
	{
		studyId: 'watson-2009-no7',
		method: 'a statistician’s critique',
		theirs:
			'At six months the groups were not compared with each other, only each with its start; people who left the control group seem not to be counted; many tests without a correction; after six months the control group had the product too.',
		published: {
			text: 'Bland 2009, Significance 6(4)',
			url: 'http://editinghealth.wordpress.com/2009/12/31/error-by-design/'
		},
		readAt: {
			text: 'a report of the article, editinghealth.wordpress.com',
			url: 'http://editinghealth.wordpress.com/2009/12/31/error-by-design/'
		},
		difference:
			'On the last point we agree: results after the switch have no control and are D. The other points are about the analysis, which our grade does not read; a test against the start is never shown here as one against the control.'
	},
	{
		studyId: 'stiller-1996-glycolic-lactic',
		method: 'GRADE, of the body of evidence',
		theirs:
			'Very low, for lactic acid against vehicle from one trial of 74 people: points taken off for sparse data, incomplete reporting and unclear clinical significance.',
		...CLINICAL_EVIDENCE,
		difference:
			'The table does not name the trial; it is the one that we hold of lactic acid in 74 people. GRADE asks how certain a body of evidence is, few people and usefulness included; our letter asks how one trial was done. A B here and “very low” there can both be right.'
	},
	{
		studyId: 'unnamed-1998-glycolic-5',
		method: 'GRADE, of the body of evidence',
		theirs:
			'Very low, for glycolic acid against vehicle from two trials of 149 people together: points taken off for sparse data, incomplete reporting and unclear clinical significance.',
		...CLINICAL_EVIDENCE,
		difference:
			'The trials are not named there; the two that we hold of glycolic acid have 74 and 75 people. As above, theirs is about the body and ours about the trial.'
	}
];

export const PUBLISHED_REVIEWS: readonly PublishedReview[] = [
	{
		id: 'lau-2024',
		published: {
			text: 'Lau et al. 2024, Arch Dermatol Res, doi 10.1007/s00403-024-02908-2',
			url: 'https://doi.org/10.1007/s00403-024-02908-2'
		},
		readAt: {
			text: 'abstract',
			url: 'https://link.springer.com/article/10.1007/s00403-024-02908-2'
		},
		theirs:
			'32 studies of anti-ageing cosmetics with 1236 patients: 20 randomised, 12 open and not randomised. Recommendations graded after the Oxford Centre for Evidence-Based Medicine.',
		ingredients: [
			{ name: 'Retinol', slugs: ['retinol'], theirs: 'grade A' },
			{ name: 'Vitamin C', slugs: VITAMIN_C, theirs: 'grade A' },
			{ name: 'Bakuchiol', slugs: ['bakuchiol'], theirs: 'grade C' },
			{ name: 'Growth factors', slugs: GROWTH_FACTORS, theirs: 'grade C' }
		],
		difference:
			'The letters look alike and say different things: theirs recommends an ingredient, ours says how far one result can be relied on. Our A asks that every domain be of low concern, which a random draw and a comparison with a placebo alone do not give.'
	},
	{
		id: 'spierings-2021',
		published: SPIERINGS_2021,
		readAt: { text: 'abstract', url: SPIERINGS_2021.url },
		theirs:
			'Nine randomised, double-blind, vehicle-controlled trials of retinols: four without a significant difference, five that provide weak evidence and have major methodological flaws.',
		ingredients: [
			{ name: 'Retinol, retinaldehyde, retinyl propionate', slugs: RETINOLS, theirs: null }
		],
		difference:
			'Its “retinols” are retinaldehyde and retinyl propionate too. Harder than ours: it counts missing endpoints, power calculations, corrections for many tests and analyses of completers. An abstract seldom states these; our rules read how many are missing and, without moving a letter, whether people were analysed as assigned.'
	},
	{
		id: 'bakuchiol-2024',
		published: {
			text: 'Topical bakuchiol, a systematic review, J Drugs Dermatol 2024;23(4), doi 10.36849/JDD.7763',
			url: 'https://doi.org/10.36849/JDD.7763'
		},
		readAt: { text: 'abstract', url: 'http://www.pubmed.gov/38564402/' },
		theirs:
			'15 trials, 12 of them open and without a control group; lack of rigour brings a high risk of bias.',
		ingredients: [{ name: 'Bakuchiol', slugs: ['bakuchiol'], theirs: null }],
		difference:
			'The same picture, of other studies in part. What has no control is a D with us whatever else it states, and is not counted here, as it does not set the ingredient alone against anything.'
	},
	{
		id: 'kongkaew-2020',
		published: {
			text: 'Kongkaew et al. 2020, J Cosmet Sci 71:439–454',
			url: 'https://library.scconline.org/v071n06/80'
		},
		readAt: { text: 'abstract, page 439', url: 'https://library.scconline.org/v071n06/80' },
		theirs:
			'Five double-blind randomised trials of Centella asiatica: risk of bias (RoB 2) “generally low”, reporting weak.',
		ingredients: [
			{ name: 'Centella asiatica extract', slugs: ['centella-asiatica-extract'], theirs: null }
		],
		difference:
			'Milder than ours. They read the trials; we know three of the five from the tables of their review, where losses, registration and how the draw was made are not stated, and what is not stated is of some concern with us.'
	}
];
