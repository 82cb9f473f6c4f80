/** How far the way in which the studies were done can be relied on. */
import type { CertaintyTable } from '../certainty-table.ts';

/** Shares of studies with bias C or worse above which one or two levels are lost. */
const QUARTER = 0.25;
const HALF = 0.5;

export const RISK_OF_BIAS: CertaintyTable = {
	domain: 'risk_of_bias',
	name: 'How the studies were done',
	question: 'Could the way in which the studies were done have made the result?',
	over: 'all',
	facts: ['studies', 'biasCOrWorse', 'biasBInDoubt'],
	always: () => '',
	rules: [
		{
			id: 'over_half_c_or_worse',
			when: 'More than half of the studies have bias C or worse.',
			lowered: 2,
			sentence:
				'In {biasCOrWorse/studies} the way it was done leaves much doubt (bias C or worse).',
			fits: ({ biasCOrWorse, studies }) => biasCOrWorse > studies * HALF
		},
		{
			id: 'over_quarter_c_or_worse',
			when: 'More than a quarter, and at most half, of the studies have bias C or worse.',
			lowered: 1,
			sentence:
				'In {biasCOrWorse/studies} the way it was done leaves much doubt (bias C or worse).',
			fits: ({ biasCOrWorse, studies }) => biasCOrWorse > studies * QUARTER
		},
		{
			id: 'b_with_gaps',
			when: 'Otherwise: in a study of bias B, missing data or blinding are not of low concern. Never added to the rules above.',
			lowered: 1,
			sentence:
				'In {biasBInDoubt/studies} some doubt remains about people missing from the numbers, or about who knew what was used.',
			fits: ({ biasBInDoubt }) => biasBInDoubt > 0
		},
		{
			id: 'little_doubt',
			when: 'None of these.',
			lowered: 0,
			sentence: 'In most of {studies:study|studies} the way it was done leaves little doubt.',
			fits: () => true
		}
	]
};
