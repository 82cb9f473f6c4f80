/** The judgement of certainty, domain by domain, for the sets of studies that are graded apart. */
import type { BodyOfEvidence, CertaintyDomain, GradedCertainty } from '#lib/synthesis/body.ts';
import { CERTAINTY_TABLES } from '#lib/synthesis/certainty/certainty-tables.ts';
import { CERTAINTY_MEANINGS } from '#lib/synthesis/certainty/certainty-meanings.ts';
import { count } from '#lib/wording/numbers.ts';

const LOWERED: Record<CertaintyDomain['lowered'], string> = {
	0: 'not lowered',
	1: 'lowered by one',
	2: 'lowered by two'
};

const NAME = new Map(CERTAINTY_TABLES.map(({ domain, name }) => [domain, name]));

/** The graded sets, the one that the page leads with first. */
export function certaintyView({ certainty, certaintyApart }: BodyOfEvidence) {
	return (certainty === null ? [] : [certainty, ...certaintyApart]).map(setView);
}

export type CertaintySetView = ReturnType<typeof setView>;

function setView(graded: GradedCertainty) {
	const { randomised, studyIds, start, domains, ceilings, level } = graded;
	const lowered = domains.reduce((sum, domain) => sum + domain.lowered, 0);
	return {
		key: randomised ? 'randomised' : 'other',
		name: `${count(studyIds.length, 'study', 'studies')}, ${randomised ? 'randomised' : 'not randomised, or not said'}`,
		start,
		startWords: randomised
			? 'Randomised studies start high.'
			: 'Studies that are not randomised start low.',
		lowered,
		level,
		domains: domains.map(({ domain, lowered: by, rule, sentence, numbers }) => ({
			domain,
			name: NAME.get(domain) ?? domain,
			lowered: by,
			words: LOWERED[by],
			rule: ruleWords(domain, rule),
			sentence,
			numbers: Object.entries(numbers).map(([name, value]) => ({
				name: spaced(name),
				value: value === null ? 'not known' : String(value)
			}))
		})),
		ceilings: ceilings.map(({ sentence }) => sentence)
	};
}

/** What a level means, in a sentence; null where nothing is graded. */
export function levelMeaning(level: BodyOfEvidence['level']): string | null {
	return CERTAINTY_MEANINGS.find((meaning) => meaning.level === level)?.means ?? null;
}

/** When the rule applies, in its own words; they refer to the rules before it. */
function ruleWords(domain: CertaintyDomain['domain'], id: string): string {
	const table = CERTAINTY_TABLES.find((one) => one.domain === domain);
	const at = table?.rules.findIndex((rule) => rule.id === id) ?? -1;
	const rule = table?.rules[at];
	return rule === undefined ? '' : `Rule ${at + 1} of ${table?.rules.length}: ${rule.when}`;
}

/** The name of a fact as words: "biasCOrWorse" is "bias C or worse". */
function spaced(name: string): string {
	const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
	return words.replace(/\bbias ([a-e])\b/, (_, letter: string) => `bias ${letter.toUpperCase()}`);
}
