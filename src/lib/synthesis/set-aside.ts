/** What becomes of each result on the outcomes asked: counted, shown, or left out, and why. */
import { orientEffects, type Question } from '#lib/evidence/orientation.ts';
import type { SetAside } from './body.ts';
import {
	idOf,
	type Oriented,
	type SelectedStudy,
	type Selection,
	type Standing
} from './selection.ts';
import { PRIMARY_CRITERIA } from './study-direction.ts';

export interface Destinations {
	readonly counted: readonly string[];
	readonly shown: readonly SetAside[];
	readonly excluded: readonly SetAside[];
}

type Destination =
	| { readonly to: 'counted' }
	| { readonly to: 'shown' | 'excluded'; readonly reason: string; readonly sentence: string };

/** Every asked result once, each list by id. */
export function destinationsOf(selection: Selection, slug: string): Destinations {
	const all = selection.asked.map((weighed) => {
		const { resultId, studyId } = weighed.result;
		const oriented = orientEffects(weighed, slug);
		return {
			resultId,
			studyId,
			destination: destinationOf(oriented, selection.standings.get(resultId))
		};
	});
	const setAside = (to: 'shown' | 'excluded'): SetAside[] =>
		all.flatMap(({ resultId, studyId, destination }) => {
			if (destination.to !== to) return [];
			const { reason, sentence } = destination;
			return [{ resultId, studyId, reason, sentence }];
		});
	return {
		counted: all.filter(({ destination }) => destination.to === 'counted').map((r) => r.resultId),
		shown: setAside('shown'),
		excluded: setAside('excluded')
	};
}

/** A result that also gives a change of its arm alone is that change, unless its comparison counts. */
function destinationOf(oriented: readonly Oriented[], standing: Standing | undefined): Destination {
	const controlled = oriented.find(({ effect }) => effect.contrast === 'controlled');
	const own = oriented.find(({ effect }) => effect.contrast === 'before_after');
	if (standing?.is === 'counted') return { to: 'counted' };
	if (own) return BEFORE_AFTER;
	if (!controlled) return OTHER_ARM;
	if (standing) return ofStanding(standing, controlled);
	return OTHER_QUESTIONS[controlled.question ?? 'cannot_tell'] ?? CANNOT_TELL;
}

function ofStanding(
	standing: Exclude<Standing, { is: 'counted' }>,
	oriented: Oriented
): Destination {
	switch (standing.is) {
		case 'outranked':
			return ofAnother(oriented, standing.by);
		case 'same_people':
			return ofSamePeople(standing.by);
		case 'not_as_allocated':
			return ofPhase(oriented);
	}
}

function ofAnother(oriented: Oriented, { primary }: SelectedStudy): Destination {
	const decided = PRIMARY_CRITERIA.find(({ rank }) => rank(oriented) !== rank(primary));
	return {
		to: 'shown',
		reason: 'another_result_stands',
		sentence: `Another result of the study stands for it: ${idOf(primary)}. What decided: ${decided?.prefers ?? 'the lower number'}.`
	};
}

function ofSamePeople({ primary }: SelectedStudy): Destination {
	return {
		to: 'excluded',
		reason: 'same_people',
		sentence: `The study has, or may have, people in common with ${primary.weighed.study.citation}, which is counted.`
	};
}

function ofPhase({ weighed: { result } }: Oriented): Destination {
	const when =
		result.phase === 'follow_up' ? 'after use had stopped' : 'after the comparison had been opened';
	return {
		to: 'shown',
		reason: 'not_as_allocated',
		sentence: `Measured ${when}; the study has no result here from before that.`
	};
}

const CANNOT_TELL: Destination = {
	to: 'excluded',
	reason: 'cannot_tell',
	sentence: 'What differs between the two arms cannot be told from what is stated of them.'
};

const OTHER_QUESTIONS: Partial<Record<Question, Destination>> = {
	mixture_vs_inert: {
		to: 'shown',
		reason: 'mixture_vs_inert',
		sentence: 'The ingredient is one of several, so the result is about the mixture.'
	},
	dose_or_form: {
		to: 'shown',
		reason: 'dose_or_form',
		sentence: 'Sets one strength or form of the ingredient against another.'
	},
	active_vs_active: {
		to: 'shown',
		reason: 'active_vs_active',
		sentence: 'Sets the ingredient against another active, which cannot show whether either works.'
	},
	on_both_sides: {
		to: 'excluded',
		reason: 'on_both_sides',
		sentence: 'The ingredient is on both sides, so the result is about something else.'
	},
	cannot_tell: CANNOT_TELL
};

const BEFORE_AFTER: Destination = {
	to: 'shown',
	reason: 'before_after',
	sentence:
		'A change against its own start, which cannot tell the ingredient from the product around it.'
};

const OTHER_ARM: Destination = {
	to: 'excluded',
	reason: 'other_arm_alone',
	sentence: 'A change against its own start of the arm without the ingredient.'
};
