/** How much the numbers of one result can say. An axis beside bias, without a letter. */
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { comparedPeople, isSmallestGroupHalved, smallestGroup } from '#lib/evidence/people.ts';
import type { Result, ResultInContext } from '#lib/evidence/types.ts';
import type { ResultFlag, SizeKnown } from '#lib/evidence/vocabulary.ts';
import { FLAG_LABELS, SOURCE_KIND_LABELS } from '#lib/wording/labels.ts';
import { count, formatNumber } from '#lib/wording/numbers.ts';
import type { AxisStatement } from './axis.ts';
import { POSITION_RULE } from './position.ts';

const SIZED: readonly SizeKnown[] = ['with_spread', 'derived_spread'];

/** Flags that say how the number came to us, not how the trial was done. */
const FLAGS_OF_READING: readonly ResultFlag[] = [
	'inferred_sign',
	'inferred_week',
	'secondary_source',
	'conflict_between_sources',
	'implausible_spread'
];

/**
 * The statements in their order. `ofStudy`: every result of the same study, this one among them.
 */
export function informationOf(
	context: ResultInContext,
	ofStudy: readonly Result[]
): readonly AxisStatement[] {
	return [
		...opened(context.result),
		people(context),
		sizeKnown(context),
		tests(context.result, ofStudy),
		...sharedStatement(context.result, ofStudy),
		reading(context),
		publication(context)
	];
}

const NO_LONGER_AS_ALLOCATED = {
	open: 'Read after the comparison was opened: what the sides got is then no longer as it was allocated.',
	follow_up:
		'Read after use had stopped: it tells what is left, not what the product does while it is used.'
} as const;

/** A reading after the trial proper. The grade does not read it, so it is said here. */
function opened({ phase }: Result): readonly AxisStatement[] {
	if (phase !== 'open' && phase !== 'follow_up') return [];
	return [
		{
			aspect: 'phase',
			name: 'Part of the trial',
			state: 'limits',
			fields: [{ column: 'phase', value: phase }],
			sentence: `${NO_LONGER_AS_ALLOCATED[phase]} The grade does not read this.`
		}
	];
}

function people(context: ResultInContext): AxisStatement {
	const { people: compared, withinPerson } = comparedPeople(context);
	const smallest = smallestGroup(context);
	const { samePeopleOrOneArm, betweenGroups } = POSITION_RULE.enoughPeople;
	const enough = withinPerson || context.comparator === null ? samePeopleOrOneArm : betweenGroups;
	const fields = [
		{ column: 'people', value: compared },
		{ column: 'smallest_group', value: smallest }
	];
	const base = { aspect: 'people', name: 'People', fields };
	if (compared === null) {
		return {
			...base,
			state: 'not_reported',
			sentence: 'How many people were compared is not stated.'
		};
	}
	const sides = withinPerson ? ', each on both sides' : '';
	return {
		...base,
		state: compared >= enough ? 'good' : 'limits',
		sentence: `${count(compared, 'person', 'people')}${sides}${groupWords(context)}. ${neededWords(context, enough)}`
	};
}

function groupWords(context: ResultInContext): string {
	const smallest = smallestGroup(context);
	if (smallest === null) return '';
	return isSmallestGroupHalved(context)
		? `, about ${formatNumber(smallest)} in the smaller group if the groups were equal`
		: `, ${formatNumber(smallest)} in the smaller group`;
}

/** With what the number of people assumes; see POSITION_RULE. */
function neededWords({ result }: ResultInContext, enough: number): string {
	const often = 'half a standard deviation four times in five, tested two-sided at 5 %';
	const { samePeopleOrOneArm } = POSITION_RULE.enoughPeople;
	if (result.contrast === 'before_after') {
		const onThisSide = enough === samePeopleOrOneArm ? '' : `, ${samePeopleOrOneArm} on this side,`;
		return `About ${enough}${onThisSide} would find a change of ${often}, if the readings before and after went their own ways: a change, not an effect.`;
	}
	const assumed = enough === samePeopleOrOneArm ? ', if the two sides went their own ways' : '';
	return `About ${enough} would find a middling difference of ${often}${assumed}.`;
}

