/** How much room chance has. */
import { count } from '#lib/wording/numbers.ts';
import type { CertaintyFacts } from '../certainty-facts.ts';
import type { CertaintyTable } from '../certainty-table.ts';
import { SMALLEST_USEFUL } from '../size-facts.ts';

/** Fewer people than these in all; exactly as many are enough. */
const VERY_FEW = 50;
export const ENOUGH = 400;

export const IMPRECISION: CertaintyTable = {
	domain: 'imprecision',
	name: 'How much room chance has',
	question: 'Were enough people compared, and is a size known?',
	over: 'bias_a_or_b',
	facts: ['reliable', 'people', 'peopleUnknown', 'sizesKnown', 'excludesSmall'],
	always: peopleToo,
	rules: [
		{
			id: 'nobody_counts',
			when: 'No study of bias A or B: nobody counts.',
			lowered: 2,
			sentence: 'People count here only in studies of bias A or B, and there is none.',
			fits: ({ reliable }) => reliable === 0
		},
		{
			id: 'one_study',
			when: `A single study, unless its interval in standard deviations leaves out ${SMALLEST_USEFUL}, the smallest effect that we call useful.`,
			lowered: 2,
			sentence: 'It rests on one study, and a second could say something else.',
			fits: ({ reliable, excludesSmall }) => reliable === 1 && !excludesSmall
		},
		{
			id: 'very_few_people',
			when: `Fewer than ${VERY_FEW} people in all, unless the intervals leave that effect out.`,
			lowered: 2,
			sentence: `{people:person|people} in all, fewer than ${VERY_FEW}.`,
			fits: ({ people, excludesSmall }) => people < VERY_FEW && !excludesSmall
		},
		{
			id: 'few_people',
			when: `Fewer than ${ENOUGH} people in all.`,
			lowered: 1,
			sentence: `{people:person|people} in all, fewer than ${ENOUGH}.`,
			fits: ({ people }) => people < ENOUGH
		},
		{
			id: 'size_unknown',
			when: `${ENOUGH} people or more, and no size is known.`,
			lowered: 1,
			sentence: '{people:person|people} in all, and no study says by how much.',
			fits: ({ sizesKnown }) => sizesKnown === 0
		},
		{
			id: 'enough',
			when: `${ENOUGH} people or more, and a size is known.`,
			lowered: 0,
			sentence: `{people:person|people} in all, not fewer than ${ENOUGH}.`,
			fits: () => true
		}
	]
};

/** What the sentence of the rule leaves out about people. */
function peopleToo({ peopleUnknown, reliable, people }: CertaintyFacts): string {
	if (reliable === 0) return '';
	if (peopleUnknown === reliable) {
		return 'How many people took part is not stated, and counts as none.';
	}
	const one = reliable === 1 ? [`${count(people, 'person', 'people')} took part.`] : [];
	const unknown =
		peopleUnknown === 0
			? []
			: [
					`In ${count(peopleUnknown, 'study', 'studies')} the number of people is not stated, and counts as none.`
				];
	return [...one, ...unknown].join(' ');
}
