/** The reader's own rules as the page shows them: the form, what changes, which orders survive. */
import { group } from 'd3-array';
import { addresses } from '#lib/addresses.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import {
	NUMBER_PARAMETERS,
	OUR_WHAT_IF,
	VETO_DOMAINS,
	whatIfQueryString,
	type WhatIfChoices
} from '#lib/reliability/what-if-choices.ts';
import type { Ranking } from '#lib/reliability/what-if-orders.ts';
import type { Regraded } from '#lib/reliability/what-if.ts';
import type { NamedResult, WhatIfNames, WhatIfPage } from '#lib/server/evidence/what-if.ts';
import { count } from '#lib/wording/numbers.ts';
import { outcomeName } from '#lib/wording/labels.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import {
	differences,
	domainName,
	fixedWords,
	NUMBER_WORDS,
	oursInWords,
	placeInWords,
	RULE_NAMES,
	summary,
	survivalWords,
	vetoWords
} from './what-if-words.ts';

/** What a list links to. The page makes the address from the id: it travels twice, and is long. */
export interface Named {
	readonly id: string;
	readonly text: string;
}

export function whatIfView({ choices, whatIf, names }: WhatIfPage) {
	return {
		ours: whatIf.ours,
		query: whatIfQueryString(choices),
		form: formView(choices),
		differences: differences(choices),
		summary: summary(whatIf),
		fixed: fixedWords(whatIf),
		vetoes: vetoWords(whatIf.lostVetoes, choices),
		results: {
			moves: moveTable(whatIf.results),
			lists: resultLists(whatIf.results, names)
		},
		studies: {
			moves: moveTable(whatIf.studies),
			lists: studyLists(whatIf.studies, names)
		},
		rankings: whatIf.rankings.map((ranking) => rankingView(ranking, names))
	};
}
export type WhatIfView = ReturnType<typeof whatIfView>;
export type MoveTableView = WhatIfView['results']['moves'];
export type RankingView = WhatIfView['rankings'][number];
export type NumberField = WhatIfView['form']['numbers'][number];

/** Choices to begin with, for readers who would not know what to switch. */
const EXAMPLES: readonly { readonly text: string; readonly choices: Partial<WhatIfChoices> }[] = [
	{ text: 'no veto at all', choices: { veto: [] } },
	{ text: '30 people instead of 20 and 15', choices: { peopleWithin: 30, peopleGroup: 30 } },
	{ text: '12 weeks for every benefit', choices: { weeks: 12 } },
	{ text: 'two high concerns are no worse than one', choices: { highForD: 6 } }
];

function formView(choices: WhatIfChoices) {
	return {
		vetoes: VETO_DOMAINS.map((domain) => ({
			value: domain,
			name: domainName(domain),
			checked: choices.veto.includes(domain)
		})),
		numbers: NUMBER_PARAMETERS.map(({ choice, ...range }) => ({
			...range,
			...NUMBER_WORDS[choice],
			/** As the field holds it; empty where ours has no single number. */
			value: fieldText(choices[choice]),
			ours: fieldText(OUR_WHAT_IF[choice]),
			oursInWords: oursInWords(choice)
		})),
		examples: EXAMPLES.map(({ text, choices: other }) => {
			const query = whatIfQueryString({ ...OUR_WHAT_IF, ...other });
			return { text, href: `${addresses.methods()}${query}#what-if` };
		})
	};
}

function fieldText(value: number | null): string {
	return value === null ? '' : String(value);
}

/** Our letters down, the reader's across; null where nothing went. The sums are both distributions. */
function moveTable(regraded: readonly Regraded<string>[]) {
	const counted = (wanted: (one: Regraded<string>) => boolean): number | null =>
		regraded.filter(wanted).length || null;
	return {
		rows: GRADES.map((ours) => ({
			grade: ours,
			cells: GRADES.map((yours) => ({
				grade: yours,
				count: counted((one) => one.ours === ours && one.yours === yours)
			})),
			all: counted((one) => one.ours === ours)
		})),
		sums: GRADES.map((yours) => ({ grade: yours, all: counted((one) => one.yours === yours) })),
		all: regraded.length
	};
}

interface Move {
	readonly from: Grade;
	readonly to: Grade;
	readonly ids: readonly string[];
}

/** What changed, by the letters that it went between, ours first. */
function movesOf(regraded: readonly Regraded<string>[]): readonly Move[] {
	return GRADES.flatMap((from) =>
		GRADES.filter((to) => to !== from).map((to) => ({
			from,
			to,
			ids: regraded.filter(({ ours, yours }) => ours === from && yours === to).map(({ id }) => id)
		}))
	).filter(({ ids }) => ids.length > 0);
}

function resultLists(regraded: readonly Regraded<string>[], names: WhatIfNames) {
	return movesOf(regraded).map(({ from, to, ids }) => {
		const named = ids.flatMap((id) => names.results.get(id) ?? []);
		return {
			from,
			to,
			title: count(ids.length, 'result'),
			size: ids.length,
			groups: [...group(named, ({ studyId }) => studyId)].map(([studyId, results]) => ({
				study: namedStudy(studyId, names),
				results: results.map((one): Named => ({ id: one.resultId, text: resultName(one, results) }))
			}))
		};
	});
}

/** Outcome and time; the measure as well where others of the list would be called the same. */
function resultName(one: NamedResult, others: readonly NamedResult[]): string {
	const alike = others.filter(({ outcome, week }) => outcome === one.outcome && week === one.week);
	const measure = alike.length > 1 ? [one.measure] : [];
	const weeks = formatWeeks(one.week) ?? 'week not stated';
	return [outcomeName(one.outcome), ...measure, weeks].join(', ');
}

function studyLists(regraded: readonly Regraded<string>[], names: WhatIfNames) {
	return movesOf(regraded).map(({ from, to, ids }) => ({
		from,
		to,
		title: count(ids.length, 'study', 'studies'),
		size: ids.length,
		studies: ids.map((id) => namedStudy(id, names))
	}));
}

function namedStudy(id: string, names: WhatIfNames): Named {
	return { id, text: names.studies.get(id) ?? id };
}

/**
 * Studies that enter or leave a top group are named under the reader's rules only: under the others
 * they are dozens, the same for every reader, and half of the weight of this section.
 */
function rankingView(ranking: Ranking, names: WhatIfNames) {
	const { of, things, comparisons } = ranking;
	const named = (id: string): Named =>
		of === 'studies' ? namedStudy(id, names) : { id, text: names.ingredients.get(id) ?? id };
	return {
		of,
		things,
		survival: survivalWords(ranking),
		rows: comparisons.map(({ rule, pairs, tops: { first, second, entering, leaving } }) => ({
			rule,
			name: RULE_NAMES[rule],
			...pairs,
			top: {
				ours: first === null ? '' : `${placeInWords('yours', first.best)}, ${first.size}`,
				theirs: second === null ? '' : `${placeInWords(rule, second.best)}, ${second.size}`,
				entering: entering.length,
				leaving: leaving.length,
				names:
					of === 'ingredients' || rule === 'yours'
						? { entering: entering.map(named), leaving: leaving.map(named) }
						: null
			}
		}))
	};
}
