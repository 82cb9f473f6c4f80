import { syntheses } from '../schema.ts';
import { describe } from './describe.ts';

const LEADING = 'of the comparison that the conclusion is about';

export const SYNTHESIS_COMMENTS = [
	describe(
		syntheses,
		'What is known of each ingredient on each outcome and family of outcomes, weighed by rule. Made from results, effects and assessments; can be made again.',
		{
			ingredientSlug: 'The ingredient.',
			bodyKey: 'The outcome, or the family of outcomes over which each study counts once.',
			methodVersion: 'Version of the rules of weighing.',
			dataVersion:
				'Version of the data under which this record was first made; it may hold for later ones.',
			state: 'Where the conclusion stands: counted, or why nothing is.',
			level: 'Certainty that the direction is right. Null: nothing to grade.',
			leading:
				'The comparison that the conclusion is about: against the same product without it, or else added to another. Null: nothing is counted.',
			lead: 'The conclusion in one sentence.',
			short: 'The same in a few words, for cells of lists.',
			studies: `Studies counted ${LEADING}, the same people once.`,
			favours: `Studies ${LEADING} in which it did better.`,
			against: `Studies ${LEADING} in which it did worse.`,
			mixed: `Studies ${LEADING} with results both ways.`,
			equal: `Studies ${LEADING} that print exactly the same value for both.`,
			notReported: `Studies ${LEADING} that state no direction. Not the same as no difference.`,
			record: 'Everything that the page of the body shows, as one record.'
		}
	)
];
