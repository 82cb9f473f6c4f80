/** What holds certainty down whatever the domains say. Nothing ever raises it. */
import type { Certainty } from '../body.ts';
import type { CertaintyFacts } from './certainty-facts.ts';

export interface Ceiling {
	readonly id: string;
	/** When it applies, for readers. */
	readonly when: string;
	readonly atMost: Certainty;
	readonly sentence: string;
	readonly fits: (facts: CertaintyFacts) => boolean;
}

export const CEILINGS: readonly Ceiling[] = [
	{
		id: 'no_size_known',
		when: 'No counted study says by how much.',
		atMost: 'low',
		sentence: 'No study says by how much: low at most.',
		fits: ({ sizesKnownOfAll }) => sizesKnownOfAll === 0
	},
	{
		id: 'no_reliable_size',
		when: 'Only studies of bias C or worse say by how much, beside studies of bias A or B that do not.',
		atMost: 'low',
		sentence: 'No study of bias A or B says by how much: low at most.',
		fits: ({ reliable, sizesKnown, sizesKnownOfAll }) =>
			reliable > 0 && sizesKnown === 0 && sizesKnownOfAll > 0
	},
	{
		id: 'no_reliable_study',
		when: 'No counted study has bias A or B.',
		atMost: 'very low',
		sentence: 'No study has bias A or B: very low at most.',
		fits: ({ reliable }) => reliable === 0
	}
];

/** Said of bodies that hold nothing but changes from the start. They have no domains to judge. */
export const BEFORE_AFTER_CEILING: Omit<Ceiling, 'fits'> = {
	id: 'before_after_only',
	when: 'There are only changes from the start, and no comparison.',
	atMost: 'very low',
	sentence: 'There are only changes from the start, with nothing to compare them with: very low.'
};
