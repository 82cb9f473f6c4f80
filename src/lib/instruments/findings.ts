/**
 * What a check of a measure says of one result. A finding is a flag for readers and curators: nothing
 * is dropped and no grade changes by it.
 */
import type { SpreadSign } from './spread-sign.ts';

export type MeasureCheck = 'spread' | 'range' | 'direction' | 'detectable';

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
	/** Of the check of the spread: what its sentence says, for saying it of several results at once. */
	readonly sign?: SpreadSign;
	/** Columns that were read, as the files name them. */
	readonly fields: readonly string[];
}
