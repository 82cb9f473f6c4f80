import type { Reference } from '#lib/evidence/rule.ts';
import { RULE_REFERENCES, RULE_SENTENCES, type RuleName } from '#lib/evidence/rules.ts';
import { stepSentence } from '#lib/evidence/steps.ts';
import type { DerivationStep } from '#lib/evidence/types.ts';
import { DIRECTION_LABELS, ISOLATES_LABELS } from './labels.ts';
import { decimalsOf, formatNumber } from './numbers.ts';

/** One step of a derivation as a page shows it. */
export interface StepWords {
	readonly sentence: string;
	/** The columns, or the earlier rule, that its inputs come from. */
	readonly source: string;
	/** Where the method is published. Left out where a rule only restates the data: a page has hundreds of steps. */
	readonly reference?: Reference;
}

/** The steps of a derivation in words, in order. */
export function stepsInWords(steps: readonly DerivationStep[]): readonly StepWords[] {
	return steps.map((step) => {
		const words = {
			sentence: stepSentence({ ...step, output: outputInWords(step.output) }, readable),
			source: step.source
		};
		const reference = isRuleName(step.rule) ? RULE_REFERENCES[step.rule] : undefined;
		return reference === undefined ? words : { ...words, reference };
	});
}

/** A derived number carries many digits; four that count are enough to follow it. */
const DIGITS = 4;

function readable(value: number): string {
	return formatNumber(decimalsOf(value) > DIGITS ? Number(value.toPrecision(DIGITS)) : value);
}

/** A word of a vocabulary as a reader sees it elsewhere on the page. */
function outputInWords(output: DerivationStep['output']): DerivationStep['output'] {
	if (typeof output !== 'string') return output;
	const words = WORDS[output];
	return words === undefined ? output : words.charAt(0).toLowerCase() + words.slice(1);
}

const WORDS: Readonly<Record<string, string>> = { ...ISOLATES_LABELS, ...DIRECTION_LABELS };

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