const SIZE_SENTENCES: Readonly<Record<SizeKnown, string>> = {
	with_spread: 'A size is printed, and how much the readings spread around it.',
	derived_spread:
		'A size is printed; how much the readings spread is worked out from an exact p or from counts.',
	bounded:
		'A size is printed; of the spread only a bound is known, from a p given as a threshold or from counts of the same people.',
	no_spread: 'A size is printed, but not how much the readings spread: it may be far off.',
	direction_only: 'No size is printed, only which side did better.',
	verdict_only: 'No size is printed, only a verdict in words.'
};

function sizeKnown(context: ResultInContext): AxisStatement {
	const known = deriveEffects(context)[0]?.sizeKnown ?? 'verdict_only';
	return {
		aspect: 'size_known',
		name: 'Size',
		state: SIZED.includes(known) ? 'good' : 'limits',
		fields: [{ column: 'size_known', value: known }],
		sentence: SIZE_SENTENCES[known]
	};
}

function tests(result: Result, ofStudy: readonly Result[]): AxisStatement {
	const alike = ofStudy.filter(({ contrast }) => contrast === result.contrast).length;
	const kind = result.contrast === 'controlled' ? 'comparisons' : 'changes from the start';
	return {
		aspect: 'tests',
		name: 'One of how many',
		// That a study reports no more is nothing that the part read could show.
		state: alike > 1 ? 'limits' : 'told',
		fields: [{ column: 'results_of_study', value: alike }],
		sentence:
			alike > 1
				? `One of ${alike} ${kind} that we hold of this study. Of twenty tests in which nothing happens, about one comes out significant by chance.`
				: 'The only one of its kind in the part read.'
	};
}

/** Whether two results of a study are given by the same words of its source, without figures. */
export function isSameStatement(one: Result, other: Result): boolean {
	return (
		one.valueKind === 'words_only' &&
		other.valueKind === 'words_only' &&
		other.contrast === one.contrast &&
		other.sourceLocator === one.sourceLocator &&
		other.pWithin === one.pWithin &&
		other.pBetween === one.pBetween &&
		other.reportedVerdict === one.reportedVerdict
	);
}

/** Rows that one sentence of the source stands for are one piece of information, not many. */
function sharedStatement(result: Result, ofStudy: readonly Result[]): readonly AxisStatement[] {
	const shared = ofStudy.filter((other) => isSameStatement(result, other)).length;
	if (shared < 2) return [];
	return [
		{
			aspect: 'shared_statement',
			name: 'One statement for several',
			state: 'limits',
			fields: [{ column: 'results_of_statement', value: shared }],
			sentence: `One statement of the source, in words, stands for ${shared} results; none of them has a figure.`
		}
	];
}

function reading({ result, study }: ResultInContext): AxisStatement {
	const flags = result.flags.filter((flag) => FLAGS_OF_READING.includes(flag));
	const told = flags.map((flag) => FLAG_LABELS[flag]).join('; ');
	return {
		aspect: 'reading',
		name: 'How it was read',
		state: flags.length > 0 ? 'limits' : 'told',
		fields: [
			{ column: 'source_kind', value: study.sourceKind },
			{ column: 'flags', value: result.flags.join(';') }
		],
		sentence: `Read in: ${SOURCE_KIND_LABELS[study.sourceKind]}${told === '' ? '' : `; ${told}`}.`
	};
}

function publication({ study }: ResultInContext): AxisStatement {
	const { journal, peerReviewed } = study;
	const states = { yes: 'told', no: 'limits', unknown: 'not_reported' } as const;
	const sentences = {
		yes:
			journal === null
				? 'Peer-reviewed, as entered; the journal is not stated.'
				: 'Published in a journal.',
		no: 'Not published in a journal: a supplier’s report, a trade magazine or a thesis.',
		unknown: 'Whether a journal published it is not known.'
	};
	return {
		aspect: 'publication',
		name: 'Publication',
		state: states[peerReviewed],
		fields: [
			{ column: 'peer_reviewed', value: peerReviewed },
			{ column: 'journal', value: journal }
		],
		sentence: sentences[peerReviewed]
	};
}
