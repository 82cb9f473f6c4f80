/** What a set of results comes to, in one sentence made by rule from the directions of its studies. */
import { QUESTIONS, type OrientedEffect, type Question } from '#lib/evidence/orientation.ts';
import { withStatedDirection } from '#lib/evidence/stated-direction.ts';
import type { ReportedMetric } from '#lib/evidence/vocabulary.ts';
import { countDirections, type BodyDirections } from './body-directions.ts';

/** How often, of how many: "in the one study that", "in both studies that", "in 3 of 5 studies that". */
function inStudies(part: number, whole: number): string {
	if (whole === 1 && part === 1) return 'in the one study that states a direction';
	if (part === whole && whole === 2) return 'in both studies that state a direction';
	if (part === whole) return `in all ${whole} studies that state a direction`;
	return `in ${part} of ${whole} studies that state a direction`;
}

/** The verbs of a directions sentence; the first that occurs is said in full, the others in short. */
export interface DirectionWords {
	readonly better: string;
	readonly worse: string;
	readonly mixed: string;
	readonly equal: string;
}

/**
 * "better than X in 2 of 3 studies that state a direction, worse in 1; 1 more does not state one".
 * Empty when no study states a direction.
 */
export function directionSentence(
	{
		studies,
		favours,
		against,
		mixed,
		equal,
		notReported
	}: Omit<BodyDirections, 'sizeKnown' | 'withInterval'>,
	words: DirectionWords,
	/** Said after the directions and before the studies that state none. */
	qualifier = ''
): string {
	const known = studies - notReported;
	if (known === 0) return '';
	const parts: string[] = [];
	const say = (full: string, short: string, n: number) => {
		if (n === 0) return;
		parts.push(parts.length === 0 ? `${full} ${inStudies(n, known)}` : `${short} in ${n}`);
	};
	say(words.better, 'better', favours);
	say(words.worse, 'worse', against);
	say(words.mixed, 'mixed', mixed);
	say(words.equal, 'equal', equal);
	return parts.join(', ') + qualifier + silentStudies(notReported);
}

function silentStudies(n: number): string {
	if (n === 0) return '';
	return n === 1 ? '; 1 more does not state one' : `; ${n} more do not state one`;
}

function comparedWith(than: string): DirectionWords {
	return {
		better: `better than ${than}`,
		worse: `worse than ${than}`,
		mixed: `mixed against ${than}`,
		equal: `exactly equal to ${than}`
	};
}

function setAgainst(studies: number, than: string, what: string): string {
	return studies === 1
		? `set against ${than} in one study, which does not state a ${what}`
		: `set against ${than} in ${studies} studies, none of which states a ${what}`;
}

const THAN: Partial<Record<Question, readonly [prefix: string, than: string]>> = {
	single_vs_vehicle: ['', 'the same product without it'],
	add_on: ['Added to another product, ', 'that product without it'],
	single_vs_untreated: ['', 'no treatment'],
	mixture_vs_inert: ['In mixtures only: ', 'a product without the mixture or no treatment'],
	active_vs_active: ['Against other actives only: ', 'the other active']
};

const NOTHING_ON_IT: Partial<Record<Question, string>> = {
	dose_or_form: 'Compared only with another strength or form of itself',
	cannot_tell: 'Compared only in ways that do not isolate it, or do not state what differs',
	on_both_sides: 'On both sides of every comparison, so none of them is about it'
};

/**
 * The finding of controlled results: what the question nearest to "does it work" says. Null when
 * there is no controlled result.
 */
export function controlledFinding(results: readonly OrientedEffect[]): string | null {
	const question = QUESTIONS.find((q) => results.some((r) => r.question === q));
	if (question === undefined) return null;
	const than = THAN[question];
	if (than === undefined) return NOTHING_ON_IT[question] ?? null;
	const counts = countDirections(results.filter((r) => r.question === question));
	const directions = directionSentence(counts, comparedWith(than[1]));
	return capital(than[0] + (directions || setAgainst(counts.studies, than[1], 'direction')));
}

/**
 * The finding of before–after results. Null when there is none. Shares and counts of people have no
 * direction without a comparison and do not speak for a study that also reports a change.
 */
export function beforeAfterFinding(results: readonly OrientedEffect[]): string | null {
	const own = results.filter((r) => r.question === null).map(withStatedDirection);
	if (own.length === 0) return null;
	const changes = own.filter(({ weighed: { result } }) => !WITHOUT_CHANGE.includes(result.metric));
	if (changes.length === 0)
		return 'Only shares or counts of people, with nothing to compare them with';
	const counts = countDirections(changes);
	const qualifier = ', with nothing to compare it with';
	const directions = directionSentence(counts, comparedWith('at the start'), qualifier);
	return capital(directions || setAgainst(counts.studies, 'its own start', 'change'));
}

const WITHOUT_CHANGE: readonly ReportedMetric[] = ['responder_rate', 'count'];

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
