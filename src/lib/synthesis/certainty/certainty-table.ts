/**
 * A domain of certainty as data: an ordered list of rules, of which the first that fits decides. A
 * page can print the list; the grade runs the same list.
 */
import { count, formatNumber } from '#lib/wording/numbers.ts';
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
	/** Whether studies of bias A or B alone are judged, or all of the set. */
	readonly over: 'all' | 'bias_a_or_b';
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
	const sentence = [fewer(table, facts), fillFacts(rule.sentence, facts), table.always(facts)]
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

/** Where some studies of the set are left out, so that "one study" is not read as all there is. */
function fewer({ over }: CertaintyTable, { reliable, studies }: CertaintyFacts): string {
	if (over === 'all' || reliable === 0 || reliable === studies) return '';
	return `Only ${reliable} of ${studies} studies ${reliable === 1 ? 'counts' : 'count'} here (bias A or B).`;
}

/** For readers. */
export const OVER_LABELS: Record<CertaintyTable['over'], string> = {
	all: 'over all studies of the set',
	bias_a_or_b: 'over the studies of bias A or B alone'
};

/**
 * `{name}` becomes the fact: "3"; `{n:person|people}` also its noun: "3 people"; `{a/b}` how many of
 * the studies: "2 of 3 studies", "both studies", "the one study", "no study".
 */
export function fillFacts(
	template: string,
	facts: CertaintyFacts | CertaintyDomain['numbers']
): string {
	const named: Readonly<Record<string, number | string | boolean | null>> = { ...facts };
	const valueOf = (name: string) => plain(named[name] ?? null);
	return template
		.replace(/\{(\w+)\/(\w+)\}/g, (_, part: string, whole: string) =>
			ofStudies(Number(valueOf(part)), Number(valueOf(whole)))
		)
		.replace(
			/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
			(_, name: string, one?: string, many?: string) => {
				const value = valueOf(name);
				if (typeof value !== 'number') return value ?? 'not stated';
				if (one === undefined || many === undefined) return formatNumber(value);
				return count(value, one, many);
			}
		);
}

function ofStudies(part: number, whole: number): string {
	if (part === 0) return 'no study';
	if (part < whole) return `${part} of ${whole} studies`;
	if (whole === 1) return 'the one study';
	return whole === 2 ? 'both studies' : `all ${whole} studies`;
}

function plain(value: number | string | boolean | null): number | string | null {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value;
}
