/** How sure that is, and why, in sentences. */
import type { CertaintyDomain, GradedCertainty } from '../body.ts';
import { BEFORE_AFTER_CEILING } from '../certainty/ceilings.ts';
import { fillFacts } from '../certainty/certainty-table.ts';
import { CERTAINTY_TABLES } from '../certainty/certainty-tables.ts';
import { levelBeforeSuspicion } from '../certainty/grade-certainty.ts';
import type { Unconcluded } from './lead.ts';
import { joined, listed } from './text.ts';

const LEVELS = ['Not lowered', 'One level lower', 'Two levels lower'] as const;

/** Rules by which a domain is not judged at all, which is not the same as no doubt. */
const NOT_JUDGED: readonly string[] = ['one_study', 'no_direction', 'nothing_to_judge'];

/** The level, where it started, and every reason that lowered or held it. */
export function certaintyWords(body: Unconcluded): string {
	if (body.certainty === null) {
		return body.state === 'before_after_only'
			? BEFORE_AFTER_CEILING.sentence
			: 'Not graded: no study sets it against the same product without it.';
	}
	const { certainty } = body;
	const lowering = certainty.domains.filter(({ lowered }) => lowered > 0);
	const rest = certainty.domains.filter(({ lowered }) => lowered === 0);
	const judged = rest.filter(({ rule }) => !NOT_JUDGED.includes(rule));
	const open = rest.filter(({ rule }) => NOT_JUDGED.includes(rule));
	return joined([
		`The certainty is ${certainty.level}.`,
		startWords(certainty),
		...lowering.map((domain) => loweringWords(domain, certainty)),
		...certainty.ceilings.map(({ sentence }) => sentence),
		judged.length === 0 ? null : `Not lowered for ${namesOf(judged)}.`,
		open.length === 0 ? null : `There was too little to judge ${namesOf(open)}.`
	]);
}

const namesOf = (domains: readonly CertaintyDomain[]): string =>
	listed(domains.map(({ domain }) => nameOf(domain)));

function startWords({ start, randomised, studyIds }: GradedCertainty): string {
	const one = studyIds.length === 1;
	const who = one ? 'The one study is' : `The ${studyIds.length} studies are`;
	return randomised
		? `${who} randomised, so certainty starts at ${start}.`
		: `${who} not randomised, or ${one ? 'does' : 'do'} not say so: certainty starts at ${start}.`;
}

function loweringWords(domain: CertaintyDomain, certainty: GradedCertainty): string {
	if (domain.domain === 'publication_bias') return suspicionWords(domain, certainty);
	return `${LEVELS[domain.lowered]} for ${nameOf(domain.domain)}: ${uncapital(domain.sentence)}`;
}

/** That trials may be missing, and by which rule; which ones, the domain itself says. */
function suspicionWords(domain: CertaintyDomain, certainty: GradedCertainty) {
	const { rule, lowered, numbers, sentence } = domain;
	const why = fillFacts(ruleSentence(rule) ?? sentence, numbers);
	const before = levelBeforeSuspicion({
		...certainty,
		ceilings: certainty.ceilings.map(({ rule }) => rule)
	});
	if (before === 'low') {
		return `Trials may be missing, though suspicion alone does not take it from low to very low. ${why}`;
	}
	if (before === 'very low') return `Trials may be missing as well. ${why}`;
	return `${LEVELS[lowered]} for ${nameOf('publication_bias')}: ${uncapital(why)}`;
}

function ruleSentence(rule: string): string | null {
	const table = CERTAINTY_TABLES.find(({ domain }) => domain === 'publication_bias');
	return table?.rules.find(({ id }) => id === rule)?.sentence ?? null;
}

/** "how the studies were done" */
function nameOf(domain: CertaintyDomain['domain']): string {
	return uncapital(CERTAINTY_TABLES.find((table) => table.domain === domain)?.name ?? domain);
}

function uncapital(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
