/** What becomes of each result on the outcomes asked: counted, shown, or left out, and why. */
import { orientEffects, type Question } from '#lib/evidence/orientation.ts';
import { STRATA, type SetAside, type StratumName } from './body.ts';
import type { Oriented, Selection, SelectedStudy, StratumSelection } from './selection.ts';
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
		return { resultId, studyId, destination: destinationOf(oriented, selection.strata) };
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
function destinationOf(oriented: readonly Oriented[], strata: Selection['strata']): Destination {
	const controlled = oriented.find(({ effect }) => effect.contrast === 'controlled');
	const own = oriented.find(({ effect }) => effect.contrast === 'before_after');
	const compared = controlled && ofControlled(controlled, strata);
	if (compared?.to === 'counted') return compared;
	if (own) return BEFORE_AFTER;
	return compared ?? OTHER_ARM;
}

function ofControlled(oriented: Oriented, strata: Selection['strata']): Destination {
	const { question } = oriented;
	if (question !== null && isStratum(question)) return ofStratum(oriented, strata[question]);
	return OTHER_QUESTIONS[question ?? 'cannot_tell'] ?? CANNOT_TELL;
}

function ofStratum(oriented: Oriented, stratum: StratumSelection): Destination {
	const study = stratum.counted.find(({ results }) => has(results, oriented));
	if (study) return has(study.tied, oriented) ? { to: 'counted' } : ofAnother(oriented, study);
	const same = stratum.samePeople.find(({ result }) => isSame(result, oriented));
	return same ? ofSamePeople(same.counted) : ofPhase(oriented);
}

function ofAnother(oriented: Oriented, { primary }: SelectedStudy): Destination {
	const decided = PRIMARY_CRITERIA.find(({ rank }) => rank(oriented) !== rank(primary));
	return {
		to: 'shown',
		reason: 'another_result_stands',
		sentence: `Another result of the study stands for it: ${primary.weighed.result.resultId}. What decided: ${decided?.prefers ?? 'the lower number'}.`
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

function isStratum(question: Question): question is StratumName {
	return (STRATA as readonly Question[]).includes(question);
}

const isSame = (a: Oriented, b: Oriented): boolean =>
	a.weighed.result.resultId === b.weighed.result.resultId;

const has = (results: readonly Oriented[], one: Oriented): boolean =>
	results.some((result) => isSame(result, one));
