/** The words of a direction. Browsers load this, so it imports no table of words. */
import type { Significance } from '#lib/evidence/vocabulary.ts';
import type { StudyInBody } from '#lib/synthesis/body.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';

export const DIRECTION_WORDS: Record<StudyDirection, string> = {
	favours: 'did better',
	against: 'did worse',
	mixed: 'mixed',
	exactly_equal: 'exactly equal',
	not_reported: 'direction not stated'
};

const SIGNIFICANCE_WORDS: Record<Significance, string> = {
	significant: 'statistically significant',
	not_significant: 'not statistically significant',
	not_reported: 'no test stated'
};

/** What the study's own test says of its direction; results that disagree have no one test. */
export function testWords({
	direction,
	significance
}: Pick<StudyInBody, 'direction' | 'significance'>): string {
	return direction === 'mixed'
		? 'its results give no one direction'
		: SIGNIFICANCE_WORDS[significance];
}
