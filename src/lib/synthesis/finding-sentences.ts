/** What a set of results comes to, in one sentence made by rule from the directions of its studies. */
import { QUESTIONS, type OrientedEffect, type Question } from '#lib/evidence/orientation.ts';
import { countDirections, type BodyDirections } from './body-directions.ts';

/** How often, of how many: "in the one study that", "in both studies that", "in 3 of 5 studies that". */
export function inStudies(part: number, whole: number): string {
	if (whole === 1 && part === 1) return 'in the one study that states a direction';
	if (part === whole && whole === 2) return 'in both studies that state a direction';
	if (part === whole) return `in all ${whole} studies that state a direction`;
	return `in ${part} of ${whole} studies that state a direction`;
}

/** "better than X in 2 of 3 studies that state a direction, worse in 1; 1 more does not state one". */
export function directionSentence(
	counts: BodyDirections,
	than: string,
	/** Said after the directions and before the studies that state none. */
	qualifier = ''
): string {
	const { studies, favours, against, mixed, equal, notReported } = counts;
	const known = studies - notReported;
	if (known === 0) {
		return studies === 1
			? `set against ${than} in one study, which does not state a direction`
			: `set against ${than} in ${studies} studies, none of which states a direction`;
	}
	const parts: string[] = [];
	const say = (word: string, n: number) => {
		if (n > 0)
			parts.push(parts.length === 0 ? `${word} ${inStudies(n, known)}` : `${word} in ${n}`);
	};
	say(`better than ${than}`, favours);
	say(favours > 0 ? 'worse' : `worse than ${than}`, against);
	say(parts.length > 0 ? 'mixed' : `mixed against ${than}`, mixed);
	say(parts.length > 0 ? 'equal' : `exactly equal to ${than}`, equal);
	const silent =
		notReported === 0
			? ''
			: notReported === 1
				? '; 1 more does not state one'
				: `; ${notReported} more do not state one`;
	return parts.join(', ') + qualifier + silent;
}

const THAN: Partial<Record<Question, readonly [prefix: string, than: string]>> = {
	single_vs_vehicle: ['', 'the same product without it'],
	add_on: ['Added to another product, ', 'that product without it'],
	single_vs_untreated: ['', 'no treatment'],
	mixture_vs_inert: ['In mixtures only: ', 'a product without the mixture'],
	active_vs_active: ['Against other actives only: ', 'the other active']
};

const NOTHING_ON_IT: Partial<Record<Question, string>> = {
	dose_or_form: 'Compared only with another strength or form of itself',
	cannot_tell: 'Compared only with a product whose contents are not stated',
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
	return capital(than[0] + directionSentence(counts, than[1]));
}

/** The finding of before–after results. Null when there is none. */
export function beforeAfterFinding(results: readonly OrientedEffect[]): string | null {
	const own = results.filter((r) => r.question === null);
	if (own.length === 0) return null;
	const counts = countDirections(own);
	if (counts.studies === counts.notReported) {
		return counts.studies === 1
			? 'Set against its own start in one study, which does not state a change'
			: `Set against its own start in ${counts.studies} studies, none of which states a change`;
	}
	return capital(directionSentence(counts, 'at the start', ', with nothing to compare it with'));
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
