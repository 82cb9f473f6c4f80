/** Whether trials that found less may be missing. */
import type { CertaintyFacts } from '../certainty-facts.ts';
import type { CertaintyTable } from '../certainty-table.ts';

/** A study of more people than this is hard to leave in a drawer. */
export const LARGE = 100;
/** From so many studies on, a funnel says something. */
export const FUNNEL = 10;

const smallAndFavourable = (facts: CertaintyFacts): boolean =>
	facts.reliable > 0 &&
	facts.favouring === facts.reliable &&
	facts.mostPeople <= LARGE &&
	(facts.unregistered > 0 || facts.industry > 0);

export const PUBLICATION_BIAS: CertaintyTable = {
	domain: 'publication_bias',
	name: 'Trials that may be missing',
	question: 'Could trials that found less have stayed unpublished, or be missing here?',
	over: 'studies of bias A or B, and reviews that name others',
	facts: ['reliable', 'favouring', 'mostPeople', 'unregistered', 'industry', 'missingTrials'],
	always: (facts) =>
		[facts.missingSentence ?? '', funnel(facts)].filter((part) => part !== '').join(' '),
	rules: [
		{
			id: 'named_as_missing',
			when: 'A review names trials that are not here. Suspicion alone never takes low to very low.',
			lowered: 1,
			sentence: 'Suspected: a review names trials that are not here.',
			fits: ({ missingTrials }) => missingTrials > 0
		},
		{
			id: 'small_and_favourable',
			when: `All studies favour it, none has more than ${LARGE} people, and a registration is missing or a company paid. Suspicion alone never takes low to very low.`,
			lowered: 1,
			sentence: `Suspected: every study favours it, none has more than ${LARGE} people, no registration is known for {unregistered} of {reliable}, and a company is known to have paid for {industry}.`,
			fits: smallAndFavourable
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
