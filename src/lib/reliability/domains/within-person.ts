/** What two sides of one person ask in addition. */
import type { DomainTable } from '../domain.ts';

export const WITHIN_PERSON: DomainTable = {
	domain: 'within_person',
	name: 'Two sides of one person',
	question: 'Was it left to chance which side, or which time, got what?',
	onlyWhen: 'Randomised split-face, split-body and crossover designs.',
	applies: ({ within_person_design: within }) => within,
	columns: ['within_person_design', 'design'],
	neverReported: [
		'whether product strayed from one side to the other',
		'whether the analysis was paired'
	],
	cells: [
		{
			id: 'sides_drawn',
			judgement: 'low',
			countsAs: 'low',
			when: 'The design says that sides or order were drawn at random.',
			sentence:
				'It was drawn at random which side or which time got what, as the source says. Whether product strayed across, and whether the analysis was paired, is not stated.',
			fits: () => true
		}
	]
};
