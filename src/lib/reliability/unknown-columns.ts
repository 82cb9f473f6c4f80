/**
 * What may not be known about a result, column by column, with its best and its worst case. People
 * come first and have neither: no assumption can enlarge a trial.
 */
import { isAllocationNotStated, isRandomised } from './domains/allocation.ts';
import type { GradingFields } from './fields.ts';
import type { RuleChoices } from './rule-choices.ts';

export interface UnknownColumn {
	/** The column of the files. */
	readonly column: string;
	readonly name: string;
	/** "would be B if …" */
	readonly ifBest: string;
	/** "would be D if …" */
	readonly ifWorst: string;
}

type Assumed = Partial<GradingFields>;

export interface AssumableColumn extends UnknownColumn {
	readonly isOpen: (fields: GradingFields) => boolean;
	/** What is assumed; nothing where no assumption helps or harms. */
	readonly best: (fields: GradingFields, choices: RuleChoices) => Assumed;
	readonly worst: (fields: GradingFields, choices: RuleChoices) => Assumed;
}

/** More than any threshold: everybody. */
const ALL_LOST = 100;

/** In this order; of several that would change a grade alike, the first is named. */
export const UNKNOWN_COLUMNS: readonly AssumableColumn[] = [
	{
		column: 'people',
		name: 'how many people were compared',
		ifBest: '',
		ifWorst: '',
		isOpen: ({ people }) => people === null,
		best: () => ({}),
		worst: () => ({})
	},
	{
		column: 'randomization_described',
		name: 'how the draw was made',
		ifBest: 'the draw were described',
		ifWorst: 'the draw turned out not to be random',
		isOpen: (fields) =>
			fields.randomization_described === 'not_reported' &&
			(isRandomised(fields) || isAllocationNotStated(fields)),
		best: () => ({ randomization_described: 'yes' }),
		// Where not even a draw is stated, the design is the fact to doubt.
		worst: (fields) => (isRandomised(fields) ? { design: 'nonrandomized_controlled' } : {})
	},
	{
		column: 'design',
		name: 'whether anything was drawn at random',
		ifBest: 'it were randomised',
		ifWorst: 'it were not randomised',
		isOpen: isAllocationNotStated,
		best: () => ({ design: 'randomized_parallel' }),
		worst: () => ({ design: 'nonrandomized_controlled' })
	},
	{
		column: 'blinding',
		name: 'who was blinded',
		ifBest: 'it were double-blind',
		ifWorst: 'nobody were blinded',
		isOpen: ({ blinding }) => blinding === 'not_reported',
		best: () => ({ blinding: 'double' }),
		worst: () => ({ blinding: 'open' })
	},
	{
		column: 'dropouts',
		name: 'how many were lost',
		ifBest: 'nobody were lost',
		ifWorst: 'more than 20 % were lost',
		isOpen: ({ lost_percent: lost }) => lost === null,
		best: () => ({ lost_percent: 0 }),
		worst: () => ({ lost_percent: ALL_LOST })
	},
	{
		column: 'assessment',
		name: 'how it was assessed',
		ifBest: 'an instrument had measured it',
		ifWorst: 'the users had judged themselves',
		isOpen: ({ assessment }) => assessment === 'not_reported',
		best: () => ({ assessment: 'instrumental' }),
		worst: () => ({ assessment: 'self_assessed' })
	},
	{
		column: 'registration',
		name: 'whether it was registered',
		ifBest: 'it were reported as registered beforehand',
		ifWorst: 'the number had been selected',
		isOpen: ({ registration, reported_as_registered: asRegistered }) =>
			registration === null && asRegistered === 'not_reported',
		best: () => ({ reported_as_registered: 'yes' }),
		worst: () => ({ reported_as_registered: 'no' })
	},
	{
		column: 'week',
		name: 'the week of the reading',
		ifBest: 'the week were late enough',
		ifWorst: 'the week were too early',
		isOpen: ({ week }) => week === null,
		best: ({ outcome }, { shortestPlausibleWeeks }) => ({ week: shortestPlausibleWeeks[outcome] }),
		worst: () => ({ week: 0 })
	}
];
