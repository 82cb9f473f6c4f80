/** The sorts of the list of studies, with their names and what each order means in words. */
import { studyQueryString, type StudyQuery } from './study-query.ts';
import {
	FIRST_ORDER,
	forEachBias,
	STUDY_SORTS,
	type SortOrder,
	type StudySort
} from './study-query-vocabulary.ts';

export interface SortColumn {
	readonly key: StudySort;
	readonly label: string;
	readonly order: SortOrder | null;
	/** The query of the list sorted by this; by the other order if it already is. */
	readonly query: string;
}

/** How the list runs, and how it would run turned round. */
export interface SortWords {
	readonly now: string;
	readonly turned: string;
}

type NamedSort = Readonly<Record<SortOrder, string>> & { readonly label: string };

const SORTS: Readonly<Record<StudySort, NamedSort>> = {
	study: { label: 'Study', asc: 'from A to Z', desc: 'from Z to A' },
	year: { label: 'Year', asc: 'oldest first', desc: 'newest first' },
	people: { label: 'People', asc: 'fewest first', desc: 'most first' },
	weeks: { label: 'Weeks', asc: 'shortest first', desc: 'longest first' },
	results: { label: 'Results', asc: 'fewest first', desc: 'most first' },
	grade: { label: 'Reliability', asc: 'least reliable first', desc: 'most reliable first' },
	...forEachBias((_, { name }): NamedSort => ({
		label: name,
		asc: 'least concern first',
		desc: 'most concern first'
	}))
};

/** Every sort, each with the list that choosing it gives. */
export function columnsOf(query: StudyQuery): SortColumn[] {
	return STUDY_SORTS.map((key) => {
		const order = query.sort === key ? query.order : null;
		const next = order === null ? FIRST_ORDER[key] : other(order);
		return {
			key,
			label: SORTS[key].label,
			order,
			query: studyQueryString({ ...query, sort: key, order: next, page: 1 })
		};
	});
}

export function sortWords({ sort, order }: Pick<StudyQuery, 'sort' | 'order'>): SortWords {
	return { now: SORTS[sort][order], turned: SORTS[sort][other(order)] };
}

function other(order: SortOrder): SortOrder {
	return order === 'asc' ? 'desc' : 'asc';
}
