/** Whether trials that found less may be missing. */
import { count } from '#lib/wording/numbers.ts';
import type { CertaintyFacts } from '../certainty-facts.ts';
import type { CertaintyTable } from '../certainty-table.ts';

/** A study of more people than this is hard to leave in a drawer. */
const LARGE = 100;
/** From so many studies on, a funnel says something. */
const FUNNEL = 10;

const smallAndFavourable = (facts: CertaintyFacts): boolean =>
	facts.reliable > 0 &&
	facts.favouring === facts.reliable &&
	facts.mostPeople <= LARGE &&
	(facts.unregistered > 0 || facts.industry > 0);

export const PUBLICATION_BIAS: CertaintyTable = {
	domain: 'publication_bias',
	name: 'Trials that may be missing',
	question: 'Could trials that found less have stayed unpublished, or be missing here?',
	over: 'bias_a_or_b',
	facts: ['reliable', 'favouring', 'mostPeople', 'unregistered', 'industry', 'missingTrials'],
	always: (facts) =>
		[facts.missingSentence ?? '', registrationAndMoney(facts), funnel(facts)]
			.filter((part) => part !== '')
			.join(' '),
	rules: [
		{
			id: 'named_as_missing',
			when: 'A review names one or more trials that are not here. Suspicion alone never takes low to very low.',
			lowered: 1,
			sentence: 'Suspected, as a review names one or more trials that are not here.',
			fits: ({ missingTrials }) => missingTrials > 0
		},
		{
			id: 'small_and_favourable',
			when: `All studies favour it, none is known to have more than ${LARGE} people, and a registration is missing or a company paid. Suspicion alone never takes low to very low.`,
			lowered: 1,
			sentence: `Suspected, as {favouring/reliable} favoured it and none is known to have more than ${LARGE} people.`,
			fits: smallAndFavourable
		},
		{
			id: 'nothing_to_judge',
			when: 'No study of bias A or B, and no review that names others: not judged.',
			lowered: 0,
			sentence: 'Not judged: there is no study of bias A or B.',
			fits: ({ reliable }) => reliable === 0
		},
		{
			id: 'not_suspected',
			when: 'None of these. That is no proof that nothing is missing.',
			lowered: 0,
			sentence: 'Not suspected by our rules, which does not mean that nothing is missing.',
			fits: () => true
		}
	]
};

function funnel({ studies }: CertaintyFacts): string {
	return studies < FUNNEL
		? `A funnel plot is not possible: ${FUNNEL} studies are needed, there ${studies === 1 ? 'is 1' : `are ${studies}`}.`
		: '';
}

function registrationAndMoney({ reliable, unregistered, industry }: CertaintyFacts): string {
	if (reliable === 0) return '';
	const of = (n: number) =>
		reliable === 1 ? 'the one study' : `${n} of ${count(reliable, 'study', 'studies')}`;
	return [
		unregistered > 0 ? `No registration is known for ${of(unregistered)}.` : '',
		industry > 0 ? `A company is known to have paid for ${of(industry)}, at least in part.` : ''
	]
		.filter((part) => part !== '')
		.join(' ');
}
