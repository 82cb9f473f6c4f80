/** How much each result can say, counted: from a figure with an interval down to words without one. */
import type { WeighedResult } from '#lib/evidence/types.ts';
import type { SizeKnown } from '#lib/evidence/vocabulary.ts';

export const TALLY_CLASSES = [
	'figure_and_interval',
	'figure_only',
	'direction_only',
	'verdict_only',
	'before_after_figure',
	'before_after_words'
] as const;
export type TallyClass = (typeof TALLY_CLASSES)[number];

/** Without an interval. A printed spread of which none can be made says nothing about how sure. */
const CONTROLLED_CLASS: Record<SizeKnown, TallyClass> = {
	with_spread: 'figure_only',
	derived_spread: 'figure_only',
	bounded: 'figure_only',
	no_spread: 'figure_only',
	direction_only: 'direction_only',
	verdict_only: 'verdict_only'
};

/**
 * The class of one result. What a result is set against is what its source set its number against;
 * of several metrics of one result the one that says most decides.
 */
export function tallyClassOf({ result, effects }: WeighedResult): TallyClass {
	if (result.contrast === 'before_after') {
		return result.valueKind === 'figure' ? 'before_after_figure' : 'before_after_words';
	}
	const classes = effects
		.filter((effect) => effect.contrast === 'controlled')
		.map(({ interval, sizeKnown }) =>
			interval === null ? CONTROLLED_CLASS[sizeKnown] : 'figure_and_interval'
		);
	return TALLY_CLASSES.find((c) => classes.includes(c)) ?? 'verdict_only';
}

/** The results of one class that a study reports. */
export interface TalliedStudy {
	readonly studyId: string;
	readonly citation: string;
	readonly results: number;
}

export interface TallyGroup {
	readonly tallyClass: TallyClass;
	readonly results: number;
	/** Where they were read, in the order of the citations. */
	readonly studies: readonly TalliedStudy[];
}

/** The results of each class, every result once, with the studies that they come from. */
export function tallyResults(results: readonly WeighedResult[]): TallyGroup[] {
	const groups = new Map<TallyClass, Map<string, TalliedStudy>>(
		TALLY_CLASSES.map((tallyClass) => [tallyClass, new Map()])
	);
	for (const weighed of results) {
		const { studyId, citation } = weighed.study;
		const group = groups.get(tallyClassOf(weighed));
		const before = group?.get(studyId)?.results ?? 0;
		group?.set(studyId, { studyId, citation, results: before + 1 });
	}
	return [...groups].map(([tallyClass, byStudy]) => {
		const studies = [...byStudy.values()].sort(
			(a, b) => a.citation.localeCompare(b.citation, 'en') || (a.studyId < b.studyId ? -1 : 1)
		);
		return { tallyClass, results: studies.reduce((sum, s) => sum + s.results, 0), studies };
	});
}
