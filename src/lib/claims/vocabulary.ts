/**
 * The closed vocabularies of products, their claims and the tests of consumer organisations. The
 * row schemas, the CHECK constraints and the pages read these lists, so a word exists once.
 */
import { OUTCOMES } from '#lib/evidence/outcomes.ts';

export const PRODUCT_CATEGORIES = ['serum', 'cream', 'eye', 'ampoule', 'lotion'] as const;
export type ProductCategory = (typeof PRODUCT_CATEGORIES)[number];

export const PACKAGINGS = [
	'airless_pump',
	'pump',
	'opaque_tube',
	'dropper_bottle',
	'jar',
	'ampoule',
	'not_seen'
] as const;
export type Packaging = (typeof PACKAGINGS)[number];

/** Where a product names an ingredient: as one that works, or in the ingredient list of the pack. */
export const INGREDIENT_SOURCES = ['key_active', 'inci'] as const;

/** `not_seen`: nobody who collected the product saw it stated; it may still be so. */
export const YES_NO_NOT_SEEN = ['yes', 'no', 'not_seen'] as const;
export type YesNoNotSeen = (typeof YES_NO_NOT_SEEN)[number];

/** What a claim is about: an outcome of the evidence, or something that has none. */
export const CLAIM_OUTCOMES = [...OUTCOMES, 'other'] as const;
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];

/** What kind of number a claim prints, which decides what it can be compared with. */
export const CLAIM_STATISTICS = [
	/** Said to be an average. */
	'mean_improvement',
	/** "N % reduction", without saying whether mean, best case or share. */
	'unspecified_improvement',
	/** "Up to N %". */
	'maximum',
	/** People said so. */
	'share_of_users_agreeing',
	/** An assessor or an instrument said so. */
	'share_of_subjects_improved',
	/** Minutes to hours after application. */
	'instant_effect',
	/** No number. */
	'qualitative'
] as const;
export type ClaimStatistic = (typeof CLAIM_STATISTICS)[number];

export const TEST_TYPES = [
	'instrumental',
	'expert_grading',
	'consumer_self_assessment',
	'in_vitro',
	'ex_vivo',
	'not_stated'
] as const;
export type TestType = (typeof TEST_TYPES)[number];

export const CLAIM_COMPARATORS = ['none_stated', 'vehicle', 'baseline', 'other'] as const;
export type ClaimComparator = (typeof CLAIM_COMPARATORS)[number];

export const CLAIM_SOURCE_KINDS = ['brand', 'retailer', 'press', 'journal', 'database'] as const;
export type ClaimSourceKind = (typeof CLAIM_SOURCE_KINDS)[number];

/** Ways in which a claim says more than its test, and what a regulator did about it. */
export const CLAIM_FLAGS = [
	'ambiguous_statistic',
	'as_little_as',
	'best_responder',
	'big_number_halo',
	'clinically_proven_no_number',
	'comparative_speed',
	'composite_endpoint',
	'congress_halo',
	'cousage',
	'drug_equivalence',
	'implausibly_large',
	'in_vitro',
	'ingredient_level',
	'instant',
	'mean_inferred',
	'mechanism_claim',
	'money_back_as_proof',
	'multi_benefit_no_number',
	'no_n',
	'no_study',
	'no_weeks',
	'p_value_without_effect_size',
	'percent_is_concentration',
	'percent_withheld',
	'procedure_equivalence',
	'proprietary_index',
	'puffery',
	'regulator_modify',
	'regulator_settled',
	'regulator_upheld',
	'up_to',
	'white_label_study',
	'years_younger'
] as const;
export type ClaimFlag = (typeof CLAIM_FLAGS)[number];
