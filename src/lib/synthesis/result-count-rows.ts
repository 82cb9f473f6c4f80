/** Counts of results with the words that stand beside them. */
import type { StatedDirection } from '#lib/evidence/stated-direction.ts';
import { SIZE_KNOWLEDGE } from '#lib/evidence/vocabulary.ts';
import { STATED_DIRECTIONS, type ResultCounts } from './result-counts.ts';
import { SIZE_LABELS } from '#lib/wording/labels.ts';

export interface CountRow {
	readonly name: string;
	readonly controlled: number;
	readonly beforeAfter: number;
}

/** "Better" is than the control in one column, and than the start in the other. */
const DIRECTION_WORDS: Record<StatedDirection, string> = {
	favours: 'better',
	against: 'worse',
	exactly_equal: 'exactly equal',
	not_significant: 'not significant; direction not stated',
	untested: 'no difference or change stated, no test shown',
	not_reported: 'direction not stated'
};

export function directionRows({ directions }: ResultCounts): CountRow[] {
	return STATED_DIRECTIONS.map((one) => ({ name: DIRECTION_WORDS[one], ...directions[one] }));
}

export function sizeRows({ sizes }: ResultCounts): CountRow[] {
	return SIZE_KNOWLEDGE.map((one) => ({ name: SIZE_LABELS[one], ...sizes[one] }));
}
