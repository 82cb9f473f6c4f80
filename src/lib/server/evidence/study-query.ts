/**
 * The query of the list of studies, read from an address. Filters are named like the columns and
 * may be repeated; the values of one filter are alternatives, different filters hold together.
 * Pure: the vocabulary of ingredients is handed in.
 */
import {
	FACET_NAMES,
	FACET_VALUES,
	FIRST_ORDER,
	forEachBias,
	STUDY_SORTS,
	type SortOrder,
	type StudyFacets,
	type StudySort
} from './study-query-vocabulary.ts';

export const STUDIES_PER_PAGE = 25;

export interface StudyQuery {
	readonly facets: StudyFacets;
	/** Words to find in citation, title, journal, population, arms and ingredients; '' for none. */
	readonly q: string;
	/** People enrolled, or analysed where the former is not stated. */
	readonly minPeople: number | null;
	readonly yearFrom: number | null;
	readonly yearTo: number | null;
	readonly sort: StudySort;
	readonly order: SortOrder;
	/** From 1. */
	readonly page: number;
}

export interface QueryProblem {
	readonly parameter: string;
	readonly value: string;
	/** One sentence for the reader. */
	readonly reason: string;
	/** Null where the parameter takes a number or words. */
	readonly allowed: readonly string[] | null;
}

export type ParsedStudyQuery =
	| { readonly ok: true; readonly query: StudyQuery }
	| { readonly ok: false; readonly problems: readonly QueryProblem[] };

const NUMBERS = { min_people: 1_000_000, year_from: 2200, year_to: 2200, page: 1_000_000 } as const;
type NumberName = keyof typeof NUMBERS;
/** Pages are counted from one. */
const LEAST: Partial<Record<NumberName, number>> = { page: 1 };
const LONGEST_SEARCH = 200;

/** All names that the query knows. */
const STUDY_PARAMETERS: readonly string[] = [
	...FACET_NAMES,
	'q',
	...Object.keys(NUMBERS),
	'sort',
	'order'
];

interface ParseOptions {
	readonly ingredients: readonly string[];
	/** Refuse names that the query does not know (the JSON answer does; pages let them pass). */
	readonly strict?: boolean;
}

/** Reads the query; every value that is not allowed is told, none is dropped in silence. */
export function parseStudyQuery(
	params: URLSearchParams,
	{ ingredients, strict = false }: ParseOptions
): ParsedStudyQuery {
	const problems: QueryProblem[] = [];
	const refuse = (
		parameter: string,
		value: string,
		reason: string,
		allowed: readonly string[] | null
	) => problems.push({ parameter, value, reason, allowed });

	if (strict) {
		for (const name of new Set(params.keys())) {
			if (!STUDY_PARAMETERS.includes(name)) {
				refuse(name, params.get(name) ?? '', `There is no filter “${name}”.`, STUDY_PARAMETERS);
			}
		}
	}

	const values = <T extends string>(name: string, allowed: readonly T[]): T[] => {
		const chosen = new Set(params.getAll(name).filter((value) => value !== ''));
		for (const value of chosen) {
			if (!allowed.includes(value as T)) {
				refuse(name, value, `There is no ${name} “${value}”.`, allowed);
			}
		}
		return allowed.filter((value) => chosen.has(value));
	};
	const number = (name: NumberName): number | null => {
		const text = params.get(name)?.trim() ?? '';
		if (text === '') return null;
		const least = LEAST[name] ?? 0;
		const value = /^\d+$/.test(text) ? Number(text) : NaN;
		if (value >= least && value <= NUMBERS[name]) return value;
		const range = `${least > 0 ? `from ${least} ` : ''}up to ${NUMBERS[name]}`;
		refuse(name, text, `${name} takes a whole number ${range}.`, null);
		return null;
	};

	const q = (params.get('q') ?? '').trim();
	if (q.length > LONGEST_SEARCH) {
		refuse('q', q, `A search takes at most ${LONGEST_SEARCH} characters.`, null);
	}
	const sort = values('sort', STUDY_SORTS)[0] ?? 'year';
	const query: StudyQuery = {
		facets: {
			family: values('family', FACET_VALUES.family),
			design: values('design', FACET_VALUES.design),
			blinding: values('blinding', FACET_VALUES.blinding),
			control: values('control', FACET_VALUES.control),
			body_site: values('body_site', FACET_VALUES.body_site),
			funding: values('funding', FACET_VALUES.funding),
			source_kind: values('source_kind', FACET_VALUES.source_kind),
			outcome: values('outcome', FACET_VALUES.outcome),
			grade: values('grade', FACET_VALUES.grade),
			...forEachBias((name) => values(name, FACET_VALUES[name])),
			ingredient: values('ingredient', ingredients)
		},
		q,
		minPeople: number('min_people'),
		yearFrom: number('year_from'),
		yearTo: number('year_to'),
		sort,
		order: values('order', ['asc', 'desc'] as const)[0] ?? FIRST_ORDER[sort],
		page: number('page') ?? 1
	};
	return problems.length > 0 ? { ok: false, problems } : { ok: true, query };
}

/**
 * The query as an address part ("?family=retinoid&page=2"), defaults left out, always in the same
 * order, so that one list has one address.
 */
export function studyQueryString(query: StudyQuery): string {
	const params = new URLSearchParams();
	if (query.q !== '') params.set('q', query.q);
	for (const name of FACET_NAMES) {
		for (const value of query.facets[name]) params.append(name, value);
	}
	if (query.minPeople !== null) params.set('min_people', String(query.minPeople));
	if (query.yearFrom !== null) params.set('year_from', String(query.yearFrom));
	if (query.yearTo !== null) params.set('year_to', String(query.yearTo));
	if (query.sort !== 'year') params.set('sort', query.sort);
	if (query.order !== FIRST_ORDER[query.sort]) params.set('order', query.order);
	if (query.page > 1) params.set('page', String(query.page));
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** The problems of a query in words, with the values that are allowed. */
export function problemSentences(problems: readonly QueryProblem[]): string {
	return problems
		.map(({ reason, allowed }) =>
			allowed === null ? reason : `${reason} Allowed: ${allowed.join(', ')}.`
		)
		.join(' ');
}
