/** The reliability grade of one result: its letter of bias, lowered. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import { biasLetter, type BiasLetter } from './bias-letter.ts';
import type { DomainJudgement } from './domain.ts';
import { judgeDomains } from './domains.ts';
import { readGradingFields, type CuratedFacts, type GradingFields } from './fields.ts';
import type { Grade } from './grades.ts';
import { lowerGrade, type LoweringStep } from './lowering.ts';
import { RULES, type Rules } from './rules.ts';

export interface GradedResult {
	readonly grade: Grade;
	readonly bias: BiasLetter;
	/** Those that apply, in the order of the tables. */
	readonly domains: readonly DomainJudgement[];
	/** Every rule that could lower, in order, also where it did not. */
	readonly lowering: readonly LoweringStep[];
}

/** The grade with what it follows from. Another reader's choices are another `rules`. */
export function gradeResult(
	context: ResultInContext,
	rules: Rules = RULES,
	curated: CuratedFacts = {}
): GradedResult {
	return gradeFields(readGradingFields(context, curated), rules);
}

/** The same from what was read, so that one field can be thought otherwise. */
export function gradeFields(fields: GradingFields, rules: Rules = RULES): GradedResult {
	const domains = judgeDomains(fields, rules.domains);
	const bias = biasLetter(domains, fields, rules.choices);
	const lowering = lowerGrade(bias.letter, fields, rules.choices);
	return { grade: lowering.at(-1)?.grade ?? bias.letter, bias, domains, lowering };
}
