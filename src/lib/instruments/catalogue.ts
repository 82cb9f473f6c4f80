/** The catalogue of the ways of measuring that occur in the evidence. */
import { MECHANICAL_INSTRUMENTS } from './mechanics.ts';
import { REPORTS } from './reports.ts';
import { GRADING_SCALES } from './scales.ts';
import { SURFACE_INSTRUMENTS } from './surface.ts';
import { SURFACE_METHODS } from './surface-methods.ts';
import type { Instrument, Parameter } from './types.ts';
import { WATER_AND_COLOUR_INSTRUMENTS } from './water-and-colour.ts';

/** Every entry, in the order in which pages show them within their family. */
export const INSTRUMENTS: readonly Instrument[] = [
	...SURFACE_INSTRUMENTS,
	...SURFACE_METHODS,
	...MECHANICAL_INSTRUMENTS,
	...WATER_AND_COLOUR_INSTRUMENTS,
	...GRADING_SCALES,
	...REPORTS
];

const BY_ID = new Map(INSTRUMENTS.map((instrument) => [instrument.id, instrument]));

/** The entry of an id. Throws on an id that the catalogue does not have. */
export function instrumentOf(id: string): Instrument {
	const found = BY_ID.get(id);
	if (found === undefined) throw new Error(`The catalogue has no instrument “${id}”.`);
	return found;
}

/** A parameter of an entry. Throws on an id that the entry does not have. */
export function parameterOf(instrument: Instrument, id: string): Parameter {
	const found = instrument.parameters.find((parameter) => parameter.id === id);
	if (found === undefined) throw new Error(`${instrument.name} has no parameter “${id}”.`);
	return found;
}
