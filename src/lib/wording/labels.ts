/** The words that a reader sees for each value of a vocabulary. */
import { outcomeDefinition, type Outcome } from '#lib/evidence/outcomes.ts';
import type { Result } from '#lib/evidence/types.ts';
import type {
	ArmRole,
	Assessment,
	Blinding,
	BodySite,
	Delivery,
	Design,
	Direction,
	Formulation,
	Funding,
	IngredientClass,
	Isolates,
	ReportedMetric,
	ReportedVerdict,
	ResultFlag,
	SizeKnown,
	SourceKind,
	StudyControl,
	StudyFamily,
	Unit
} from '#lib/evidence/vocabulary.ts';

export const outcomeName = (outcome: Outcome): string => outcomeDefinition(outcome).name;

export const DESIGN_LABELS: Record<Design, string> = {
	randomized_parallel: 'randomised, parallel groups',
	randomized_split_face: 'randomised, two sides of the face',
	randomized_split_body: 'randomised, two sides of the body',
	randomized_crossover: 'randomised crossover',
	nonrandomized_controlled: 'controlled, not randomised',
	controlled_allocation_not_stated: 'controlled, allocation not stated',
	before_after: 'before and after, no control',
	not_reported: 'design not reported'
};

export const BLINDING_LABELS: Record<Blinding, string> = {
	double: 'double-blind',
	single: 'single-blind',
	assessor: 'assessor blinded',
	open: 'open, nobody blinded',
	not_reported: 'blinding not reported'
};

export const CONTROL_LABELS: Record<StudyControl, string> = {
	vehicle: 'vehicle',
	placebo: 'placebo',
	active: 'another active',
	untreated: 'no treatment',
	baseline_only: 'own baseline only',
	not_reported: 'control not reported'
};

export const ROLE_LABELS: Record<ArmRole, string> = {
	intervention: 'product tested',
	vehicle: 'vehicle',
	placebo: 'placebo',
	active_comparator: 'another active',
	untreated: 'no treatment',
	not_reported: 'control of unknown nature'
};

export const ASSESSMENT_LABELS: Record<Assessment, string> = {
	instrumental: 'by instrument',
	clinician_graded: 'graded by a clinician',
	self_assessed: 'judged by the users themselves',
	histology: 'by histology',
	not_reported: 'way of measuring not reported'
};

export const SITE_LABELS: Record<BodySite, string> = {
	face: 'face',
	periorbital: 'around the eyes',
	forearm: 'forearm',
	upper_arm: 'upper arm',
	neck: 'neck',
	other: 'other site'
};

export const FORMULATION_LABELS: Record<Formulation, string> = {
	serum: 'serum',
	cream: 'cream',
	lotion: 'lotion',
	gel: 'gel',
	oil: 'oil',
	mask: 'mask',
	other: 'other form',
	not_reported: 'form not reported'
};

export const DELIVERY_LABELS: Record<Delivery, string> = {
	liposome: 'liposomes',
	nanoparticle: 'nanoparticles',
	encapsulated: 'encapsulated',
	microneedle_patch: 'microneedle patch',
	iontophoresis: 'iontophoresis',
	none: 'no delivery technology',
	not_reported: 'delivery not reported'
};

export const FUNDING_LABELS: Record<Funding, string> = {
	industry: 'industry',
	independent: 'independent',
	mixed: 'mixed',
	not_reported: 'not reported'
};

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
	full_text: 'full text',
	abstract: 'abstract',
	review: 'secondary source',
	thesis: 'thesis'
};

export const FAMILY_LABELS: Record<StudyFamily, string> = {
	retinoid: 'Retinoids',
	peptide: 'Peptides',
	vitamin_c: 'Vitamin C',
	niacinamide: 'Niacinamide',
	hyaluronic_acid: 'Hyaluronic acid',
	adenosine: 'Adenosine',
	botanical: 'Botanicals',
	growth_factor: 'Growth factors',
	antioxidant: 'Antioxidants',
	hydroxy_acid: 'Hydroxy acids',
	hormone: 'Hormones',
	sunscreen: 'Sunscreens',
	animal_derived: 'Animal-derived',
	coenzyme_q10: 'Coenzyme Q10',
	combination: 'Combinations',
	other: 'Other'
};

