/** Why results have the grades that they have: which rule decided how often, and what it read. */
import { LETTER_RULES } from './bias-letter.ts';
import type { Concern, Judgement } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import type { Grade } from './grades.ts';
import { cellOf, countApart, type CountedApart, type JudgedResult } from './judged-result.ts';
import { LOWERING_RULES } from './lowering.ts';
import { whenText } from './rules.ts';

export interface LetterReason extends CountedApart {
	readonly rule: string;
	readonly letter: Grade;
	readonly when: string;
}

/** A cell of a domain's table that worries us, or a rule that lowers. */
export interface Reason extends CountedApart {
	/** As in an explanation: "blinding.open_judged", "too_early". */
	readonly rule: string;
	/** The domain's name; null for a rule that lowers. */
	readonly domain: string | null;
	/** How a domain's cell is shown and counted; null for a rule that lowers. */
	readonly judgement: Judgement | null;
	readonly countsAs: Concern | null;
	readonly when: string;
}

/** How often each rule settled the letter, in the order of the rules. */
export function letterReasons(judged: readonly JudgedResult[]): readonly LetterReason[] {
	return LETTER_RULES.map(({ id, letter, when }) => ({
		rule: id,
		letter,
		when: whenText({ when }),
		...countApart(judged.filter(({ assessment }) => assessment.bias.rule === id))
	}));
}

/**
 * Everything that holds results back, the most frequent among the controlled ones first: cells that
 * do not count as low concern, and rules that lowered. What holds nothing back is left out.
 */
export function frequentReasons(judged: readonly JudgedResult[]): readonly Reason[] {
	const ofDomains = DOMAIN_TABLES.flatMap(({ domain, name, cells }) =>
		cells
			.filter(({ countsAs }) => countsAs !== 'low')
			.map(({ id, judgement, countsAs, when }): Reason => ({
				rule: `${domain}.${id}`,
				domain: name,
				judgement,
				countsAs,
				when,
				...countApart(judged.filter((one) => cellOf(one, domain) === id))
			}))
	);
	const ofLowering = LOWERING_RULES.map(({ id, when }): Reason => ({
		rule: id,
		domain: null,
		judgement: null,
		countsAs: null,
		when: whenText({ when }),
		...countApart(
			judged.filter(({ assessment }) =>
				assessment.lowering.some(({ rule, lowers }) => lowers && rule === id)
			)
		)
	}));
	return [...ofDomains, ...ofLowering]
		.filter(({ controlled, beforeAfter }) => controlled + beforeAfter > 0)
		.sort((a, b) => b.controlled - a.controlled || b.beforeAfter - a.beforeAfter);
}
