/** The part of a body of evidence that only statisticians ask for. */

/** A two-sided p-value as its source prints it; words stand for a threshold of 0.05. */
export interface PrintedP {
	readonly relation: 'equal' | 'below' | 'above';
	readonly p: number;
	readonly inWords: boolean;
}

/** One counted study as methods that need no size read it. */
export interface StudyP {
	readonly studyId: string;
	readonly citation: string;
	/** Of the primary result; null: none is printed. */
	readonly printed: PrintedP | null;
	/** Null: mixed, exactly equal or not reported. */
	readonly favours: boolean | null;
	readonly people: number | null;
	/** One-sided, small in favour; from 0 to 1 where nothing is known. */
	readonly oneSided: { readonly least: number; readonly most: number };
}

/** What statisticians ask for where nothing can be pooled. No sentence is made from it. */
export interface ForStatisticians {
	/** The counted studies of the leading stratum. */
	readonly studies: readonly StudyP[];
	/** One-sided, with every unknown at either end; null under three studies. */
	readonly combined:
		| readonly {
				readonly method: 'fisher' | 'stouffer' | 'edgington' | 'tippett';
				readonly least: number;
				readonly most: number;
		  }[]
		| null;
	/** Where each study with people, a p and a direction lies; null under five exact p-values. */
	readonly albatross:
		| readonly {
				readonly studyId: string;
				readonly people: number;
				readonly favours: boolean;
				readonly p: { readonly least: number; readonly most: number };
		  }[]
		| null;
	/** Exact p-values with people and a direction: an albatross plot needs five. */
	readonly exactP: number;
	/** Funnel asymmetry, for each pooled group of ten studies or more. */
	readonly egger: readonly {
		readonly key: string;
		readonly k: number;
		readonly statistic: number;
		readonly p: number;
	}[];
}
