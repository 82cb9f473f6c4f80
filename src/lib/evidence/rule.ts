/** A rule of derivation: the sentence that a page shows for a step, and where its method is published. */
export interface Rule {
	readonly sentence: string;
	readonly reference?: Reference;
}

export interface Reference {
	readonly text: string;
	readonly url: string;
}

/** Chapters of the Cochrane Handbook for Systematic Reviews of Interventions, version 6. */
const CHAPTERS = {
	6: 'https://training.cochrane.org/handbook/current/chapter-06',
	10: 'https://training.cochrane.org/handbook/current/chapter-10',
	23: 'https://training.cochrane.org/handbook/current/chapter-23'
} as const;

/** A section of the Cochrane Handbook, such as 6 and '5.2.2'. */
export function handbook(chapter: keyof typeof CHAPTERS, section: string): Reference {
	return {
		text: `Cochrane Handbook, version 6, section ${chapter}.${section}`,
		url: CHAPTERS[chapter]
	};
}
