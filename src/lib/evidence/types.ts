import type { Outcome } from './outcomes.ts';
import type {
	AmountUnit,
	ArmRole,
	Assessment,
	Better,
	Blinding,
	BodySite,
	Contrast,
	Delivery,
	Design,
	Direction,
	EffectMetric,
	Formulation,
	Funding,
	IngredientClass,
	Isolates,
	PeerReviewed,
	Phase,
	ReportedMetric,
	ReportedVerdict,
	ResultFlag,
	Sex,
	Significance,
	SizeKnown,
	SourceKind,
	SpreadKind,
	Statistic,
	StudyControl,
	StudyFamily,
	Unit,
	ValueKind,
	YesNoNotReported
} from './vocabulary.ts';

/** A trial as its source reports it. `null` is "not stated in the part read", never zero or no. */
export interface Study {
	readonly studyId: string;
	readonly citation: string;
	readonly title: string | null;
	readonly year: number | null;
	readonly journal: string | null;
	readonly peerReviewed: PeerReviewed;
	readonly doi: string | null;
	readonly pmid: string | null;
	readonly pmcid: string | null;
	readonly registration: string | null;
	readonly sourceUrl: string;
	readonly sourceKind: SourceKind;
	readonly country: string | null;
	readonly family: StudyFamily;
	readonly design: Design;
	readonly blinding: Blinding;
	readonly control: StudyControl;
	readonly nEnrolled: number | null;
	readonly nAnalyzed: number | null;
	readonly ageMin: number | null;
	readonly ageMax: number | null;
	readonly ageMean: number | null;
	readonly sex: Sex;
	readonly population: string | null;
	readonly fitzpatrick: string | null;
	readonly bodySite: BodySite | null;
	readonly durationWeeks: number | null;
	readonly funding: Funding;
	readonly randomizationDescribed: YesNoNotReported;
	readonly intentionToTreat: YesNoNotReported;
	readonly dropouts: number | null;
	readonly adverseEvents: string | null;
	readonly overlapGroup: string | null;
	readonly notes: string | null;
}

export interface ArmIngredient {
	readonly slug: string;
	/** In `unit`; null when the source gives none. */
	readonly amount: number | null;
	readonly unit: AmountUnit;
}

export interface Arm {
	readonly studyId: string;
	readonly armId: string;
	readonly label: string;
	readonly role: ArmRole;
	/** People, or sides in split designs. */
	readonly n: number | null;
	readonly formulation: Formulation;
	readonly delivery: Delivery;
	readonly frequency: string | null;
	/** In the order of the source; the same slug twice is a step-up, never to be added. */
	readonly ingredients: readonly ArmIngredient[];
}

/** What a source prints for one side of a comparison. Values in the result's unit, raw sign. */
export interface ReportedSide {
	readonly n: number | null;
	readonly value: number | null;
	readonly sd: number | null;
	readonly se: number | null;
	readonly ciLow: number | null;
	readonly ciHigh: number | null;
	readonly baselineMean: number | null;
	readonly baselineSd: number | null;
}

/** One reported number or statement: an arm, an outcome, a measure, a week. */
export interface Result {
	readonly resultId: string;
	readonly studyId: string;
	readonly armId: string;
	readonly comparatorArmId: string | null;
	readonly outcome: Outcome;
	readonly measure: string;
	readonly assessment: Assessment;
	/** Which way the raw measure improves. */
	readonly better: Better;
	readonly week: number | null;
	readonly contrast: Contrast;
	readonly phase: Phase | null;
	readonly valueKind: ValueKind;
	readonly statistic: Statistic;
	readonly metric: ReportedMetric;
	readonly unit: Unit;
	readonly arm: ReportedSide;
	readonly comparator: ReportedSide;
	readonly difference: number | null;
	readonly differenceCiLow: number | null;
	readonly differenceCiHigh: number | null;
	readonly spreadKind: SpreadKind;
	/** p as text: '', 'NS', 'significant', '0.03', '<0.001', '>0.05'. Null when nothing is said. */
	readonly pWithin: string | null;
	readonly pBetween: string | null;
	readonly reportedVerdict: ReportedVerdict;
	readonly flags: readonly ResultFlag[];
	/** Only where it differs from the study's. */
	readonly sourceUrl: string | null;
	readonly sourceLocator: string | null;
	readonly notes: string | null;
}

