/** Which way results point and how well their size is known, controlled and before–after apart. */
import { statedDirection, type StatedDirection } from '#lib/evidence/stated-direction.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import { SIZE_KNOWLEDGE, type SizeKnown } from '#lib/evidence/vocabulary.ts';

/** Results of one kind: set against a control, and only against their own start. */
export interface CountsApart {
	readonly controlled: number;
	readonly beforeAfter: number;
}

export interface ResultCounts {
	/** As the charts show it: what a source states in words counts for before–after results. */
	readonly directions: Readonly<Record<StatedDirection, CountsApart>>;
	readonly sizes: Readonly<Record<SizeKnown, CountsApart>>;
	/** Results with an interval around their size, printed or derived. */
	readonly intervals: CountsApart;
}

export const STATED_DIRECTIONS = [
	'favours',
	'against',
	'exactly_equal',
	'not_significant',
	'untested',
	'not_reported'
] as const satisfies readonly StatedDirection[];

/** Counts every result once, by the effect that leads. */
export function countResults(results: readonly WeighedResult[]): ResultCounts {
	const leading = results.flatMap((weighed) => {
		const [effect] = weighed.effects;
		if (effect === undefined) return [];
		const oriented = { weighed, effect, question: null, turned: false };
		return [{ effect, stated: statedDirection(oriented) }];
	});
	type Leading = (typeof leading)[number];
	const apart = (is: (one: Leading) => boolean): CountsApart => {
		const held = leading.filter(is);
		const controlled = held.filter(({ effect }) => effect.contrast === 'controlled').length;
		return { controlled, beforeAfter: held.length - controlled };
	};
	const byWord = <Word extends string>(words: readonly Word[], of: (one: Leading) => Word) =>
		Object.fromEntries(words.map((word) => [word, apart((one) => of(one) === word)])) as Record<
			Word,
			CountsApart
		>;
	return {
		directions: byWord(STATED_DIRECTIONS, ({ stated }) => stated),
		sizes: byWord(SIZE_KNOWLEDGE, ({ effect }) => effect.sizeKnown),
		intervals: apart(({ effect }) => effect.interval !== null)
	};
}
