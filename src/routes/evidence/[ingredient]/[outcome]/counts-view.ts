/** The three counts: what is counted, what is only shown, what is left out, and why. */
import { group } from 'd3-array';
import type { BodyOfEvidence, SetAside } from '#lib/synthesis/body.ts';
import type { ResultFacts } from './result-facts.ts';

export interface CountedStudyItem {
	readonly studyId: string;
	readonly citation: string;
	readonly resultIds: readonly string[];
	/** Why, where it is not the same for all; empty for what is counted. */
	readonly sentences: readonly string[];
}

export interface CountGroup {
	readonly reason: string;
	readonly heading: string;
	readonly results: number;
	readonly studies: readonly CountedStudyItem[];
}

export interface CountView {
	readonly kind: 'counted' | 'shown' | 'excluded';
	readonly results: number;
	readonly studies: number;
	readonly groups: readonly CountGroup[];
}

/** Where the sentences of a reason differ they stand at each study, under this heading. */
const HEADINGS: Record<string, string> = {
	another_result_stands: 'Another result of the same study stands for it.',
	same_people: 'The study has, or may have, people in common with one that is counted.',
	not_as_allocated: 'Measured after the comparison had been opened, or after use had stopped.'
};

/** Every result on the outcomes asked, in one of three lists. */
export function countsView(
	{ counted, shown, excluded }: Pick<BodyOfEvidence, 'counted' | 'shown' | 'excluded'>,
	facts: ReadonlyMap<string, ResultFacts>
): readonly CountView[] {
	return [
		viewOf(
			'counted',
			counted.map((resultId) => ({
				resultId,
				studyId: facts.get(resultId)?.studyId ?? resultId,
				reason: 'counted',
				sentence: 'They give a counted study its direction; a study counts once.'
			})),
			facts
		),
		viewOf('shown', shown, facts),
		viewOf('excluded', excluded, facts)
	];
}

function viewOf(
	kind: CountView['kind'],
	list: readonly SetAside[],
	facts: ReadonlyMap<string, ResultFacts>
): CountView {
	return {
		kind,
		results: list.length,
		studies: new Set(list.map(({ studyId }) => studyId)).size,
		groups: groupsOf(list, facts)
	};
}

/** By reason, the most results first; within one by study. */
export function groupsOf(
	list: readonly SetAside[],
	facts: ReadonlyMap<string, ResultFacts>
): CountGroup[] {
	return [...group(list, ({ reason }) => reason)]
		.map(([reason, members]) => {
			const heading = HEADINGS[reason];
			return {
				reason,
				heading: heading ?? members[0]?.sentence ?? reason,
				results: members.length,
				studies: studiesOf(members, facts, heading !== undefined)
			};
		})
		.sort((a, b) => b.results - a.results || (a.reason < b.reason ? -1 : 1));
}

function studiesOf(
	members: readonly SetAside[],
	facts: ReadonlyMap<string, ResultFacts>,
	withSentences: boolean
): CountedStudyItem[] {
	return [...group(members, ({ studyId }) => studyId)]
		.map(([studyId, own]) => ({
			studyId,
			citation: facts.get(own[0]?.resultId ?? '')?.citation ?? studyId,
			resultIds: own.map(({ resultId }) => resultId),
			sentences: withSentences ? [...new Set(own.map(({ sentence }) => sentence))] : []
		}))
		.sort((a, b) => a.citation.localeCompare(b.citation, 'en'));
}
