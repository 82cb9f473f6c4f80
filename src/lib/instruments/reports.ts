/** What people say of themselves, reactions as reported, and results of several methods at once. */
import { entry } from './build.ts';
import type { Instrument } from './types.ts';

const REPORT = { family: 'reports', direction: 'depends', ranges: [] } as const;

export const REPORTS: readonly Instrument[] = [
	entry({
		...REPORT,
		id: 'self-assessment',
		name: 'Self-assessment',
		kind: 'questionnaire',
		measures: 'What the users themselves saw, felt or agreed with.'
	}),
	entry({
		...REPORT,
		id: 'reported-reactions',
		name: 'Reactions, as reported',
		kind: 'report',
		measures:
			'Reactions of the skin, and people who left because of one, as the source tells them.',
		direction: 'lower'
	}),
	entry({
		...REPORT,
		id: 'several-methods',
		name: 'Several methods in one statement',
		kind: 'report',
		measures: 'One statement of the source covers an instrument and a grade, or two instruments.'
	})
];
