/** The rules of reliability as the code runs them, for the page. */
import { columnWords, readWords } from '#lib/reliability/column-words.ts';
import type { Concern, Judgement } from '#lib/reliability/domain.ts';
import type { ExplanationEntry } from '#lib/reliability/explanation.ts';
import {
	COUNTS_AS_LABELS,
	GRADE_MEANINGS,
	GRADE_NOTE,
	JUDGEMENT_LABELS
} from '#lib/reliability/grade-meanings.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import type { GradedExample } from '#lib/reliability/reliability-picture.ts';
import { RULES, whenText, type Rules } from '#lib/reliability/rules.ts';
import { count } from '#lib/wording/numbers.ts';

const THEN_WORDS = { one_lower: 'one grade lower', at_most_d: 'at most D' } as const;

/** Where a rule is printed on the page: "blinding.open_judged" is `#cell-blinding-open_judged`. */
export const ruleAnchors = {
	cell: (rule: string) => `cell-${rule.replace('.', '-')}`,
	letter: (rule: string) => `letter-${rule}`,
	lowering: (rule: string) => `lowering-${rule}`,
	unknown: (column: string) => `unknown-${column}`
};

/** A judgement in words; where it is not reported, also what it counts as. */
export function judgementWords(judgement: Judgement, countsAs: Concern): string {
	const words = JUDGEMENT_LABELS[judgement];
	return judgement === 'not_reported' ? `${words}, ${COUNTS_AS_LABELS[countsAs]}` : words;
}

export function rulesView(rules: Rules = RULES) {
	return {
		version: rules.version,
		meanings: GRADES.map((grade) => ({ grade, words: GRADE_MEANINGS[grade] })),
		note: GRADE_NOTE,
		domains: rules.domains.map(
			({ domain, name, question, onlyWhen, columns, cells, neverReported }) => ({
				domain,
				name,
				question,
				onlyWhen,
				columns,
				neverReported,
				cells: cells.map(({ id, judgement, countsAs, when }) => ({
					anchor: ruleAnchors.cell(`${domain}.${id}`),
					judgement,
					words: judgementWords(judgement, countsAs),
					when
				}))
			})
		),
		letters: rules.letters.map(({ id, letter, when }) => ({
			anchor: ruleAnchors.letter(id),
			letter,
			when: whenText({ when }, rules)
		})),
		lowering: rules.lowering.map(({ id, when, then }) => ({
			anchor: ruleAnchors.lowering(id),
			when: whenText({ when }, rules),
			then: THEN_WORDS[then]
		})),
		facts: rules.facts.map(({ name, columns }) => ({ name, columns })),
		position: rules.position.sentence,
		bands: GRADES.map((grade) => {
			const from = rules.position.bandFloor[grade];
			return { grade, from, to: from + rules.position.bandHeight };
		}),
		unknowns: rules.unknowns.map(({ column, name, ifBest, ifWorst }) => ({
			anchor: ruleAnchors.unknown(column),
			column,
			name,
			ifBest,
			ifWorst
		}))
	};
}
export type RulesView = ReturnType<typeof rulesView>;

export interface GradeStep {
	/** The domain or kind of step. */
	readonly name: string;
	readonly sentence: string;
	readonly judgement: Judgement | null;
	readonly words: string | null;
	/** The grade after the step. */
	readonly grade: Grade | null;
	/** "blinding = double-blind; …", empty where nothing was read. */
	readonly read: string;
	/** The row of the tables that decided. */
	readonly anchor: string | null;
	/** What the link to it says. */
	readonly to: string;
}

/** The way of one result to its grade: domains, letter, lowering, then what is not known. */
export function gradeExampleView(example: GradedExample) {
	const { entries, facts, people, arm, comparator, measure, ...rest } = example;
	const stated = facts.filter(({ reported }) => reported).map(({ name }) => lowerFirst(name));
	const peopleWords = people === null ? 'people not stated' : count(people, 'person', 'people');
	return {
		...rest,
		steps: entries.filter(({ about }) => about !== 'unknown').map(stepOf),
		unknowns: entries
			.filter(({ about }) => about === 'unknown')
			.map(({ rule, sentence }) => ({ sentence, anchor: ruleAnchors.unknown(rule) })),
		setting: `${arm}${comparator === null ? '' : ` against ${comparator}`}: ${measure}`,
		completeness: `${stated.length} of ${facts.length} facts stated (${stated.join(', ')}); ${peopleWords}`
	};
}
export type GradeExampleView = ReturnType<typeof gradeExampleView>;

function stepOf(entry: ExplanationEntry): GradeStep {
	const { about, rule, sentence, judgement, value } = entry;
	// The letter counts the domains above it; what it reads besides is for untraceable numbers.
	const read = about === 'domain' || about === 'lowering' ? entry.fields : [];
	const base = {
		sentence,
		judgement,
		words: null,
		grade: GRADES.find((one) => one === value) ?? null,
		read: read.map((field) => `${columnWords(field.column)} = ${readWords(field)}`).join('; ')
	};
	switch (about) {
		case 'domain': {
			const table = RULES.domains.find(({ domain }) => domain === entry.domain);
			return {
				...base,
				name: table?.name ?? rule,
				words: judgement && judgementWords(judgement, value as Concern),
				anchor: ruleAnchors.cell(rule),
				to: 'the row that decided'
			};
		}
		case 'letter':
			return { ...base, name: 'Letter', anchor: ruleAnchors.letter(rule), to: 'the rule' };
		case 'lowering':
			return { ...base, name: 'Lowered?', anchor: ruleAnchors.lowering(rule), to: 'the rule' };
		case 'grade':
		case 'unknown':
			return { ...base, name: 'Grade', anchor: null, to: '' };
	}
}

function lowerFirst(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}
