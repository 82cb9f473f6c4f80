/** What a reader's own rules change, in sentences. Counts only; nothing is measured along the letters. */
import { CONCERNS, type ComparedRule, type Ranking } from '#lib/reliability/what-if-orders.ts';
import {
	NUMBER_PARAMETERS,
	OUR_WHAT_IF,
	VETO_DOMAINS,
	type NumberChoice,
	type WhatIfChoices
} from '#lib/reliability/what-if-choices.ts';
import type { LostVetoes, Regraded, WhatIf } from '#lib/reliability/what-if.ts';
import type { DomainName } from '#lib/reliability/domain.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import { JUDGEMENT_LABELS } from '#lib/reliability/grade-meanings.ts';
import { count } from '#lib/wording/numbers.ts';

export interface NumberWords {
	/** The heading that it stands under in the form. */
	readonly group: 'letters' | 'people' | 'weeks';
	readonly label: string;
	readonly hint: string;
}

export const NUMBER_WORDS: Readonly<Record<NumberChoice, NumberWords>> = {
	someForB: {
		group: 'letters',
		label: 'Domains of some concern, at most, for a B',
		hint: 'More make a C.'
	},
	highForD: {
		group: 'letters',
		label: 'Domains of high concern, at least, for a D',
		hint: 'Fewer make a C.'
	},
	peopleWithin: {
		group: 'people',
		label: 'Where everybody is on both sides',
		hint: 'Fewer: one letter lower.'
	},
	peopleGroup: { group: 'people', label: 'In the smaller group', hint: 'Fewer: one letter lower.' },
	peopleMin: { group: 'people', label: 'In all', hint: 'Fewer: at most a D.' },
	weeks: {
		group: 'weeks',
		label: 'The same for every benefit',
		hint: 'Empty is ours. Earlier: one letter lower. Reactions may come at once.'
	}
};

/** Our number as the form prints it beside the field. */
export function oursInWords(choice: NumberChoice): string {
	return choice === 'weeks' ? 'outcome by outcome' : String(OUR_WHAT_IF[choice]);
}

export function domainName(domain: DomainName): string {
	return DOMAIN_TABLES.find((table) => table.domain === domain)?.name ?? domain;
}

/** Every choice that is not ours, one sentence each, in the order of the form. */
export function differences(choices: WhatIfChoices): readonly string[] {
	const numbers = NUMBER_PARAMETERS.filter(({ choice }) => choices[choice] !== OUR_WHAT_IF[choice]);
	return [
		...vetoDifference(choices.veto),
		...numbers.map(({ choice }) => {
			const { group, label } = NUMBER_WORDS[choice];
			const before = { letters: '', people: 'People, at least: ', weeks: 'Weeks, at least: ' }[
				group
			];
			const words = before === '' ? label : before + lowerFirst(label);
			return `${words}: ${String(choices[choice])} (ours: ${oursInWords(choice)})`;
		})
	];
}

function vetoDifference(veto: readonly DomainName[]): readonly string[] {
	const names = (domains: readonly DomainName[]) =>
		listed(domains.map((domain) => lowerFirst(domainName(domain))));
	const lost = VETO_DOMAINS.filter((domain) => !veto.includes(domain));
	if (lost.length === 0) return [];
	if (veto.length === 0) return ['No domain may veto (ours: every domain)'];
	return [`No veto in ${names(lost)} (ours: every domain)`];
}

const changed = (regraded: readonly Regraded<string>[]): number =>
	regraded.filter(({ ours, yours }) => ours !== yours).length;

/** The finding: how many grades change. */
export function summary({ ours, results, studies }: WhatIf): string {
	if (ours) {
		return `These are our rules: all ${results.length} results and ${studies.length} studies keep their grade.`;
	}
	const [ofResults, ofStudies] = [changed(results), changed(studies)];
	if (ofResults === 0) {
		return `Under your rules none of ${results.length} results changes its grade.`;
	}
	const change = (n: number) => (n === 1 ? 'changes its grade' : 'change their grade');
	const and = ofStudies === 0 ? 'no study does' : `${ofStudies} of ${studies.length} studies do`;
	return `Under your rules ${ofResults} of ${results.length} results ${change(ofResults)}, and ${and}.`;
}

/** Why many results cannot change at all. */
export function fixedWords({ results, beforeAfter }: WhatIf): string {
	const others = results.length - beforeAfter;
	return `Only ${others} of the ${results.length} results can change. The other ${beforeAfter} have nothing to be compared with and keep their letter under any of these rules.`;
}

/** What the vetoes did by themselves; null where all are kept. */
export function vetoWords(lost: LostVetoes | null, { someForB }: WhatIfChoices): string | null {
	if (lost === null) return null;
	const { held, moved, tooManySome, otherHigh } = lost;
	if (held === 0) {
		return 'No controlled result is of high concern in a domain that lost its veto, so nothing hangs on it.';
	}
	const open = `In ${count(held, 'controlled result')} a domain that lost its veto is of high concern; for ${moved === 0 ? 'none' : moved} of them the veto decides the grade.`;
	const why = [
		tooManySome === 0
			? ''
			: `In ${tooManySome} the concern counts as some instead, and more than ${someForB} of some concern make a C as well.`,
		otherHigh === 0 ? '' : `In ${otherHigh} another domain is of high concern too.`
	];
	return [open, ...why].filter((sentence) => sentence !== '').join(' ');
}

export const RULE_NAMES: Readonly<Record<ComparedRule, string>> = {
	yours: 'Your rules',
	jadad: 'Jadad score',
	pedro: 'PEDro scale',
	worst_domain: 'Worst domain only'
};

/** Points of the scales that the classes of `place` count down from. */
const OUT_OF = { jadad: 5, pedro: 10 } as const;

/** A class in words: "B", "3 of 5 points", "some concern". */
export function placeInWords(rule: ComparedRule, place: number): string {
	if (rule === 'yours') return GRADES[place] ?? '';
	if (rule === 'worst_domain') return JUDGEMENT_LABELS[CONCERNS[place] ?? 'high'];
	return `${OUT_OF[rule] - place} of ${OUT_OF[rule]} points`;
}

const none = (n: number): string => (n === 0 ? 'none' : String(n));

/** "Of 282 pairs of ingredients that our rules order, 257 keep their order under yours, …" */
export function survivalWords({ of, comparisons }: Ranking): string {
	const [first] = comparisons;
	if (first === undefined) return '';
	const { ordered, kept, tied, reversed } = first.pairs;
	const pairs = `${count(ordered, 'pair')} of ${of} that our rules order`;
	if (first.rule !== 'yours') {
		const keeping = comparisons.map(
			({ rule, pairs }, i) => `${SUBJECTS[rule]}${i === 0 ? ' keeps' : ''} ${none(pairs.kept)}`
		);
		const reversing = comparisons.map(({ pairs }) => none(pairs.reversed));
		return `Of ${pairs}, ${listed(keeping)}; they reverse ${listed(reversing)}, and the rest become ties.`;
	}
	if (kept === ordered) return `All ${pairs} keep their order under yours.`;
	return `Of ${pairs}, ${kept} keep their order under yours, ${none(tied)} ${tied === 1 ? 'becomes a tie' : 'become ties'} and ${none(reversed)} ${reversed > 1 ? 'are' : 'is'} reversed.`;
}

const SUBJECTS: Readonly<Record<ComparedRule, string>> = {
	yours: 'your rules',
	jadad: 'the Jadad score',
	pedro: 'the PEDro scale',
	worst_domain: 'the worst domain alone'
};

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function listed(words: readonly string[]): string {
	return words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
