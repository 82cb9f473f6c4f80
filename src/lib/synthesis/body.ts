/**
 * A body of evidence: everything that is known of one ingredient on one outcome, on the outcomes of a
 * family or on a list of outcomes. One immutable record, made once; the plot, its table, the text, the
 * CSV and the JSON render it and calculate nothing.
 */
import type { Question } from '#lib/evidence/orientation.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type {
	AmountUnit,
	Assessment,
	BodySite,
	EffectMetric,
	Funding,
	Significance,
	SizeKnown,
	Unit
} from '#lib/evidence/vocabulary.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { ForStatisticians } from './body-for-statisticians.ts';
import type { StudyDirection } from './study-direction.ts';
import type { StudySaid } from './tolerability-said.ts';

/** What a body is about. */
export interface BodyQuestion {
	readonly slug: string;
	/** The ingredient as it is named within a sentence: "retinol". */
	readonly ingredient: string;
	/** Which outcomes count, one result a study over all of them. */
	readonly outcomes: readonly Outcome[];
	/** The outcome, the family, or the outcomes joined by commas. */
	readonly key: string;
	/** The outcomes within a sentence: "fine lines", "wrinkles". */
	readonly on: string;
}

/** The questions whose studies are counted, each apart and never added up. The first is "does it work". */
export const STRATA = [
	'single_vs_vehicle',
	'add_on',
	'single_vs_untreated'
] as const satisfies readonly Question[];
export type StratumName = (typeof STRATA)[number];

/** One size of one counted study, as its result's effect record holds it. */
export interface StudySize {
	readonly resultId: string;
	readonly metric: EffectMetric;
	readonly unit: Unit | null;
	readonly estimate: number;
	readonly se: number | null;
	readonly interval: readonly [low: number, high: number] | null;
	readonly sizeKnown: SizeKnown;
	/** A printed threshold of p says only how wide the interval is at most or at least. */
	readonly bound: {
		readonly kind: 'at_most' | 'at_least';
		readonly interval: readonly [low: number, high: number];
	} | null;
	/** The same with other correlations between sides or visits than the assumed one. */
	readonly correlations: readonly {
		readonly r: number;
		readonly interval: readonly [low: number, high: number];
	}[];
}

/** A study that is counted once in its stratum, by its primary result. */
export interface StudyInBody {
	readonly studyId: string;
	readonly citation: string;
	readonly sourceUrl: string;
	readonly direction: StudyDirection;
	/** Of the results that tie as primary, the lowest id of those with the study's direction. */
	readonly primary: string;
	/** All that tie with it, itself among them, by id. */
	readonly tied: readonly string[];
	/** What the other order of assessments (grade first, instrument first) would choose; null: the same. */
	readonly otherOrder: {
		readonly primary: string;
		readonly assessment: Assessment;
		readonly direction: StudyDirection;
	} | null;
	readonly outcome: Outcome;
	readonly measure: string;
	readonly assessment: Assessment;
	readonly significance: Significance;
	readonly sizeKnown: SizeKnown;
	readonly week: number | null;
	/** The study's last week, where the primary result is earlier than that; else null. */
	readonly laterWeek: number | null;
	readonly people: number | null;
	/** Bias letter and grade of the primary result. */
	readonly bias: Grade;
	readonly grade: Grade;
	readonly randomised: boolean;
	readonly bodySite: BodySite | null;
	readonly amounts: readonly { readonly amount: number | null; readonly unit: AmountUnit }[];
	readonly funding: Funding;
	readonly registered: boolean;
	/** The sign was inferred, or the figures are known from another paper only. */
	readonly inferredSign: boolean;
	readonly secondarySource: boolean;
	/** Other treatments or products went with both sides; staff of the study applied it. */
	readonly withOthers: boolean;
	readonly byStaff: boolean;
	readonly sizes: readonly StudySize[];
}

export interface DirectionTally {
	readonly studies: number;
	readonly favours: number;
	readonly against: number;
	readonly mixed: number;
	readonly equal: number;
	readonly notReported: number;
}

