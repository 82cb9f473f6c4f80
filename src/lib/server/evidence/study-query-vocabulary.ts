/** What the list of studies can be narrowed and sorted by: the filters, their values, the sorts. */
import { OUTCOMES, type Outcome } from '#lib/evidence/outcomes.ts';
import {
	BLINDINGS,
	BODY_SITES,
	DESIGNS,
	FUNDINGS,
	SOURCE_KINDS,
	STUDY_CONTROLS,
	STUDY_FAMILIES,
	type Blinding,
	type BodySite,
	type Design,
	type Funding,
	type SourceKind,
	type StudyControl,
	type StudyFamily
} from '#lib/evidence/vocabulary.ts';
import {
	DOMAINS,
	type DomainName,
	type DomainTable,
	type Judgement
} from '#lib/reliability/domain.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';

/** A domain of reliability as a filter and as a sort: "bias_allocation". */
export type BiasName = `bias_${DomainName}`;
export const BIAS_NAMES: readonly BiasName[] = DOMAINS.map(biasName);

export function biasName(domain: DomainName): BiasName {
	return `bias_${domain}`;
}

/** Something for each domain, by the name of its filter. */
export function forEachBias<T>(of: (name: BiasName, table: DomainTable) => T): Record<BiasName, T> {
	return Object.fromEntries(
		DOMAIN_TABLES.map((table) => [biasName(table.domain), of(biasName(table.domain), table)])
	) as Record<BiasName, T>;
}

const COLUMN_SORTS = ['study', 'year', 'people', 'weeks', 'results', 'grade'] as const;
export type StudySort = (typeof COLUMN_SORTS)[number] | BiasName;
export const STUDY_SORTS: readonly StudySort[] = [...COLUMN_SORTS, ...BIAS_NAMES];
export type SortOrder = 'asc' | 'desc';

/**
 * The order in which a list is sorted when its sort is first chosen. `grade` descends from the most
 * reliable; a domain ascends from low concern, with what is not reported before high.
 */
export const FIRST_ORDER: Readonly<Record<StudySort, SortOrder>> = {
	study: 'asc',
	year: 'desc',
	people: 'desc',
	weeks: 'desc',
	results: 'desc',
	grade: 'desc',
	...forEachBias((): SortOrder => 'asc')
};

/** The filters that take a value of a list. Grade and domains are those of the study's best result. */
export interface StudyFacets extends Readonly<Record<BiasName, readonly Judgement[]>> {
	readonly family: readonly StudyFamily[];
	readonly design: readonly Design[];
	readonly blinding: readonly Blinding[];
	readonly control: readonly StudyControl[];
	readonly body_site: readonly BodySite[];
	readonly funding: readonly Funding[];
	readonly source_kind: readonly SourceKind[];
	readonly outcome: readonly Outcome[];
	readonly grade: readonly Grade[];
	readonly ingredient: readonly string[];
}
export type FacetName = keyof StudyFacets;

/** Every filter but `ingredient`, whose values are in the database, with its allowed values. */
export const FACET_VALUES: { readonly [N in Exclude<FacetName, 'ingredient'>]: StudyFacets[N] } = {
	family: STUDY_FAMILIES,
	design: DESIGNS,
	blinding: BLINDINGS,
	control: STUDY_CONTROLS,
	body_site: BODY_SITES,
	funding: FUNDINGS,
	source_kind: SOURCE_KINDS,
	outcome: OUTCOMES,
	grade: GRADES,
	...forEachBias(() => JUDGEMENTS)
};
export const FACET_NAMES = [
	...(Object.keys(FACET_VALUES) as Exclude<FacetName, 'ingredient'>[]),
	'ingredient'
] as const satisfies readonly FacetName[];
