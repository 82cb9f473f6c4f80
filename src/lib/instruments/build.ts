/** Short ways to write an entry of the catalogue, and the limits that many entries share. */
import type { Unit } from '#lib/evidence/vocabulary.ts';
import type {
	Instrument,
	InstrumentSource,
	MeasureDirection,
	Parameter,
	PossibleRange,
	PublishedReliability,
	SourcedFact
} from './types.ts';

type Entry = Pick<Instrument, 'id' | 'name' | 'family' | 'kind' | 'measures' | 'direction'> &
	Partial<Instrument>;

export const entry = (instrument: Entry): Instrument => ({
	parameters: [],
	ranges: [NOT_NEGATIVE],
	reliability: [],
	facts: [],
	...instrument
});

export function parameter(
	id: string,
	name: string,
	meaning: string,
	direction: MeasureDirection,
	more: Partial<Pick<Parameter, 'construct' | 'ranges'>> = {}
): Parameter {
	return { id, name, meaning, direction, construct: null, ranges: [], ...more };
}

export const fact = (text: string, source: InstrumentSource): SourcedFact => ({ text, source });

export function reliability(
	text: string,
	population: string,
	source: InstrumentSource,
	more: Partial<Omit<PublishedReliability, 'text' | 'population' | 'source'>> = {}
): PublishedReliability {
	return {
		text,
		population,
		source,
		agreements: [],
		repeatSdPercent: [],
		parameters: null,
		ofAnother: false,
		...more
	};
}

const LEVEL_UNITS: readonly Unit[] = ['mm', 'um', 'AU', 'ratio', 'score', 'not_reported'];

/** A size, a depth, a count or an index starts at nothing. */
export const NOT_NEGATIVE: PossibleRange = {
	units: LEVEL_UNITS,
	low: 0,
	high: null,
	because: 'a reading of this kind cannot be below zero',
	source: null
};

/** A part of a whole, written as a ratio or in per cent. */
export const PART_OF_WHOLE: readonly PossibleRange[] = [
	{
		units: ['ratio'],
		low: 0,
		high: 1,
		because: 'it is a part of a whole, written as a ratio',
		source: null
	},
	NOT_NEGATIVE
];

/**
 * Heights of skin relief. The upper limits are our own, far above the deepest folds: they catch a
 * unit that slipped (micrometres printed as millimetres), not a large wrinkle.
 */
export const RELIEF_HEIGHT: readonly PossibleRange[] = [
	{
		units: ['mm'],
		low: 0,
		high: 5,
		because: 'skin relief of more than 5 mm would be deeper than any fold of a face (our limit)',
		source: null
	},
	{
		units: ['um'],
		low: 0,
		high: 5000,
		because: 'skin relief of more than 5000 µm would be deeper than any fold of a face (our limit)',
		source: null
	},
	NOT_NEGATIVE
];

/** Grades of a scale. */
export function gradesFrom(
	low: number,
	high: number,
	because: string,
	source: InstrumentSource | null = null
): PossibleRange {
	return { units: ['score', 'not_reported'], low, high, because, source };
}

/** A height of skin relief, whichever device reads it. */
export const RELIEF = { construct: 'skin_relief', ranges: RELIEF_HEIGHT } as const;
export const RA = parameter(
	'ra',
	'Ra',
	'mean distance of the relief from its mean line',
	'lower',
	RELIEF
);
export const RZ = parameter(
	'rz',
	'Rz',
	'mean of the greatest heights of the relief',
	'lower',
	RELIEF
);