/** Which way studies point, and how far that may be chance. Shares are of 1. */
export interface Directions extends DirectionTally {
	/** Favouring: from f / n to (f + u) / n with u the studies that state none; null without studies. */
	readonly share: { readonly least: number; readonly most: number } | null;
	/** Exact 95 % interval of the share among known directions; null under three of them. */
	readonly exactInterval: { readonly lower: number; readonly upper: number } | null;
	/** Two-sided sign test of favours against against; null under six of them. */
	readonly signTest: number | null;
}

export type SensitivityName =
	| 'without_inferred_sign'
	| 'without_secondary_source'
	| 'without_high_concern'
	| 'without_industry_funding';

/** Directions again without some studies; only where that leaves any out. */
export interface Sensitivity {
	readonly name: SensitivityName;
	readonly leftOut: readonly string[];
	readonly directions: Directions;
}

export interface Pooled {
	readonly k: number;
	readonly estimate: number;
	readonly interval: readonly [low: number, high: number];
	/** The names of estimator, test and variant, for readers: "REML", "Hartung–Knapp, guarded". */
	readonly estimator: string;
	readonly test: string;
	readonly tauSquared: number;
	readonly tauSquaredInterval: readonly [low: number, high: number | null] | null;
	/** In percent. */
	readonly iSquared: number;
	readonly q: number;
	readonly qP: number;
	readonly prediction: {
		readonly interval: readonly [low: number, high: number];
		readonly variant: string;
	} | null;
	/** A result of the metric was not significant and has no spread: this is a sensitivity then. */
	readonly sensitivityOnly: boolean;
	readonly weights: readonly {
		readonly studyId: string;
		/** The one size of the study that is pooled. */
		readonly resultId: string;
		readonly percent: number;
	}[];
}

/** Sizes on one metric that may stand on one axis. Never averaged across groups. */
export interface SizeGroup {
	readonly key: string;
	readonly metric: EffectMetric;
	readonly unit: Unit | null;
	readonly assessment: Assessment;
	readonly sizes: readonly (StudySize & { readonly studyId: string; readonly citation: string })[];
	/** Lowest and highest estimate; null under two. */
	readonly range: readonly [low: number, high: number] | null;
	readonly pooled: Pooled | null;
	/** Why nothing is pooled, in one sentence; null where it is. */
	readonly whyNotPooled: string | null;
}

export interface Stratum {
	readonly question: StratumName;
	/** By citation, then id. */
	readonly studies: readonly StudyInBody[];
	readonly directions: Directions;
	readonly sensitivities: readonly Sensitivity[];
	readonly sizes: readonly SizeGroup[];
}

/** From the best. */
export const CERTAINTY_LEVELS = ['high', 'moderate', 'low', 'very low'] as const;
export type Certainty = (typeof CERTAINTY_LEVELS)[number];

export const CERTAINTY_DOMAINS = [
	'risk_of_bias',
	'inconsistency',
	'indirectness',
	'imprecision',
	'publication_bias'
] as const;
export type CertaintyDomainName = (typeof CERTAINTY_DOMAINS)[number];

export interface CertaintyDomain {
	readonly domain: CertaintyDomainName;
	/** Levels lowered: 0, 1 or 2. */
	readonly lowered: 0 | 1 | 2;
	/** The rule that decided, a stable name. */
	readonly rule: string;
	readonly numbers: Readonly<Record<string, number | string | null>>;
	/** For readers, with the numbers in it. */
	readonly sentence: string;
}

/** The certainty of one set of studies of one stratum: the randomised, or the others. */
export interface GradedCertainty {
	readonly stratum: StratumName;
	readonly randomised: boolean;
	readonly studyIds: readonly string[];
	readonly directions: DirectionTally;
	readonly start: 'high' | 'low';
	readonly domains: readonly CertaintyDomain[];
	/** What held it down beyond the domains: no size known, no study of bias A or B. */
	readonly ceilings: readonly { readonly rule: string; readonly sentence: string }[];
	readonly level: Certainty;
}

