/**
 * The closed vocabularies of the evidence model, as data. The row schemas, the CHECK constraints of
 * the database, the filters and the methods page all read these lists, so a word exists once.
 */

export const DESIGNS = [
	'randomized_parallel',
	'randomized_split_face',
	'randomized_split_body',
	'randomized_crossover',
	'nonrandomized_controlled',
	'controlled_allocation_not_stated',
	'before_after',
	'not_reported'
] as const;
export type Design = (typeof DESIGNS)[number];

/** Designs in which every person is their own control. */
export const WITHIN_PERSON_DESIGNS: readonly Design[] = [
	'randomized_split_face',
	'randomized_split_body',
	'randomized_crossover'
];

export const BLINDINGS = ['double', 'single', 'assessor', 'open', 'not_reported'] as const;
export type Blinding = (typeof BLINDINGS)[number];

export const STUDY_CONTROLS = [
	'vehicle',
	'placebo',
	'active',
	'untreated',
	'baseline_only',
	'not_reported'
] as const;
export type StudyControl = (typeof STUDY_CONTROLS)[number];

export const STUDY_FAMILIES = [
	'retinoid',
	'peptide',
	'vitamin_c',
	'niacinamide',
	'hyaluronic_acid',
	'adenosine',
	'botanical',
	'growth_factor',
	'antioxidant',
	'hydroxy_acid',
	'hormone',
	'sunscreen',
	'animal_derived',
	'coenzyme_q10',
	'combination',
	'other'
] as const;
export type StudyFamily = (typeof STUDY_FAMILIES)[number];

export const PEER_REVIEWED = ['yes', 'no', 'unknown'] as const;
export type PeerReviewed = (typeof PEER_REVIEWED)[number];

export const SOURCE_KINDS = ['full_text', 'abstract', 'review', 'thesis'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SEXES = ['female', 'male', 'mixed', 'not_reported'] as const;
export type Sex = (typeof SEXES)[number];

export const BODY_SITES = ['face', 'periorbital', 'forearm', 'upper_arm', 'neck', 'other'] as const;
export type BodySite = (typeof BODY_SITES)[number];

export const FUNDINGS = ['industry', 'independent', 'mixed', 'not_reported'] as const;
export type Funding = (typeof FUNDINGS)[number];

export const YES_NO_NOT_REPORTED = ['yes', 'no', 'not_reported'] as const;
export type YesNoNotReported = (typeof YES_NO_NOT_REPORTED)[number];

export const ARM_ROLES = [
	'intervention',
	'vehicle',
	'placebo',
	'active_comparator',
	'untreated',
	'not_reported'
] as const;
export type ArmRole = (typeof ARM_ROLES)[number];

/** Roles of an arm in which nobody gets an active: what an ingredient can be measured against. */
export const INERT_ROLES: readonly ArmRole[] = ['vehicle', 'placebo', 'untreated'];

export const FORMULATIONS = [
	'serum',
	'cream',
	'lotion',
	'gel',
	'oil',
	'mask',
	'other',
	'not_reported'
] as const;
export type Formulation = (typeof FORMULATIONS)[number];

export const DELIVERIES = [
	'liposome',
	'nanoparticle',
	'encapsulated',
	'microneedle_patch',
	'iontophoresis',
	'none',
	'not_reported'
] as const;
export type Delivery = (typeof DELIVERIES)[number];

export const AMOUNT_UNITS = ['%', 'ppm', 'mg_per_g', 'uM', 'not_reported'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

export const INGREDIENT_CLASSES = [
	'retinoid',
	'retinoid_alternative',
	'peptide',
	'vitamin_c',
	'vitamin',
	'humectant',
	'niacinamide',
	'nucleoside',
	'xanthine',
	'antioxidant',
	'botanical',
	'growth_factor',
	'protein',
	'animal_derived',
	'acid',
	'hormone',
	'sunscreen_filter',
	'device',
	'other'
] as const;
export type IngredientClass = (typeof INGREDIENT_CLASSES)[number];

export const ASSESSMENTS = [
	'instrumental',
	'clinician_graded',
	'self_assessed',
	'histology',
	'not_reported'
] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

export const BETTER = ['lower', 'higher'] as const;
export type Better = (typeof BETTER)[number];

/** What a number is set against. The two kinds are never added up. */
export const CONTRASTS = ['controlled', 'before_after'] as const;
export type Contrast = (typeof CONTRASTS)[number];

export const PHASES = ['as_allocated', 'open', 'follow_up'] as const;
export type Phase = (typeof PHASES)[number];

export const VALUE_KINDS = ['figure', 'words_only'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export const STATISTICS = [
	'mean',
	'share_of_subjects',
	'count',
	'maximum',
	'range',
	'unclear'
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** The metric as the source reports it; what an effect is expressed in is EFFECT_METRICS. */
export const REPORTED_METRICS = [
	'percent_change',
	'mean_change',
	'final_mean',
	'responder_rate',
	'difference',
	'count',
	'odds_ratio'
] as const;
export type ReportedMetric = (typeof REPORTED_METRICS)[number];

export const UNITS = [
	'%',
	'score',
	'mm',
	'um',
	'AU',
	'ratio',
	'people',
	'events',
	'not_reported'
] as const;
export type Unit = (typeof UNITS)[number];

export const SPREAD_KINDS = ['sd', 'se', 'ci', 'undefined', 'none'] as const;
export type SpreadKind = (typeof SPREAD_KINDS)[number];

export const REPORTED_VERDICTS = [
	'favours_arm',
	'favours_comparator',
	'no_difference',
	'improved_vs_baseline',
	'worsened_vs_baseline',
	'no_change_vs_baseline',
	'not_reported'
] as const;
export type ReportedVerdict = (typeof REPORTED_VERDICTS)[number];

export const RESULT_FLAGS = [
	'inferred_sign',
	'inferred_week',
	'secondary_source',
	'responders_only',
	'up_to',
	'percentile',
	'conflict_between_sources',
	'multi_product_regimen',
	'co_intervention',
	'implausible_spread'
] as const;
export type ResultFlag = (typeof RESULT_FLAGS)[number];

/** What a controlled result isolates: derived from the two arms, never typed in. */
export const ISOLATES = [
	'single_vs_vehicle',
	'add_on',
	'single_vs_untreated',
	'dose_or_form',
	'mixture_vs_inert',
	'active_vs_active',
	'cannot_tell'
] as const;
export type Isolates = (typeof ISOLATES)[number];

export const DIRECTIONS = ['favours', 'against', 'exactly_equal', 'not_reported'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SIGNIFICANCES = ['significant', 'not_significant', 'not_reported'] as const;
export type Significance = (typeof SIGNIFICANCES)[number];

export const SIZE_KNOWLEDGE = [
	'with_spread',
	'derived_spread',
	'bounded',
	'no_spread',
	'direction_only',
	'verdict_only'
] as const;
export type SizeKnown = (typeof SIZE_KNOWLEDGE)[number];

export const EFFECT_METRICS = [
	'raw_points',
	'raw_units',
	'percent_of_baseline',
	'risk_difference',
	'risk_ratio',
	'odds_ratio',
	'smd',
	'log_ratio_of_means'
] as const;
export type EffectMetric = (typeof EFFECT_METRICS)[number];
