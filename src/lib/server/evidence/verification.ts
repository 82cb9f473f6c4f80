/**
 * How the seed evidence was checked: figures were extracted from the sources and then read again
 * against the same sources in a second, separate reading. Verification with the values in view, not
 * blind double extraction: it can miss errors of reading.
 */
export interface SecondReading {
	/** Which studies. */
	readonly studies: string;
	/** Effect figures read again: values of an arm or its comparator, or differences. */
	readonly figures: number;
	readonly agree: number;
	readonly contradicted: number;
	/** Not shown in the text read, or ambiguous. */
	readonly unclear: number;
}

export const SECOND_READINGS: readonly SecondReading[] = [
	{ studies: 'entered first', figures: 302, agree: 292, contradicted: 0, unclear: 10 },
	{ studies: 'entered later', figures: 271, agree: 269, contradicted: 0, unclear: 2 }
];

/** Trials that were entered twice, independently, and agree in every figure, spread and sign. */
export const TRIALS_ENTERED_TWICE = 9;
