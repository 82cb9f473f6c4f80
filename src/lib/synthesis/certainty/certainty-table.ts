/**
 * A domain of certainty as data: an ordered list of rules, of which the first that fits decides. A
 * page can print the list; the grade runs the same list.
 */
import { formatNumber } from '#lib/wording/numbers.ts';
import type { CertaintyDomain, CertaintyDomainName } from '../body.ts';
import type { CertaintyFacts } from './certainty-facts.ts';

export interface CertaintyRule {
	/** A stable name, unique within the domain. */
	readonly id: string;
	/** When the rule applies, for readers. */
	readonly when: string;
	/** Levels lowered. */
	readonly lowered: 0 | 1 | 2;
	/** What is said of one body; `{name}` stands for a fact. */
	readonly sentence: string;
	readonly fits: (facts: CertaintyFacts) => boolean;
}

export interface CertaintyTable {
	readonly domain: CertaintyDomainName;
	readonly name: string;
	/** What the domain asks. */
	readonly question: string;
	/** Which studies it is judged over, for readers. */
	readonly over: string;
	/** The facts that it reads: they stand beside the judgement. */
	readonly facts: readonly (keyof CertaintyFacts)[];
	/** The last fits whatever is left. */
	readonly rules: readonly [CertaintyRule, ...CertaintyRule[]];
	/** Said after the sentence of the rule, whichever decided; empty for most. */
	readonly always: (facts: CertaintyFacts) => string;
}

/** The judgement of one domain. */
export function judgeCertainty(table: CertaintyTable, facts: CertaintyFacts): CertaintyDomain {
	const rule = table.rules.find(({ fits }) => fits(facts)) ?? table.rules[0];
	const sentence = [fillFacts(rule.sentence, facts), table.always(facts)]
		.filter((part) => part !== '')
		.join(' ');
	return {
		domain: table.domain,
		lowered: rule.lowered,
		rule: rule.id,
		numbers: Object.fromEntries(table.facts.map((name) => [name, plain(facts[name])])),
		sentence
	};
}

/** `{name}` becomes the fact: "3", "bissett-2004"; `{n:study|studies}` also its noun: "3 studies". */
export function fillFacts(template: string, facts: CertaintyFacts): string {
	return template.replace(
		/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
		(whole, name: string, one?: string, many?: string) => {
			if (!(name in facts)) return whole;
			const value = facts[name as keyof CertaintyFacts];
			if (typeof value !== 'number') return String(plain(value) ?? 'not stated');
			if (one === undefined || many === undefined) return formatNumber(value);
			return `${formatNumber(value)} ${value === 1 ? one : many}`;
		}
	);
}

function plain(value: CertaintyFacts[keyof CertaintyFacts]): number | string | null {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value;
}
