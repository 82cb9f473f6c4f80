/** The one sentence that a body of evidence comes to. It always names the comparison. */
import { count } from '#lib/wording/numbers.ts';
import type { BodyOfEvidence, DirectionTally, GradedCertainty, StudyInBody } from '../body.ts';
import { directionOfSet } from '../set-direction.ts';
import { capital, listed } from './text.ts';
import { claimOf, verbAt } from './verbs.ts';
import { hasSize } from '../certainty/certainty-facts.ts';

export type Unconcluded = Omit<BodyOfEvidence, 'conclusion'>;

/** Whether a body holds every study that is known, or those that a reader has left in. */
export type Scope = 'all' | 'left_in';

/** The lead of a body: what the graded set says, or what there is instead. */
export function leadOf(body: Unconcluded, scope: Scope = 'all'): string {
	const { leading, certainty } = body;
	if (leading === null || leading === 'single_vs_untreated' || certainty === null) {
		return notStudied(body, scope);
	}
	const ours = gradedStudies(body, certainty);
	const subject =
		leading === 'add_on'
			? `${body.question.ingredient}, added to another product,`
			: body.question.ingredient;
	const than = leading === 'add_on' ? 'that product without it' : 'the same product without it';
	const open = `we do not know whether ${subject} ${claimOf(body.question)} more than ${than}`;
	const direction = directionOfSet(certainty.directions);
	if (direction === 'divided' || direction === 'mixed') {
		const disagree = direction === 'divided' ? 'studies disagree, and ' : '';
		return `${capital(disagree + open)}: ${undecided(certainty.directions)}.`;
	}
	if (direction === 'none') return `${capital(open)}: ${silent(certainty.directions.studies)}.`;
	const better = direction === 'favours';
	if (certainty.level === 'very low') {
		return `${capital(open)}: ${pointing(certainty.directions, better)}, but the certainty is very low.`;
	}
	const claim = `${subject} ${verbAt(certainty.level, body.question.outcomes)} ${body.question.on}`;
	const size = ours.some(hasSize) ? '' : '; by how much is not known';
	return `${capital(claim)} ${better ? 'more' : 'less'} than ${than}${size}.`;
}

/** The counted studies that the certainty was graded on. */
export function gradedStudies(
	{ strata }: Unconcluded,
	{ stratum, studyIds }: GradedCertainty
): readonly StudyInBody[] {
	return strata[stratum].studies.filter(({ studyId }) => studyIds.includes(studyId));
}

function pointing({ studies, favours, against }: DirectionTally, better: boolean): string {
	const n = better ? favours : against;
	const way = better ? 'that way' : 'the other way';
	if (studies === 1) return `the one study points ${way}`;
	return `${n} of ${studies} studies ${n === 1 ? 'points' : 'point'} ${way}`;
}

function undecided({ studies, favours, against, mixed, equal }: DirectionTally): string {
	if (favours > 0) {
		return `${favours} of ${studies} studies ${favours === 1 ? 'points' : 'point'} that way and ${against} the other way`;
	}
	if (studies === 1) {
		return mixed === 1
			? 'the results of the one study give no one direction'
			: 'in the one study both came out exactly equal';
	}
	const parts = [
		mixed > 0 ? `${mixed} ${mixed === 1 ? 'has' : 'have'} results that give no one direction` : '',
		equal > 0 ? `${equal} found both exactly equal` : ''
	].filter((part) => part !== '');
	return `of ${studies} studies none points to one side; ${listed(parts)}`;
}

function silent(studies: number): string {
	return studies === 1
		? '1 study compared them, and it does not state which way'
		: `${studies} studies compared them, and none states which way`;
}

function notStudied(body: Unconcluded, scope: Scope): string {
	const { ingredient, on } = body.question;
	const opening = scope === 'all' ? 'No study has set' : 'None of the studies left in sets';
	const none = `${opening} ${ingredient} against the same product without it for ${on}`;
	const there = whatThereIs(body);
	if (there.length === 0) {
		return body.excluded.length > 0
			? `${none}. What was compared in the ${count(body.excluded.length, 'result')} that there ${body.excluded.length === 1 ? 'is' : 'are'} cannot be told or is not about ${ingredient}.`
			: `${none}, and none ${scope === 'all' ? 'here' : 'of them'} has measured it.`;
	}
	if (body.state === 'before_after_only') {
		return `${none}; there are only before–after figures, in ${studiesWith(body, 'before_after')}, which cannot tell ${ingredient} from the product around it.`;
	}
	return `${none}; it was only compared ${listed(there)}, which ${there.length === 1 ? 'answers another question' : 'answer other questions'}.`;
}

const OTHER_WAYS: readonly (readonly [reason: string, words: string])[] = [
	['active_vs_active', 'with another active'],
	['mixture_vs_inert', 'as one of several in a mixture'],
	['dose_or_form', 'with another strength or form of itself'],
	['not_as_allocated', 'after the comparison had been opened or use had stopped'],
	['before_after', 'with the skin as it was before']
];

/** What was compared instead, each with its number of studies. */
function whatThereIs(body: Unconcluded): readonly string[] {
	const untreated = body.strata.single_vs_untreated.studies.length;
	return [
		...(untreated === 0 ? [] : [`with no treatment in ${count(untreated, 'study', 'studies')}`]),
		...OTHER_WAYS.flatMap(([reason, words]) => {
			const studies = studiesWith(body, reason);
			return studies === null ? [] : [`${words} in ${studies}`];
		})
	];
}

function studiesWith({ shown }: Unconcluded, reason: string): string | null {
	const studies = new Set(
		shown.filter((one) => one.reason === reason).map(({ studyId }) => studyId)
	).size;
	return studies === 0 ? null : count(studies, 'study', 'studies');
}
