/** What the letters mean, for readers without statistics. The exact rules are in bias-letter.ts. */
import type { Concern, Judgement } from './domain.ts';
import type { Grade } from './grades.ts';

export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
	A: 'A controlled comparison with low concern everywhere we look.',
	B: 'A controlled comparison with some concern in one to three places and high concern in none; or an A lowered for few people or too short a time.',
	C: 'A controlled comparison with one weak point, or some concern in many places; or a B lowered for few people or too short a time.',
	D: 'Nothing to compare with, or two weak points or more, or hardly any people; or a C lowered for few people or too short a time.',
	E: 'A number that nobody could find again.'
};

/** Said under every list of the letters. */
export const GRADE_NOTE =
	'A letter says how far the way of testing can be relied on, not whether the ingredient works. A weak point cannot be made up for by strong ones; lesser concerns are counted, and how many still leave a B is our own choice. Very few people or too short a time make it one letter lower.';

export const JUDGEMENT_LABELS: Readonly<Record<Judgement, string>> = {
	low: 'low concern',
	some: 'some concern',
	high: 'high concern',
	not_reported: 'not reported'
};

/** From no worry to most, with what is not reported between; for lists and filters. */
export const JUDGEMENTS = [
	'low',
	'some',
	'not_reported',
	'high'
] as const satisfies readonly Judgement[];

/** How the letter counts a judgement that is not reported, in words. */
export const COUNTS_AS_LABELS: Readonly<Record<Concern, string>> = {
	low: 'counted as low concern',
	some: 'counted as some concern',
	high: 'counted as high concern'
};
