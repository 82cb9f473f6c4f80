/** Whether the studies agree. */
import type { CertaintyFacts } from '../certainty-facts.ts';
import type { CertaintyTable } from '../certainty-table.ts';

/** From this share of the known directions on, too many are not on the side of the majority. */
const QUARTER = 0.25;

const disagree = ({ apart, known }: CertaintyFacts): boolean => apart >= known * QUARTER;

/** Or one more badly done study that agrees could make a body more certain. */
const disagreeWithoutDoubtful = ({ apart, known, agreeingInDoubt }: CertaintyFacts): boolean =>
	apart > 0 && apart >= (known - agreeingInDoubt) * QUARTER;

export const INCONSISTENCY: CertaintyTable = {
	domain: 'inconsistency',
	name: 'Whether the studies agree',
	question: 'Do the studies point the same way, and are their sizes compatible?',
	over: 'all',
	facts: [
		'studies',
		'known',
		'favours',
		'against',
		'mixed',
		'equal',
		'apart',
		'agreeingInDoubt',
		'sizesExclude'
	],
	always: () => '',
	rules: [
		{
			id: 'no_direction',
			when: 'No study states a direction: not applicable.',
			lowered: 0,
			sentence: 'Not applicable: no study states a direction.',
			fits: ({ known }) => known === 0
		},
		{
			id: 'one_study',
			when: 'One study states a direction: not applicable, and no credit for agreement.',
			lowered: 0,
			sentence: 'Not applicable: one study cannot agree with another, and gets no credit for it.',
			fits: ({ known }) => known === 1
		},
		{
			id: 'directions_disagree',
			when: 'At least a quarter of the known directions are not on the side of the majority.',
			lowered: 1,
			sentence: 'Of {known} known directions {apart} not with the majority: a quarter or more.',
			fits: disagree
		},
		{
			id: 'agreement_in_doubt',
			when: 'Likewise when those with the majority are counted without studies of bias C or worse: they get no credit for agreeing. Not added to the rule above.',
			lowered: 1,
			sentence:
				'Of {known} known directions {apart} not with the majority: a quarter or more without the {agreeingInDoubt} of bias C or worse that agree.',
			fits: disagreeWithoutDoubtful
		},
		{
			id: 'sizes_exclude_each_other',
			when: 'On one metric the intervals of two studies have nothing in common. Not added to the rules above.',
			lowered: 1,
			sentence:
				'The directions agree, and the sizes do not: in {sizesExclude} the intervals of two studies have nothing in common.',
			fits: ({ sizesExclude }) => sizesExclude !== null
		},
		{
			id: 'agree',
			when: 'None of these.',
			lowered: 0,
			sentence: 'Of {known} known directions {apart} not with the majority: fewer than a quarter.',
			fits: () => true
		}
	]
};
