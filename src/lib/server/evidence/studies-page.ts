import type { ArmRole } from '#lib/evidence/vocabulary.ts';
import type { DomainTable } from '#lib/reliability/domain.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { findIngredientNames } from '#lib/server/db/queries/ingredient-names.ts';
import type { Narrowing } from '#lib/server/db/queries/study-conditions.ts';
import {
	searchStudies,
	type FoundStudy,
	type StudySearch
} from '#lib/server/db/queries/study-search.ts';
import type { Database } from '#lib/server/db/client.ts';
import { comparedProducts } from '#lib/wording/study-sentence.ts';
import { FACET_TITLES, facetsOf, labelOf, type Facet } from './study-facets.ts';
import {
	parseStudyQuery,
	STUDIES_PER_PAGE,
	studyQueryString,
	type QueryProblem,
	type StudyQuery
} from './study-query.ts';
import { FACET_NAMES, FIRST_ORDER } from './study-query-vocabulary.ts';
import { columnsOf, sortWords, type SortColumn, type SortWords } from './studies-page-sorts.ts';
import { reliabilityWords } from './studies-page-words.ts';

/** A narrowing that can be taken away, and what would be left. */
export interface Loosening {
	readonly label: string;
	readonly query: string;
	readonly count: number;
}

export interface ListedStudy extends Omit<FoundStudy, 'arms'> {
	readonly compared: string;
}

export interface StudiesPage {
	readonly fields: Pick<StudyQuery, 'q' | 'minPeople' | 'yearFrom' | 'yearTo' | 'sort' | 'order'>;
	/** Sorted against the first order of its column. */
	readonly turned: boolean;
	readonly studies: readonly ListedStudy[];
	/** Of the matching studies, those without anything to compare with. */
	readonly uncontrolled: number;
	readonly matching: number;
	readonly all: number;
	readonly facets: readonly Facet[];
	/** "of reliability B": what the list holds, after the number of studies; '' for any. */
	readonly reliability: string;
	/** The domains of reliability in the order in which they are shown. */
	readonly domains: readonly Pick<DomainTable, 'domain' | 'name'>[];
	readonly columns: readonly SortColumn[];
	readonly sorted: SortWords;
	readonly chosen: readonly Loosening[];
	readonly page: number;
	/** The query of each page; empty when there is nothing to page. */
	readonly pages: readonly string[];
	/** The query of this very list. */
	readonly query: string;
}

/** The list for a script: the same studies, the names of filters that are unknown refused. */
export interface StudiesList {
	readonly matching: number;
	readonly all: number;
	readonly page: number;
	readonly pages: number;
	readonly studies: readonly FoundStudy[];
}

export type StudiesAnswer<T> =
	| { readonly ok: true; readonly list: T }
	| { readonly ok: false; readonly problems: readonly QueryProblem[] };

/** The list of studies for an address, or what in the address cannot be read. */
export async function studiesPage(
	db: Database,
	params: URLSearchParams
): Promise<StudiesAnswer<StudiesPage>> {
	const names = await findIngredientNames(db);
	const parsed = parseStudyQuery(params, { ingredients: [...names.keys()] });
	if (!parsed.ok) return parsed;
	const search = await searchStudies(db, parsed.query);
	return { ok: true, list: toPage(parsed.query, search, names) };
}

/** The same list as plain data. */
export async function studiesAnswer(
	db: Database,
	params: URLSearchParams
): Promise<StudiesAnswer<StudiesList>> {
	const names = await findIngredientNames(db);
	const parsed = parseStudyQuery(params, { ingredients: [...names.keys()], strict: true });
	if (!parsed.ok) return parsed;
	const { studies, matching, all } = await searchStudies(db, parsed.query);
	const pages = Math.ceil(matching / STUDIES_PER_PAGE);
	return { ok: true, list: { matching, all, page: parsed.query.page, pages, studies } };
}

function toPage(
	query: StudyQuery,
	search: StudySearch,
	names: ReadonlyMap<string, string>
): StudiesPage {
	const pages = Math.ceil(search.matching / STUDIES_PER_PAGE);
	return {
		fields: query,
		studies: search.studies.map(({ arms, ...study }) => ({
			...study,
			compared: comparedProducts(arms as readonly { label: string; role: ArmRole }[])
		})),
		turned: query.order !== FIRST_ORDER[query.sort],
		uncontrolled: search.uncontrolled,
		matching: search.matching,
		all: search.all,
		facets: facetsOf(query, search, names),
		reliability: reliabilityWords(query.facets),
		domains: DOMAIN_TABLES.map(({ domain, name }) => ({ domain, name })),
		columns: columnsOf(query),
		sorted: sortWords(query),
		chosen: chosenOf(query, search, names),
		page: query.page,
		pages: Array.from({ length: pages }, (_, index) =>
			studyQueryString({ ...query, page: index + 1 })
		),
		query: studyQueryString(query)
	};
}

/** Everything that narrows the list, each with the list that is left without it. */
function chosenOf(
	query: StudyQuery,
	{ without }: StudySearch,
	names: ReadonlyMap<string, string>
): Loosening[] {
	const first = { ...query, page: 1 };
	const loosen = (narrowing: Narrowing, label: string, left: StudyQuery): Loosening => ({
		label,
		query: studyQueryString(left),
		count: without[narrowing]
	});
	const chosen = FACET_NAMES.filter((name) => query.facets[name].length > 0).map((name) => {
		const labels = query.facets[name].map((value) => labelOf(name, value, names));
		const left = { ...first, facets: { ...query.facets, [name]: [] } };
		return loosen(name, `${FACET_TITLES[name]}: ${labels.join(' or ')}`, left);
	});
	if (query.q !== '') {
		chosen.unshift(loosen('q', `Words: ${query.q}`, { ...first, q: '' }));
	}
	if (query.minPeople !== null) {
		const label = `At least ${query.minPeople} people`;
		chosen.push(loosen('min_people', label, { ...first, minPeople: null }));
	}
	if (query.yearFrom !== null || query.yearTo !== null) {
		const label = `Published ${query.yearFrom ?? 'any year'} to ${query.yearTo ?? 'now'}`;
		chosen.push(loosen('years', label, { ...first, yearFrom: null, yearTo: null }));
	}
	return chosen;
}
