/**
 * Ten facts that a report of a trial owes its reader. How many it states is completeness and not
 * quality: an open study that says so has stated its blinding. A fact that does not apply counts as
 * not reported.
 */
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import type { ArmIngredient, ResultInContext } from '#lib/evidence/types.ts';
import type { SizeKnown } from '#lib/evidence/vocabulary.ts';
import type { GradingFields } from './fields.ts';

export interface FactDefinition {
	readonly id: string;
	readonly name: string;
	/** What it is read from. */
	readonly columns: readonly string[];
}

interface FactInput {
	readonly fields: GradingFields;
	readonly context: ResultInContext;
}

interface ReadableFact extends FactDefinition {
	readonly isReported: (input: FactInput) => boolean;
}

/** A spread that we work out from p or from counts is not one that the source states. */
const REPORTED_SPREAD: SizeKnown = 'with_spread';

export const TEN_FACTS: readonly ReadableFact[] = [
	{
		id: 'allocation_method',
		name: 'How the draw was made',
		columns: ['randomization_described'],
		isReported: ({ fields }) => fields.randomization_described === 'yes'
	},
	{
		id: 'blinding',
		name: 'Who was blinded',
		columns: ['blinding'],
		isReported: ({ fields }) => fields.blinding !== 'not_reported'
	},
	{
		id: 'comparator_role',
		name: 'What it was compared with',
		columns: ['comparator_arm_id', 'role'],
		isReported: ({ fields }) => fields.control !== null && fields.control !== 'not_reported'
	},
	{
		id: 'people',
		name: 'How many people were compared',
		columns: ['n_arm', 'n_comparator', 'n', 'n_analyzed', 'n_enrolled'],
		isReported: ({ fields }) => fields.people !== null
	},
	{
		id: 'losses',
		name: 'How many were lost',
		columns: ['n_enrolled', 'n_analyzed', 'dropouts'],
		isReported: ({ fields }) => fields.lost_percent !== null
	},
	{
		id: 'analysis_as_assigned',
		name: 'Whether people were analysed as assigned',
		columns: ['intention_to_treat'],
		isReported: ({ context }) => context.study.intentionToTreat !== 'not_reported'
	},
	{
		id: 'registration',
		name: 'Registration',
		columns: ['registration'],
		isReported: ({ fields }) => fields.registration !== null
	},
	{
		id: 'funding',
		name: 'Who paid',
		columns: ['funding'],
		isReported: ({ context }) => context.study.funding !== 'not_reported'
	},
	{
		id: 'amounts',
		name: 'The amount of every active named',
		columns: ['ingredients'],
		isReported: ({ context }) => hasEveryAmount(context)
	},
	{
		id: 'spread',
		name: 'The spread of the difference',
		columns: ['spread_kind'],
		isReported: ({ context }) => hasSpreadOfDifference(context)
	}
];

export interface ReportedFact {
	readonly fact: string;
	readonly name: string;
	readonly reported: boolean;
	readonly columns: readonly string[];
}

/** The ten facts of a result, in the order of the list. */
export function reportedFacts(
	context: ResultInContext,
	fields: GradingFields
): readonly ReportedFact[] {
	return TEN_FACTS.map(({ id, name, columns, isReported }) => ({
		fact: id,
		name,
		columns,
		reported: isReported({ context, fields })
	}));
}

/** Of the actives on both sides of the result; where none is named there is no amount to state. */
function hasEveryAmount({ arm, comparator }: ResultInContext): boolean {
	const actives: readonly ArmIngredient[] = [
		...arm.ingredients,
		...(comparator?.ingredients ?? [])
	];
	return actives.length > 0 && actives.every(({ amount }) => amount !== null);
}

function hasSpreadOfDifference(context: ResultInContext): boolean {
	const [lead] = deriveEffects(context);
	return lead?.contrast === 'controlled' && lead.sizeKnown === REPORTED_SPREAD;
}
