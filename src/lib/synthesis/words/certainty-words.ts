/** How sure that is, and why, in sentences. */
import type { CertaintyDomain, GradedCertainty } from '../body.ts';
import { BEFORE_AFTER_CEILING } from '../certainty/ceilings.ts';
import { CERTAINTY_TABLES } from '../certainty/certainty-tables.ts';
import { levelBeforeSuspicion } from '../certainty/grade-certainty.ts';
import type { Unconcluded } from './lead.ts';
import { joined, listed } from './text.ts';

const LEVELS = ['not lowered', 'one level lower', 'two levels lower'] as const;

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
	return joined([
		`The certainty is ${certainty.level}.`,
		startWords(certainty),
		...lowering.map((domain) => loweringWords(domain, certainty)),
		rest.length === 0
			? null
			: `Not lowered for ${listed(rest.map(({ domain }) => nameOf(domain)))}.`,
		...certainty.ceilings.map(({ sentence }) => sentence)
	]);
}

function startWords({ start, randomised, studyIds }: GradedCertainty): string {
	const one = studyIds.length === 1;
	const who = one ? 'The one study is' : `The ${studyIds.length} studies are`;
	return randomised
		? `${who} randomised, so it starts at ${start}.`
		: `${who} not randomised, or ${one ? 'does' : 'do'} not say so: it starts at ${start}.`;
}

function loweringWords(domain: CertaintyDomain, certainty: GradedCertainty): string {
	const before = levelBeforeSuspicion({
		...certainty,
		ceilings: certainty.ceilings.map(({ rule }) => rule)
	});
	const stays = domain.domain === 'publication_bias' && (before === 'low' || before === 'very low');
	const how = stays
		? `not lowered further, as suspicion alone does not take it below ${before}`
		: LEVELS[domain.lowered];
	return `For ${nameOf(domain.domain)}, ${how}: ${uncapital(domain.sentence)}`;
}

/** "how the studies were done" */
function nameOf(domain: CertaintyDomain['domain']): string {
	return uncapital(CERTAINTY_TABLES.find((table) => table.domain === domain)?.name ?? domain);
}

function uncapital(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
