/** The headings of the groups and what the line means in each. */
import type { Question } from '#lib/evidence/orientation.ts';
import { ISOLATES_LABELS } from '#lib/wording/labels.ts';

/**
 * What hangs in the strip: a plumb line where something inert or the same product without the
 * ingredient is on the other side; a long-dashed one where another active is; each person's own
 * start, dotted and grey, in before–after groups; nothing where a figure has nothing to stand on.
 */
export type Thread = 'plumb' | 'level' | 'start' | 'none';

export interface GroupText {
	readonly heading: string;
	/** What a reader must know about this comparison. Null where the heading says it. */
	readonly note: string | null;
	readonly thread: Thread;
	/** What the line is, said at its end. Null where there is no line. */
	readonly lineWords: string | null;
}

const plumb = { thread: 'plumb', lineWords: 'no effect' } as const;
const level = (words: string) => ({ thread: 'level', lineWords: words }) as const;

export const QUESTION_GROUPS: Record<Question, GroupText> = {
	single_vs_vehicle: { heading: ISOLATES_LABELS.single_vs_vehicle, note: null, ...plumb },
	add_on: {
		heading: ISOLATES_LABELS.add_on,
		note: 'Both sides held other actives; this one is what differs.',
		...plumb
	},
	single_vs_untreated: {
		heading: ISOLATES_LABELS.single_vs_untreated,
		note: 'No matching product kept anybody blind, and a cream alone moves skin too.',
		...plumb
	},
	mixture_vs_inert: {
		heading: ISOLATES_LABELS.mixture_vs_inert,
		note: 'Which of the ingredients did it, the comparison cannot tell.',
		...plumb
	},
	dose_or_form: {
		heading: ISOLATES_LABELS.dose_or_form,
		note: 'Level with another strength can mean that both work, or neither.',
		...level('level with the other strength or form')
	},
	active_vs_active: {
		heading: ISOLATES_LABELS.active_vs_active,
		note: 'Level with another active can mean that both work, or neither.',
		...level('level with the other active')
	},
	cannot_tell: {
		heading: ISOLATES_LABELS.cannot_tell,
		note: null,
		...level('level with the other side')
	},
	on_both_sides: {
		heading: 'On both sides; something else is what differs',
		note: 'These comparisons are about the other ingredient.',
		...level('level with the other side')
	}
};

export type OwnGroup = 'own_figure' | 'own_words' | 'own_share' | 'own_unplaced';

const start = { thread: 'start', lineWords: 'own start' } as const;
const nothing = { thread: 'none', lineWords: null } as const;

export const OWN_GROUPS: readonly (GroupText & { readonly key: OwnGroup })[] = [
	{ key: 'own_figure', heading: 'A printed figure', note: null, ...start },
	{ key: 'own_words', heading: 'Words only', note: null, ...start },
	{
		key: 'own_share',
		heading: 'Share of people, nothing to compare with',
		note: 'How many would have said the same of a plain cream is not known.',
		...nothing
	},
	{
		key: 'own_unplaced',
		heading: 'A figure that is not a change',
		note: 'A count, or a reading without the one it started from.',
		...nothing
	}
];
