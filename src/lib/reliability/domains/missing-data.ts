/** Who is missing from the numbers. */
import type { DomainTable } from '../domain.ts';

/** Per cent lost, at most. */
const LOST_LITTLE = 5;
const LOST_TOLERABLE = 20;

export const MISSING_DATA: DomainTable = {
	domain: 'missing_data',
	name: 'Missing data',
	question: 'Are the numbers those of the people who began?',
	onlyWhen: null,
	applies: () => true,
	columns: ['n_enrolled', 'n_analyzed', 'dropouts', 'lost_percent', 'within_person_design'],
	neverReported: ['whether more left on one side than on the other'],
	cells: [
		{
			id: 'not_derivable',
			judgement: 'not_reported',
			countsAs: 'some',
			when: 'How many were lost cannot be derived, also when values were carried forward without numbers.',
			sentence: 'How many of those who began are missing from the numbers is not stated.',
			fits: ({ lost_percent: lost }) => lost === null
		},
		{
			id: 'few_lost',
			judgement: 'low',
			countsAs: 'low',
			when: `At most ${LOST_LITTLE} % were lost.`,
			sentence: '{lost_percent} % of those who began left or are missing.',
			fits: ({ lost_percent: lost }) => lost !== null && lost <= LOST_LITTLE
		},
		{
			id: 'lost_from_both_sides',
			judgement: 'low',
			countsAs: 'low',
			when: `At most ${LOST_TOLERABLE} % were lost where every person is their own control.`,
			sentence:
				'{lost_percent} % of those who began left or are missing, each from both sides of the comparison.',
			fits: ({ lost_percent: lost, within_person_design: within }) =>
				within && lost !== null && lost <= LOST_TOLERABLE
		},
		{
			id: 'lost_between_groups',
			judgement: 'some',
			countsAs: 'some',
			when: `More than ${LOST_LITTLE} % and at most ${LOST_TOLERABLE} % were lost.`,
			sentence: '{lost_percent} % of those who began left or are missing.',
			fits: ({ lost_percent: lost }) => lost !== null && lost <= LOST_TOLERABLE
		},
		{
			id: 'many_lost',
			judgement: 'high',
			countsAs: 'high',
			when: `More than ${LOST_TOLERABLE} % were lost.`,
			sentence: '{lost_percent} % of those who began left or are missing.',
			fits: () => true
		}
	]
};
