/**
 * What is known of a way of measuring skin. An entry says what a reading means, which way it improves,
 * what it cannot be, and how far it repeats itself, each with the page where that stands. What was not
 * found is empty, never estimated.
 */
import type { Construct } from '#lib/evidence/construct.ts';
import type { Unit } from '#lib/evidence/vocabulary.ts';

export const INSTRUMENT_FAMILIES = [
	'surface',
	'mechanics',
	'water',
	'colour',
	'structure',
	'grades',
	'reports'
] as const;
export type InstrumentFamily = (typeof INSTRUMENT_FAMILIES)[number];

export const INSTRUMENT_FAMILY_NAMES: Record<InstrumentFamily, string> = {
	surface: 'Wrinkles and surface',
	mechanics: 'Elasticity and firmness',
	water: 'Water in the skin',
	colour: 'Colour',
	structure: 'Thickness and structure',
	grades: 'Grades by a clinician',
	reports: 'Users, reactions, several methods'
};

/**
 * `instrument`: a particular device. `method`: a way of measuring whose device is not named, so its
 * figures are never summarised. `scale`: a named scale of grades; `grade`: grades whose scale is not.
 */
export type InstrumentKind =
	'instrument' | 'method' | 'scale' | 'grade' | 'histology' | 'questionnaire' | 'report';

/** Which way a reading moves when skin improves; `depends` where that is not settled. */
export type MeasureDirection = 'lower' | 'higher' | 'depends';

/** How much of a source was read. */
export type ReadAs = 'full text' | 'abstract' | 'first part of the page' | 'secondary source';

/** A page where something stands. */
export interface InstrumentSource {
	readonly label: string;
	readonly url: string;
	readonly readAs: ReadAs;
}

/** A sentence that rests on a source. */
export interface SourcedFact {
	readonly text: string;
	readonly source: InstrumentSource;
}

/** The least and the greatest reading that can be, in one unit. */
export interface PossibleRange {
	readonly units: readonly Unit[];
	/** Null: no limit is known on that side. */
	readonly low: number | null;
	readonly high: number | null;
	/** Why it cannot be otherwise: a clause after "because". */
	readonly because: string;
	/** Where the limit is printed; null where it follows from what the reading is, or is our own. */
	readonly source: InstrumentSource | null;
}

export interface Parameter {
	readonly id: string;
	readonly name: string;
	/** What it stands for, in a few plain words. */
	readonly meaning: string;
	readonly construct: Construct | null;
	readonly direction: MeasureDirection;
	readonly ranges: readonly PossibleRange[];
}

/** Whose repeats an intraclass correlation compares; `not_stated` where the part read does not say. */
export type AgreementKind = 'one_rater' | 'between_raters' | 'not_stated';

/** The least intraclass correlation that a source prints for one kind of repeats. */
export interface Agreement {
	readonly kind: AgreementKind;
	readonly icc: number;
}

/** A published figure of how far a reading repeats itself. */
export interface PublishedReliability {
	/** The figure as a sentence. */
	readonly text: string;
	/** One of each kind, for reckoning a detectable change; empty where it prints another figure. */
	readonly agreements: readonly Agreement[];
	/**
	 * Standard deviations of repeats in per cent of the reading, which are its standard error of
	 * measurement; empty where it prints another figure.
	 */
	readonly repeatSdPercent: readonly number[];
	/** Ids of the parameters it was found for; null for all of the instrument. */
	readonly parameters: readonly string[] | null;
	/** Who was measured, and where on the body. */
	readonly population: string;
	/** Set where the figure belongs to a scale or device like this one, not to this one. */
	readonly ofAnother: boolean;
	readonly source: InstrumentSource;
}

export interface Instrument {
	readonly id: string;
	readonly name: string;
	readonly family: InstrumentFamily;
	readonly kind: InstrumentKind;
	/** One plain sentence. */
	readonly measures: string;
	/** Which way a reading improves where the parameter is not named. */
	readonly direction: MeasureDirection;
	readonly parameters: readonly Parameter[];
	/** For readings whose parameter is not named, or has no range of its own. */
	readonly ranges: readonly PossibleRange[];
	/** Empty: none found. */
	readonly reliability: readonly PublishedReliability[];
	/** What else a reader of its figures should know. */
	readonly facts: readonly SourcedFact[];
}

/** Whether all readings of an entry come from one kind of device or one scale. */
export function isOneRuler({ kind }: Pick<Instrument, 'kind'>): boolean {
	return kind === 'instrument' || kind === 'scale';
}
