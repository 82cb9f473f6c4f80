/**
 * What each level of certainty means, after GRADE (Balshem et al. 2011, GRADE guidelines 3,
 * doi 10.1016/j.jclinepi.2010.07.015), and the verbs that go with it (Santesso et al. 2020, GRADE
 * guidelines 26, doi 10.1016/j.jclinepi.2019.10.014). In words of ours.
 */
import type { Certainty } from '../body.ts';

export interface CertaintyMeaning {
	readonly level: Certainty;
	/** "Low" */
	readonly name: string;
	readonly means: string;
	/** How the conclusion is worded at this level. */
	readonly verb: string;
}

/** Best first. */
export const CERTAINTY_MEANINGS: readonly CertaintyMeaning[] = [
	{
		level: 'high',
		name: 'High',
		means: 'The true effect is very probably close to what the studies found.',
		verb: 'reduces, increases'
	},
	{
		level: 'moderate',
		name: 'Moderate',
		means: 'The true effect is probably close to what the studies found, but it could be another.',
		verb: 'likely reduces, likely increases'
	},
	{
		level: 'low',
		name: 'Low',
		means: 'The true effect may well be another than what the studies found.',
		verb: 'may reduce, may increase'
	},
	{
		level: 'very low',
		name: 'Very low',
		means: 'The studies say next to nothing: the true effect is probably another.',
		verb: 'we do not know whether it reduces, whether it increases'
	}
];

/** Said wherever the levels are explained. */
export const CERTAINTY_NOTE =
	'Certainty is about how sure the answer is, not about how strong the effect is. Harms are not graded: they are told as the studies tell them.';

export const CERTAINTY_SOURCES: readonly { readonly text: string; readonly url: string }[] = [
	{
		text: 'GRADE guidelines 3: rating the quality of evidence',
		url: 'https://doi.org/10.1016/j.jclinepi.2010.07.015'
	},
	{
		text: 'Rating certainty without a pooled estimate (Murad 2017)',
		url: 'https://doi.org/10.1136/ebmed-2017-110668'
	},
	{
		text: 'GRADE guidelines 26: informative statements',
		url: 'https://doi.org/10.1016/j.jclinepi.2019.10.014'
	}
];
