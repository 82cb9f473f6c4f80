/** How much each result can say, counted: from a size with its spread down to words without one. */
import type { WeighedResult } from '#lib/evidence/types.ts';
import type { SizeKnown } from '#lib/evidence/vocabulary.ts';

export const TALLY_CLASSES = [
	'size_and_spread',
	'size_only',
	'direction_only',
	'verdict_only',
	'before_after_figure',
	'before_after_words'
] as const;
export type TallyClass = (typeof TALLY_CLASSES)[number];

const CONTROLLED_CLASS: Record<SizeKnown, TallyClass> = {
	with_spread: 'size_and_spread',
	derived_spread: 'size_and_spread',
	bounded: 'size_only',
	no_spread: 'size_only',
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
		.map((effect) => CONTROLLED_CLASS[effect.sizeKnown]);
	return TALLY_CLASSES.find((c) => classes.includes(c)) ?? 'verdict_only';
}

/** The number of results of each class; every result counts once. */
export function tallyResults(results: readonly WeighedResult[]): Record<TallyClass, number> {
	const tally: Record<TallyClass, number> = {
		size_and_spread: 0,
		size_only: 0,
		direction_only: 0,
		verdict_only: 0,
		before_after_figure: 0,
		before_after_words: 0
	};
	for (const weighed of results) tally[tallyClassOf(weighed)] += 1;
	return tally;
}
