/**
 * What a body comes to in a few words, for cells of the map, lists and heads of rows: one source of
 * these words for every page.
 */
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { BodyOfEvidence, BodyState, Certainty, DirectionTally, StratumName } from '../body.ts';
import { directionOfSet } from '../set-direction.ts';
import { verbAt } from './verbs.ts';

export type StateTone =
	/** Low certainty or better, in favour. */
	| 'favours'
	/** Low certainty or better, against. */
	| 'against'
	/** Counted, and we do not know. */
	| 'unknown'
	/** Something else was compared, or nothing. */
	| 'not_counted'
	| 'not_studied';

export interface ShortState {
	readonly words: string;
	readonly tone: StateTone;
}

/** What of a record the short words need; a stored row has it as well. */
export interface StateFacts {
	readonly outcomes: readonly Outcome[];
	readonly state: BodyState;
	readonly level: Certainty | null;
	readonly leading: StratumName | null;
	/** Of the graded set, else of the leading stratum; null where nothing is counted. */
	readonly directions: Omit<DirectionTally, 'studies' | 'notReported'> | null;
	/** The reasons why results are shown and not counted, for a body under other questions only. */
	readonly reasons?: readonly string[];
}

export const NOT_STUDIED: ShortState = { words: 'not studied', tone: 'not_studied' };

const ONLY: Readonly<Record<string, string>> = {
	active_vs_active: 'only against other actives',
	mixture_vs_inert: 'only in mixtures',
	dose_or_form: 'only against another strength or form'
};

/** The short words of a state. Null facts: there is no body. */
export function shortState(facts: StateFacts | null): ShortState {
	if (facts === null) return NOT_STUDIED;
	switch (facts.state) {
		case 'nothing':
			return NOT_STUDIED;
		case 'before_after_only':
			return { words: 'only before–after', tone: 'not_counted' };
		case 'other_questions_only':
			return { words: onlyOther(facts.reasons ?? []), tone: 'not_counted' };
		case 'no_direction':
			return unknown('direction not stated', facts.level);
		case 'mixed':
			return unknown(undecided(facts), facts.level);
		case 'counted':
			return counted(facts);
	}
}

/** The short words of a whole record. */
export function shortStateOf(
	body: Pick<
		BodyOfEvidence,
		'question' | 'state' | 'level' | 'leading' | 'strata' | 'certainty' | 'shown'
	>
): ShortState {
	const { question, state, level, leading, strata, certainty, shown } = body;
	return shortState({
		outcomes: question.outcomes,
		state,
		level,
		leading,
		directions: certainty?.directions ?? (leading && strata[leading].directions),
		reasons: [
			...shown.map(({ reason }) => reason),
			...(strata.single_vs_untreated.studies.length > 0 ? ['single_vs_untreated'] : [])
		]
	});
}

function counted({ outcomes, level, leading, directions }: StateFacts): ShortState {
	if (level === null || level === 'very low' || directions === null) {
		return unknown('not known', level);
	}
	const better = directionOfSet(directions) === 'favours';
	const added = leading === 'add_on' ? ', added to another product' : '';
	return {
		words: `${verbAt(level, outcomes)}${better ? '' : ' less'}${added} · ${level} certainty`,
		tone: better ? 'favours' : 'against'
	};
}

function undecided({ directions }: StateFacts): string {
	const divided = directions !== null && directionOfSet(directions) === 'divided';
	return divided ? 'studies disagree' : 'no clear direction';
}

function unknown(words: string, level: Certainty | null): ShortState {
	return { words: level === null ? words : `${words} · ${level}`, tone: 'unknown' };
}

/** Before–after results beside a comparison do not change what was compared. */
function onlyOther(reasons: readonly string[]): string {
	const [first, ...others] = new Set(reasons.filter((reason) => reason !== 'before_after'));
	if (first === 'single_vs_untreated' && others.length === 0) return 'only against no treatment';
	return (others.length === 0 && first !== undefined && ONLY[first]) || 'only other comparisons';
}
