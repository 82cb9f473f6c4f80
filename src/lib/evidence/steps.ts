/** Steps of a derivation: made by the rules, read by pages. */
import { RULE_SENTENCES, type RuleName } from './rules.ts';
import type { DerivationStep } from './types.ts';

/** One step. `source` names the columns, or the rule, that the inputs come from. */
export function step(
	rule: RuleName,
	inputs: DerivationStep['inputs'],
	output: DerivationStep['output'],
	source: string
): DerivationStep {
	return { rule, inputs, output, source };
}

/**
 * The step as a sentence. Numbers are written by `formatNumber`, words with their underscores
 * opened; an input that is null reads "not stated". A rule that is not known reads as its output.
 */
export function stepSentence(
	{ rule, inputs, output }: DerivationStep,
	formatNumber: (value: number) => string = String
): string {
	const values: Readonly<Record<string, string | number | null>> = { ...inputs, output };
	const template = isRuleName(rule) ? RULE_SENTENCES[rule] : '{output}.';
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name] ?? null;
		if (value === null) return 'not stated';
		return typeof value === 'number' ? formatNumber(value) : value.replaceAll('_', ' ');
	});
}

function isRuleName(rule: string): rule is RuleName {
	return Object.hasOwn(RULE_SENTENCES, rule);
}