export interface Ingredient {
	readonly slug: string;
	readonly name: string;
	readonly inciName: string | null;
	readonly class: IngredientClass;
	readonly aliases: readonly string[];
}

/** A result with the arms and the study that it needs to be read. */
export interface ResultInContext {
	readonly result: Result;
	readonly study: Study;
	readonly arm: Arm;
	readonly comparator: Arm | null;
}

/** One step of a derivation, kept as data so that a page can show it. */
export interface DerivationStep {
	/** A stable rule name, e.g. 'difference_of_arms'. */
	readonly rule: string;
	readonly inputs: Readonly<Record<string, number | string | null>>;
	readonly output: number | string | null;
	/** Where the inputs come from: column names of the result, or an earlier rule. */
	readonly source: string;
}

/** A correlation that an interval needed, and where it comes from. */
export interface CorrelationUsed {
	readonly value: number;
	readonly origin: 'reported' | 'derived' | 'assumed';
}

/**
 * What a threshold ("p < 0.05"), or counts of the same people, say of a spread: a standard error that
 * is at most, or at least, this one, and the 95 % interval that belongs to it.
 */
export interface Bound {
	readonly kind: 'at_most' | 'at_least';
	/** In the unit of the estimate. */
	readonly se: number;
	/** The widest interval (at most) or the narrowest (at least). */
	readonly interval: readonly [low: number, high: number];
}

interface EffectBase {
	/** The result that it is derived from. */
	readonly resultId: string;
	readonly engineVersion: number;
	/**
	 * Null when there is no estimate: the source gives words only, or its figure is not the size of a
	 * contrast (a share without a control, a count without its people) and is shown as printed.
	 */
	readonly metric: EffectMetric | null;
	/** Null where there is no estimate, and for a standardised difference, which has no unit. */
	readonly unit: Unit | null;
	/** Positive is improvement, except ratios, where above 1 is improvement. */
	readonly estimate: number | null;
	/** Of the estimate; of its natural logarithm where the metric is a ratio. */
	readonly se: number | null;
	/** 95 %, in the unit of the estimate. */
	readonly interval: readonly [low: number, high: number] | null;
	/** Set exactly where the size is `bounded`; `se` and `interval` are null then. */
	readonly bound: Bound | null;
	/**
	 * What is known. `with_spread`: the source prints a defined spread; `se` and `interval` are still
	 * null where the number of people is missing. `derived_spread`: worked out from an exact p or from
	 * counts. `bounded`: see `bound`. `no_spread`: a figure without any. Words: `direction_only` when
	 * they name a side, else `verdict_only`.
	 */
	readonly sizeKnown: SizeKnown;
	readonly direction: Direction;
	readonly significance: Significance;
	/** Between the sides of one person. */
	readonly rSide: CorrelationUsed | null;
	/** Between two visits. */
	readonly rTime: CorrelationUsed | null;
	/**
	 * Set on a words-only controlled record read from a between-group p beside a before–after
	 * figure: the id of that result. Null otherwise.
	 */
	readonly derivedFrom: string | null;
	readonly steps: readonly DerivationStep[];
}

/** A difference from a concurrent control. */
export interface ControlledEffect extends EffectBase {
	readonly contrast: 'controlled';
	readonly isolates: Isolates;
}

/** A change against an arm's own baseline. Never pooled with, or subtracted from, a controlled one. */
export interface BeforeAfterEffect extends EffectBase {
	readonly contrast: 'before_after';
	readonly isolates: null;
}

export type Effect = ControlledEffect | BeforeAfterEffect;

/** A result with its effects: what queries return and charts draw. */
export interface WeighedResult extends ResultInContext {
	/** The first is the one to lead with; the others express the same result in another metric. */
	readonly effects: readonly Effect[];
	/** People compared, never sides; null when unknown. */
	readonly people: number | null;
}