export const CLASS_LABELS: Record<IngredientClass, string> = {
	retinoid: 'Retinoid',
	retinoid_alternative: 'Retinoid alternative',
	peptide: 'Peptide',
	vitamin_c: 'Vitamin C',
	vitamin: 'Vitamin',
	humectant: 'Humectant',
	niacinamide: 'Niacinamide',
	nucleoside: 'Nucleoside',
	xanthine: 'Xanthine',
	antioxidant: 'Antioxidant',
	botanical: 'Botanical',
	growth_factor: 'Growth factor',
	protein: 'Protein',
	animal_derived: 'Animal-derived',
	acid: 'Acid',
	hormone: 'Hormone',
	sunscreen_filter: 'Sunscreen filter',
	device: 'Device',
	other: 'Other'
};

/** The question that a controlled comparison answers. */
export const ISOLATES_LABELS: Record<Isolates, string> = {
	single_vs_vehicle: 'Against the same product without it',
	add_on: 'Added to a product that both sides used',
	single_vs_untreated: 'Against no treatment',
	dose_or_form: 'Against another strength or form of it',
	mixture_vs_inert: 'In a mixture, against a product without it or no treatment',
	active_vs_active: 'Against another active',
	cannot_tell: 'Does not isolate one ingredient, or what differs is not stated'
};

export const DIRECTION_LABELS: Record<Direction, string> = {
	favours: 'did better',
	against: 'did worse',
	exactly_equal: 'exactly equal',
	not_reported: 'direction not stated'
};

const VERDICT_LABELS: Record<ReportedVerdict, string> = {
	favours_arm: 'the source says it did better',
	favours_comparator: 'the source says the comparison did better',
	no_difference: 'not significant; direction not stated',
	improved_vs_baseline: 'improved on the start',
	worsened_vs_baseline: 'worse than at the start',
	no_change_vs_baseline: 'change not significant; direction not stated',
	not_reported: 'no verdict in the source'
};

/** A verdict in words. Without a p, "no difference" is what the source says, not a test of it. */
export function verdictLabel({
	reportedVerdict,
	pBetween,
	pWithin
}: Pick<Result, 'reportedVerdict' | 'pBetween' | 'pWithin'>): string {
	if (reportedVerdict === 'no_difference' && pBetween === null) {
		return 'the source reports no difference; no test shown';
	}
	if (reportedVerdict === 'no_change_vs_baseline' && pWithin === null) {
		return 'no change reported; no test shown';
	}
	return VERDICT_LABELS[reportedVerdict];
}

export const SIZE_LABELS: Record<SizeKnown, string> = {
	with_spread: 'size with a spread that is defined',
	derived_spread: 'size, spread worked out from p or counts',
	bounded: 'size, only a bound of the spread',
	no_spread: 'size without a spread that is defined',
	direction_only: 'direction only',
	verdict_only: 'a verdict in words only'
};

export const REPORTED_METRIC_LABELS: Record<ReportedMetric, string> = {
	percent_change: 'change in per cent',
	mean_change: 'mean change',
	final_mean: 'mean at the end',
	responder_rate: 'share of people who improved',
	difference: 'difference between the groups',
	count: 'count',
	odds_ratio: 'odds ratio'
};

export const UNIT_LABELS: Record<Unit, string> = {
	'%': '%',
	score: 'points',
	mm: 'mm',
	um: 'µm',
	AU: 'device units',
	ratio: '',
	people: 'people',
	events: 'events',
	not_reported: 'unit not reported'
};

export const FLAG_LABELS: Record<ResultFlag, string> = {
	inferred_sign: 'direction inferred, not printed',
	inferred_week: 'week inferred, not printed',
	secondary_source: 'read in a secondary source',
	responders_only: 'only those who responded',
	up_to: 'a best case (“up to”)',
	percentile: 'a percentile, not a change',
	conflict_between_sources: 'sources contradict each other',
	multi_product_regimen: 'several products at once',
	co_intervention: 'another treatment alongside',
	implausible_spread: 'printed spread implausibly small'
};