/** Why a result is shown and not counted, or left out altogether. */
export interface SetAside {
	readonly resultId: string;
	readonly studyId: string;
	/** A stable name. */
	readonly reason: string;
	readonly sentence: string;
}

/** Where the conclusion stands. */
export const BODY_STATES = [
	/** Counted against the same product without it (or, if there is none, added to another active). */
	'counted',
	/** Counted, and the known directions do not agree on a side. */
	'mixed',
	/** Counted, and no study states a direction. */
	'no_direction',
	/** Controlled results exist, but under other questions only. */
	'other_questions_only',
	'before_after_only',
	'nothing'
] as const;
export type BodyState = (typeof BODY_STATES)[number];

/** A review that names trials which are not among the studies here. */
export interface KnownMissing {
	readonly review: string;
	readonly url: string;
	readonly sentence: string;
	readonly slugs: readonly string[];
	readonly outcomes: readonly Outcome[];
}

/** The conclusion, a sentence or two a part, in the order in which it is read. */
export interface Conclusion {
	/** One sentence for lists and for the head of the page. */
	readonly lead: string;
	readonly directions: string;
	readonly certainty: string;
	readonly size: string;
	readonly tolerability: string;
	/** Comparison, people, site, dose and weeks of the counted studies. */
	readonly who: string;
	readonly oneTrial: string;
	/** What disagrees or is earlier than it could be; empty for most. */
	readonly remarks: readonly string[];
}

export interface TolerabilitySummary {
	/** Studies with the ingredient, and how many of them say anything. */
	readonly studies: number;
	readonly saying: number;
	/** People who left because of a reaction, where a study tells it: active, people, and vehicle beside it. */
	readonly left: readonly {
		readonly studyId: string;
		readonly resultId: string;
		readonly sentence: string;
	}[];
	/** A line a study that says anything, by citation. */
	readonly said: readonly StudySaid[];
	readonly sentence: string;
	readonly legalLimit: {
		readonly sentence: string;
		readonly source: string;
		readonly url: string;
		readonly studiesAbove: readonly string[];
	} | null;
	/** Where a regulator speaks about pregnancy. A link, never advice of ours. */
	readonly pregnancy: {
		readonly sentence: string;
		readonly source: string;
		readonly url: string;
	} | null;
}

export interface BodyOfEvidence {
	readonly methodVersion: number;
	readonly question: BodyQuestion;
	readonly state: BodyState;
	/** Results of the first stratum that has any, before same people are counted once; by id. */
	readonly eligible: readonly string[];
	/** The primary results of the counted studies of the leading stratum, by id. */
	readonly primary: readonly string[];
	/** The stratum that the conclusion is about; null where nothing is counted. */
	readonly leading: StratumName | null;
	readonly strata: Readonly<Record<StratumName, Stratum>>;
	/** The one that the page leads with, then the others that could be graded. */
	readonly certainty: GradedCertainty | null;
	readonly certaintyApart: readonly GradedCertainty[];
	/** Null: not graded, because nothing sets it against the same product without it. */
	readonly level: Certainty | null;
	/** Results that give a counted study its direction, by id. With the next two, every result once. */
	readonly counted: readonly string[];
	readonly shown: readonly SetAside[];
	readonly excluded: readonly SetAside[];
	/** Same measurement under another outcome of wrinkles or texture; told, and not among the counts. */
	readonly filedElsewhere: readonly SetAside[];
	readonly knownMissing: readonly KnownMissing[];
	readonly tolerability: TolerabilitySummary;
	/** Null where nothing is counted. */
	readonly forStatisticians: ForStatisticians | null;
	readonly conclusion: Conclusion;
}

/** What a body is made from. */
export interface BodyInput {
	readonly question: BodyQuestion;
	/** Every result in which the ingredient takes part, on any outcome, assessed. */
	readonly results: readonly AssessedResult[];
	readonly knownMissing: readonly KnownMissing[];
}
