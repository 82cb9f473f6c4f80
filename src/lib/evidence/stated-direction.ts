/**
 * What a source states about the way a result points, for a reader: the sign of its figures, else
 * what it says in words. The effect record keeps to the sign; here "improved on the start" counts
 * as the statement that it is, and "no difference" as a test that was not significant where a p is
 * printed with it; without one, as words behind which no test is shown.
 */
import type { OrientedEffect } from './orientation.ts';
import { parsePValue } from './p-value.ts';
import type { Direction } from './vocabulary.ts';

/**
 * `not_significant`: tested, and which way it points is not stated. Never "no difference".
 * `untested`: the source says no difference or no change, and shows no test.
 */
export type StatedDirection = Direction | 'not_significant' | 'untested';

export function statedDirection({ effect, weighed: { result } }: OrientedEffect): StatedDirection {
	if (effect.direction !== 'not_reported') return effect.direction;
	const inWords = result.valueKind === 'words_only' && effect.derivedFrom === null;
	const verdict = inWords ? result.reportedVerdict : 'not_reported';
	if (effect.contrast === 'before_after') {
		if (verdict === 'improved_vs_baseline') return 'favours';
		if (verdict === 'worsened_vs_baseline') return 'against';
		if (verdict === 'no_change_vs_baseline') return withTest(result.pWithin);
	} else if (verdict === 'no_difference') {
		return withTest(result.pBetween);
	}
	return effect.significance === 'not_significant' ? 'not_significant' : 'not_reported';
}

function withTest(p: string | null): StatedDirection {
	return parsePValue(p).kind === 'none' ? 'untested' : 'not_significant';
}

/**
 * The same result with what its source says in words taken as its direction. For before–after
 * results only: what they say is summed up apart and never set beside a comparison.
 */
export function withStatedDirection(oriented: OrientedEffect): OrientedEffect {
	if (oriented.effect.contrast === 'controlled') return oriented;
	const stated = statedDirection(oriented);
	const direction = stated === 'not_significant' || stated === 'untested' ? 'not_reported' : stated;
	return { ...oriented, effect: { ...oriented.effect, direction } };
}
