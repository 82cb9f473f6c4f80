/** Who got what, and whether anybody chose it. */
import type { Design } from '#lib/evidence/vocabulary.ts';
import type { DomainTable } from '../domain.ts';
import type { GradingFields } from '../fields.ts';

/** Designs that leave open whether anything was drawn at random. */
const NOT_STATED: readonly Design[] = ['controlled_allocation_not_stated', 'not_reported'];

export function isRandomised({ design }: Pick<GradingFields, 'design'>): boolean {
	return design.startsWith('randomized_');
}

export function isAllocationNotStated({ design }: Pick<GradingFields, 'design'>): boolean {
	return NOT_STATED.includes(design);
}

function isAgainstInert({ control }: GradingFields): boolean {
	return control === 'vehicle' || control === 'placebo';
}

export const ALLOCATION: DomainTable = {
	domain: 'allocation',
	name: 'Allocation',
	question: 'Was it left to chance who, or which side, got what?',
	onlyWhen: null,
	applies: () => true,
	columns: ['contrast', 'control', 'design', 'randomization_described'],
	neverReported: ['whether the next allocation was hidden from those who enrolled people'],
	cells: [
		{
			id: 'not_set_against',
			judgement: 'high',
			countsAs: 'high',
			when: 'The study compares, but the number is a change from the start and is not set against the comparison.',
			sentence:
				'Whatever the study compared: this number is a change from the start and is not set against it.',
			fits: ({ contrast, design }) =>
				contrast === 'before_after' && design !== 'before_after' && design !== 'not_reported'
		},
		{
			id: 'nothing_allocated',
			judgement: 'high',
			countsAs: 'high',
			when: 'The number is a change from the start, without a concurrent control.',
			sentence:
				'The number is a change from the start: nobody was allocated to anything else at the same time.',
			fits: ({ contrast, design }) => contrast === 'before_after' || design === 'before_after'
		},
		{
			id: 'random_described',
			judgement: 'low',
			countsAs: 'low',
			when: 'Randomised, and how the draw was made is described.',
			sentence: 'Assigned at random, and how the draw was made is described.',
			fits: (fields) => isRandomised(fields) && fields.randomization_described === 'yes'
		},
		{
			id: 'random_not_described',
			judgement: 'some',
			countsAs: 'some',
			when: 'Randomised, and how the draw was made is not described.',
			sentence: 'Assigned at random, as the source says; how the draw was made is not described.',
			fits: isRandomised
		},
		{
			id: 'not_random',
			judgement: 'high',
			countsAs: 'high',
			when: 'Groups or sides were fixed or chosen.',
			sentence: 'Groups or sides were fixed or chosen, not drawn at random.',
			fits: ({ design }) => design === 'nonrandomized_controlled'
		},
		{
			id: 'not_stated_inert',
			judgement: 'not_reported',
			countsAs: 'some',
			when: 'How groups or sides were allocated is not stated, and the comparison is a vehicle or a placebo.',
			sentence:
				'Set against a {control}; whether people or sides were drawn at random is not stated.',
			fits: isAgainstInert
		},
		{
			id: 'not_stated_other',
			judgement: 'not_reported',
			countsAs: 'high',
			when: 'How groups or sides were allocated is not stated, and the comparison is something else.',
			sentence:
				'Whether people or sides were drawn at random is not stated, and the comparison is neither a vehicle nor a placebo.',
			fits: () => true
		}
	]
};
