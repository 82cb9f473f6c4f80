/** How far what was tried is from what somebody would use at home. */
import { formatNumber } from '#lib/wording/numbers.ts';
import type { CertaintyFacts } from '../certainty-facts.ts';
import type { CertaintyTable } from '../certainty-table.ts';

const HALF = 0.5;

export const INDIRECTNESS: CertaintyTable = {
	domain: 'indirectness',
	name: 'How close it is to use at home',
	question:
		'Was it tried as somebody would use it on the face, and judged as somebody would see it?',
	over: 'bias_a_or_b',
	facts: [
		'reliable',
		'indirect',
		'otherSite',
		'byStaff',
		'doseOutside',
		'instrumentOnly',
		'amountUnstated'
	],
	always: told,
	rules: [
		{
			id: 'nothing_to_judge',
			when: 'No study of bias A or B: not judged.',
			lowered: 0,
			sentence: 'Not judged: there is no study of bias A or B.',
			fits: ({ reliable }) => reliable === 0
		},
		{
			id: 'over_half_indirect',
			when: 'In more than half of the studies at least two of these hold: tried elsewhere than on the face or around the eyes; not just applied by hand; an amount outside what products contain; measured by instrument or microscope alone; the amount is not stated.',
			lowered: 1,
			sentence:
				'In {indirect/reliable} two or more facts stand between what was done and use at home.',
			fits: ({ indirect, reliable }) => indirect > reliable * HALF
		},
		{
			id: 'close_enough',
			when: 'Anything else.',
			lowered: 0,
			sentence:
				'In {indirect/reliable} two or more facts stand between what was done and use at home.',
			fits: () => true
		}
	]
};

/** The facts, told whether or not they lower anything. */
function told(facts: CertaintyFacts): string {
	if (facts.reliable === 0) return '';
	const parts: readonly (readonly [number | null, string])[] = [
		[facts.otherSite, 'not on the face'],
		[facts.byStaff, 'not just applied by hand'],
		[facts.doseOutside, 'an amount outside what products contain'],
		[facts.instrumentOnly, 'measured by instrument alone'],
		[facts.amountUnstated, 'the amount not stated']
	];
	const said = parts.flatMap(([n, words]) =>
		n ? [facts.reliable === 1 ? words : `${words} in ${formatNumber(n)}`] : []
	);
	const list =
		said.length === 0
			? 'None of the facts that are looked for holds.'
			: `${facts.reliable === 1 ? 'In the one study' : `Of ${facts.reliable} studies`}: ${said.join('; ')}.`;
	const dose =
		facts.doseOutside === null
			? ' Too few products state an amount to say whether the amounts are usual.'
			: '';
	return list + dose;
}
