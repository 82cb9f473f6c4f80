/** The words that a reader sees for products and claims. */
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type {
	ClaimComparator,
	ClaimFlag,
	ClaimOutcome,
	ClaimSourceKind,
	ClaimStatistic,
	Packaging,
	ProductCategory,
	TestType,
	YesNoNotSeen
} from './vocabulary.ts';

export const CATEGORY_LABELS: Record<ProductCategory, string> = {
	serum: 'Serum',
	cream: 'Cream',
	eye: 'Eye product',
	ampoule: 'Ampoule',
	lotion: 'Lotion'
};

/** Null is "not seen". */
export const PACKAGING_LABELS: Record<Packaging, string | null> = {
	airless_pump: 'airless pump',
	pump: 'pump',
	opaque_tube: 'opaque tube',
	dropper_bottle: 'dropper bottle',
	jar: 'jar',
	ampoule: 'ampoule',
	not_seen: null
};

/** Null is "not seen". */
export const YES_NO_LABELS: Record<YesNoNotSeen, string | null> = {
	yes: 'yes',
	no: 'no',
	not_seen: null
};

/** What kind of statement a claim is: the field that decides what it can be compared with. */
export const STATISTIC_LABELS: Record<ClaimStatistic, string> = {
	mean_improvement: 'said to be an average',
	unspecified_improvement: 'average, best case or share of people is not said',
	maximum: 'a best case (“up to”)',
	share_of_users_agreeing: 'share of users who agreed',
	share_of_subjects_improved: 'share of people judged improved',
	instant_effect: 'instant effect',
	qualitative: 'in words, no percentage'
};

/** Several claims of one kind: "3 shares of users who agreed". */
export const STATISTIC_PLURALS: Record<ClaimStatistic, readonly [one: string, many: string]> = {
	mean_improvement: ['average', 'averages'],
	unspecified_improvement: [
		'percentage of which it is not said what it is',
		'percentages of which it is not said what they are'
	],
	maximum: ['best case', 'best cases'],
	share_of_users_agreeing: ['share of users who agreed', 'shares of users who agreed'],
	share_of_subjects_improved: [
		'share of people judged improved',
		'shares of people judged improved'
	],
	instant_effect: ['instant effect', 'instant effects'],
	qualitative: ['claim in words', 'claims in words']
};

/** Null is "not stated". */
export const TEST_TYPE_LABELS: Record<TestType, string | null> = {
	instrumental: 'measured by instrument',
	expert_grading: 'graded by experts',
	consumer_self_assessment: 'users’ own opinion',
	in_vitro: 'tested in the laboratory, not on people',
	ex_vivo: 'tested on skin outside the body',
	not_stated: null
};

/** Null is "none stated". */
export const COMPARATOR_LABELS: Record<ClaimComparator, string | null> = {
	none_stated: null,
	vehicle: 'against vehicle or placebo',
	baseline: 'against the start',
	other: 'against something else'
};

export const CLAIM_SOURCE_LABELS: Record<ClaimSourceKind, string> = {
	brand: 'the brand',
	retailer: 'a retailer',
	press: 'the press',
	journal: 'a journal',
	database: 'a database of products'
};

export const CLAIM_FLAG_LABELS: Record<ClaimFlag, string> = {
	ambiguous_statistic: 'what the number is can be read in two ways',
	as_little_as: 'the shortest time as the headline (“as little as”)',
	best_responder: 'the best case of one person',
	big_number_halo: 'a large number of other studies quoted beside one result',
	clinically_proven_no_number: '“clinically proven” without a number',
	comparative_speed: 'compares speeds',
	composite_endpoint: 'several outcomes in one number',
	congress_halo: 'a congress named as if it were a proof',
	cousage: 'another product was used too',
	drug_equivalence: 'likened to a drug',
	implausibly_large: 'implausibly large',
	in_vitro: 'laboratory result',
	ingredient_level: 'a result of an ingredient lent to the product',
	instant: 'instant: film formers and water act at once',
	mean_inferred: 'that it is an average is inferred',
	mechanism_claim: 'a mechanism, not an effect on people',
	money_back_as_proof: 'money back offered as proof',
	multi_benefit_no_number: 'many benefits, no number',
	no_n: 'number of people not given',
	no_study: 'no study named',
	no_weeks: 'time not given',
	p_value_without_effect_size: 'a p-value without a size',
	percent_is_concentration: 'the per cent is a concentration, not an effect',
	percent_withheld: 'the per cent is withheld',
	procedure_equivalence: 'likened to a procedure',
	proprietary_index: 'an index of the brand’s own',
	puffery: 'praise',
	regulator_modify: 'a regulator asked for a change',
	regulator_settled: 'settled with a regulator',
	regulator_upheld: 'a regulator upheld a complaint',
	up_to: 'a best case as the headline (“up to”)',
	white_label_study: 'one study published for two brands',
	years_younger: 'years younger'
};

export function claimOutcomeName(outcome: ClaimOutcome): string {
	return outcome === 'other' ? 'Other' : outcomeDefinition(outcome).name;
}

/** "£19.75", "¥15,000"; the code where a currency has no sign. */
export function formatPrice(price: number, currency: string): string {
	return new Intl.NumberFormat('en-GB', {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol',
		minimumFractionDigits: Number.isInteger(price) ? 0 : 2
	}).format(price);
}
