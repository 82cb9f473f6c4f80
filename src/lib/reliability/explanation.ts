/**
 * Why a result has its grade, as an ordered record: each rule, what it read, what it gave, and the
 * sentence. It is all that is needed to come to the grade again, and that can be tried.
 */
import type { Concern, DomainName, Judgement } from './domain.ts';
import type { FieldRead, GradingFields } from './fields.ts';
import { fieldsFromRead } from './fields-from-read.ts';
import { gradeFields, type GradedResult } from './grade.ts';
import type { Grade } from './grades.ts';
import { RULES, type Rules } from './rules.ts';
import type { WhatIsNotKnown } from './unknowns.ts';

export interface ExplanationEntry {
	readonly about: 'domain' | 'letter' | 'lowering' | 'grade' | 'unknown';
	/** `domain` entries: the domain and its cell, as in "blinding.open_measured". */
	readonly rule: string;
	readonly fields: readonly FieldRead[];
	/** What the rule gave: a concern, or the grade so far. */
	readonly value: Concern | Grade | null;
	/** Of domains: as shown, where `value` is how the letter counts it. */
	readonly judgement: Judgement | null;
	readonly domain: DomainName | null;
	readonly sentence: string;
}

export interface Explanation {
	readonly resultId: string;
	readonly rulesVersion: number;
	readonly grade: Grade;
	readonly entries: readonly ExplanationEntry[];
}

export function explainGrade(
	resultId: string,
	{ grade, bias, domains, lowering }: GradedResult,
	{ unknowns, sentence }: WhatIsNotKnown,
	{ version }: Rules = RULES
): Explanation {
	const entries: readonly ExplanationEntry[] = [
		...domains.map((d) =>
			entry('domain', `${d.domain}.${d.cell}`, d.countsAs, d.sentence, d.fields, d)
		),
		entry('letter', bias.rule, bias.letter, bias.sentence, bias.fields),
		...lowering.map((l) => entry('lowering', l.rule, l.grade, l.sentence, l.fields)),
		entry('grade', 'grade', grade, sentence),
		...unknowns.map(({ column, name }) =>
			entry('unknown', column, null, `Not known: ${name}.`, [{ column, value: null }])
		)
	];
	return { resultId, rulesVersion: version, grade, entries };
}

export type Regraded =
	| { readonly status: 'graded'; readonly grade: Grade; readonly fields: GradingFields }
	/** The record was made under rules that are not the ones at hand. */
	| { readonly status: 'other_rules'; readonly version: number }
	| { readonly status: 'incomplete'; readonly columns: readonly string[] };

/** Comes to the grade again from the record alone, without the result that it is about. */
export function regrade(
	{ entries, rulesVersion }: Pick<Explanation, 'entries' | 'rulesVersion'>,
	rules: Rules = RULES
): Regraded {
	if (rulesVersion !== rules.version) return { status: 'other_rules', version: rulesVersion };
	const read = entries.filter(({ about }) => about !== 'unknown').flatMap(({ fields }) => fields);
	const found = fieldsFromRead(read);
	if ('missing' in found) return { status: 'incomplete', columns: found.missing };
	return {
		status: 'graded',
		grade: gradeFields(found.fields, rules).grade,
		fields: found.fields
	};
}

function entry(
	about: ExplanationEntry['about'],
	rule: string,
	value: ExplanationEntry['value'],
	sentence: string,
	fields: readonly FieldRead[] = [],
	of: { readonly domain: DomainName; readonly judgement: Judgement } | null = null
): ExplanationEntry {
	return {
		about,
		rule,
		fields,
		value,
		judgement: of?.judgement ?? null,
		domain: of?.domain ?? null,
		sentence
	};
}
