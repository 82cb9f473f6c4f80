/** What many bodies come to, counted: how many have an answer, and what the others have instead. */
import { count } from '#lib/wording/numbers.ts';
import { CERTAINTY_LEVELS, type BodyState, type Certainty } from '../body.ts';

interface Weighed {
	readonly state: BodyState;
	readonly level: Certainty | null;
}

/** The kinds add up to all. */
export interface BodyTotals {
	readonly all: number;
	/** With a direction of low certainty or better. */
	readonly answered: number;
	/** The best certainty among these; null where there are none. */
	readonly best: Certainty | null;
	/** Set against the same product without it, or added to another, and still not known. */
	readonly unknown: number;
	readonly otherwise: number;
	/** Compared with nothing but people's own start. */
	readonly ownStart: number;
}

/** Whether a body says which way, at low certainty or better. */
export function isAnswered({ state, level }: Weighed): boolean {
	return state === 'counted' && level !== null && level !== 'very low';
}

export function totalBodies(bodies: readonly Weighed[]): BodyTotals {
	const answers = bodies.filter(isAnswered);
	const ownStart = bodies.filter(({ state }) => state === 'before_after_only').length;
	const otherwise = bodies.filter(
		({ state }) => state === 'other_questions_only' || state === 'nothing'
	).length;
	return {
		all: bodies.length,
		answered: answers.length,
		best: CERTAINTY_LEVELS.find((level) => answers.some((one) => one.level === level)) ?? null,
		unknown: bodies.length - answers.length - ownStart - otherwise,
		otherwise,
		ownStart
	};
}

/**
 * "Of 557 pairs that were studied, 2 have an answer, of low certainty; 70 were tested and the answer
 * is not known; …"
 */
export function totalsSentence(
	{ all, answered, best, unknown, otherwise, ownStart }: BodyTotals,
	one: string,
	many: string
): string {
	if (all === 0) return 'No study yet.';
	const certainty = best === 'low' ? 'of low certainty' : 'of low certainty or better';
	const answers =
		answered === 0
			? 'none has an answer'
			: `${answered} ${answered === 1 ? 'has' : 'have'} an answer, ${certainty}`;
	const were = (n: number) => (n === 1 ? 'was' : 'were');
	const rest = [
		unknown > 0 ? `${unknown} ${were(unknown)} tested and the answer is not known` : '',
		otherwise > 0 ? `${otherwise} ${were(otherwise)} only compared in other ways` : '',
		ownStart > 0 ? `${ownStart} only before–after` : ''
	].filter((part) => part !== '');
	return `Of ${count(all, one, many)} that ${were(all)} studied, ${[answers, ...rest].join('; ')}.`;
}
