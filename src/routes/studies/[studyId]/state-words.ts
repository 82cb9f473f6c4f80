import type { StatementView } from './trust-axes.ts';

/** How a statement bears on using the number. */
export const STATE_WORDS: Readonly<Record<StatementView['state'], string>> = {
	good: 'makes it more telling',
	limits: 'makes it less telling',
	told: 'good to know',
	not_reported: 'not reported'
};
