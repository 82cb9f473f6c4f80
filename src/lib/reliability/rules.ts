/**
 * The whole rule set as data. Pages print it, the grade runs it, and a reader's own variant is the
 * same set with other choices.
 */
import { LETTER_RULES, type LetterRule } from './bias-letter.ts';
import type { DomainTable } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import { TEN_FACTS, type FactDefinition } from './facts.ts';
import { fillSentence } from './fill-sentence.ts';
import { LOWERING_RULES, type LoweringRule } from './lowering.ts';
import { POSITION_RULE } from './position.ts';
import { OUR_CHOICES, type RuleChoices } from './rule-choices.ts';
import { UNKNOWN_COLUMNS, type UnknownColumn } from './unknown-columns.ts';

/**
 * Raised whenever the same result would get another grade, position or sentence, so that stored
 * assessments are made again and a citation can say which rules it followed.
 */
export const RULES_VERSION = 2;

export interface Rules {
	readonly version: number;
	/** False for a reader's own choices. */
	readonly ours: boolean;
	readonly choices: RuleChoices;
	readonly domains: readonly DomainTable[];
	readonly letters: readonly LetterRule[];
	readonly lowering: readonly LoweringRule[];
	readonly facts: readonly FactDefinition[];
	readonly position: typeof POSITION_RULE;
	readonly unknowns: readonly UnknownColumn[];
}

export const RULES: Rules = {
	version: RULES_VERSION,
	ours: true,
	choices: OUR_CHOICES,
	domains: DOMAIN_TABLES,
	letters: LETTER_RULES,
	lowering: LOWERING_RULES,
	facts: TEN_FACTS,
	position: POSITION_RULE,
	unknowns: UNKNOWN_COLUMNS
};

/** Our rules with a reader's choices in place of ours. */
export function rulesWith(choices: Partial<RuleChoices>): Rules {
	return { ...RULES, ours: false, choices: { ...OUR_CHOICES, ...choices } };
}

/** The `when` of a letter or lowering rule with the numbers that the choices give it. */
export function whenText({ when }: { readonly when: string }, { choices }: Rules = RULES): string {
	const numbers = Object.entries(choices).flatMap(([column, value]) =>
		typeof value === 'number' ? [{ column, value }] : []
	);
	return fillSentence(when, numbers);
}
