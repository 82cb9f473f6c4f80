/**
 * What a check of a measure says of one result. A finding is a flag for readers and curators: nothing
 * is dropped and no grade changes by it.
 */
export const MEASURE_CHECKS = ['spread', 'range', 'direction', 'detectable'] as const;
export type MeasureCheck = (typeof MEASURE_CHECKS)[number];

/** What each check looks for, as a page says it. */
export const MEASURE_CHECK_WORDS: Record<MeasureCheck, string> = {
	spread: 'a spread that looks like a standard error',
	range: 'a figure that its measure cannot take',
	direction: 'a measure read the other way than usual',
	detectable: 'a change within the scatter of measuring one person'
};

/**
 * `check_source`: worth a look at the source, which may well be right. `note`: nothing odd, but good to
 * know when the figure is read.
 */
export type FindingWeight = 'check_source' | 'note';

export interface MeasureFinding {
	readonly resultId: string;
	readonly studyId: string;
	readonly check: MeasureCheck;
	readonly weight: FindingWeight;
	/** One or two whole sentences. */
	readonly sentence: string;
	/** Columns that were read, as the files name them. */
	readonly fields: readonly string[];
}
