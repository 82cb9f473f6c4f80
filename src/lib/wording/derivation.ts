import type { Reference } from '#lib/evidence/rule.ts';
import { RULE_REFERENCES, RULE_SENTENCES, type RuleName } from '#lib/evidence/rules.ts';
import { stepSentence } from '#lib/evidence/steps.ts';
import type { DerivationStep } from '#lib/evidence/types.ts';
import { formatNumber } from './numbers.ts';

/** One step of a derivation as a page shows it. */
export interface StepWords {
	readonly sentence: string;
	/** The columns, or the earlier rule, that its inputs come from. */
	readonly source: string;
	/** Where the method is published; null where a rule only restates the data. */
	readonly reference: Reference | null;
}

/** The steps of a derivation in words, in order. */
export function stepsInWords(steps: readonly DerivationStep[]): readonly StepWords[] {
	return steps.map((step) => ({
		sentence: stepSentence(step, formatNumber),
		source: step.source,
		reference: isRuleName(step.rule) ? (RULE_REFERENCES[step.rule] ?? null) : null
	}));
}

function isRuleName(rule: string): rule is RuleName {
	return Object.hasOwn(RULE_SENTENCES, rule);
}

/** A piece of a rule's sentence: words, or the name of what is filled in. */
export interface SentencePart {
	readonly text: string;
	readonly filledIn: boolean;
}

/** A rule's sentence taken apart, so that a page can set what is filled in apart from the words. */
export function sentenceParts(sentence: string): readonly SentencePart[] {
	return sentence
		.split(/(\{\w+\})/)
		.filter((text) => text !== '')
		.map((text) =>
			text.startsWith('{')
				? { text: text.slice(1, -1).replaceAll('_', ' '), filledIn: true }
				: { text, filledIn: false }
		);
}
