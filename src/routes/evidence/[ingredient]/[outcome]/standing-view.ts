/** How certain a body is in a mark and a few words; where nothing is counted, what there is instead. */
import type { BodyState, Certainty } from '#lib/synthesis/body.ts';

export interface Standing {
	/** The courses to lay. Null where nothing is counted, whatever level the record holds. */
	readonly level: Certainty | null;
	/** "certainty low"; the short words of the state where nothing is counted. */
	readonly words: string;
	/** A result is counted, so that there is an answer to be certain of. */
	readonly counted: boolean;
}

const NOTHING_COUNTED: readonly BodyState[] = [
	'before_after_only',
	'other_questions_only',
	'nothing'
];

/** @param short the words that the map has for the body */
export function standingOf(state: BodyState, level: Certainty | null, short: string): Standing {
	if (NOTHING_COUNTED.includes(state)) return { level: null, words: short, counted: false };
	const words = level === null ? 'not graded' : `certainty: ${level}`;
	return { level, words, counted: true };
}

/** Words that begin a line. */
export function beginning(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
