/**
 * What a source states about the way a result points, for a reader: the sign of its figures, else
 * what it says in words. The effect record keeps to the sign; here "improved on the start" counts
 * as the statement that it is, and "no difference" as a test that was not significant.
 */
import type { OrientedEffect } from './orientation.ts';
import type { Direction } from './vocabulary.ts';

/** `not_significant`: tested, and which way it points is not stated. Never "no difference". */
export type StatedDirection = Direction | 'not_significant';

export function statedDirection({ effect, weighed: { result } }: OrientedEffect): StatedDirection {
	if (effect.direction !== 'not_reported') return effect.direction;
	const inWords = result.valueKind === 'words_only' && effect.derivedFrom === null;
	const verdict = inWords ? result.reportedVerdict : 'not_reported';
	if (effect.contrast === 'before_after') {
		if (verdict === 'improved_vs_baseline') return 'favours';
		if (verdict === 'worsened_vs_baseline') return 'against';
		if (verdict === 'no_change_vs_baseline') return 'not_significant';
	} else if (verdict === 'no_difference') {
		return 'not_significant';
	}
	return effect.significance === 'not_significant' ? 'not_significant' : 'not_reported';
}

/**
 * The same result with what its source says in words taken as its direction. For before–after
 * results only: what they say is summed up apart and never set beside a comparison.
 */
export function withStatedDirection(oriented: OrientedEffect): OrientedEffect {
	if (oriented.effect.contrast === 'controlled') return oriented;
	const stated = statedDirection(oriented);
	const direction = stated === 'not_significant' ? 'not_reported' : stated;
	return { ...oriented, effect: { ...oriented.effect, direction } };
}
