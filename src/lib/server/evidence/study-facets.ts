import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { JUDGEMENT_LABELS } from '#lib/reliability/grade-meanings.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import type { StudySearch } from '#lib/server/db/queries/study-search.ts';
import {
	BLINDING_LABELS,
	CONTROL_LABELS,
	DESIGN_LABELS,
	FAMILY_LABELS,
	FUNDING_LABELS,
	SITE_LABELS,
	SOURCE_KIND_LABELS
} from '#lib/wording/labels.ts';
import type { StudyQuery } from './study-query.ts';
import { FACET_VALUES, forEachBias, type FacetName } from './study-query-vocabulary.ts';

export interface FacetOption {
	readonly value: string;
	readonly label: string;
	readonly count: number;
	readonly checked: boolean;
}

export interface Facet {
	readonly name: FacetName;
	readonly title: string;
	readonly options: readonly FacetOption[];
}

/** The filters in the order of the form. */
export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
	family: 'Kind of active',
	outcome: 'Outcome measured',
	ingredient: 'Ingredient',
	grade: 'Reliability',
	...forEachBias((_, { name }) => name),
	design: 'Design',
	control: 'Compared with',
	blinding: 'Blinding',
	body_site: 'Part of the body',
	funding: 'Funding',
	source_kind: 'Read in'
};
const SHOWN_ORDER = Object.keys(FACET_TITLES) as FacetName[];

const LABELS: { readonly [N in Exclude<FacetName, 'ingredient' | 'outcome'>]: object } = {
	family: FAMILY_LABELS,
	grade: Object.fromEntries(GRADES.map((grade) => [grade, grade])),
	...forEachBias(() => JUDGEMENT_LABELS),
	design: DESIGN_LABELS,
	blinding: BLINDING_LABELS,
	control: CONTROL_LABELS,
	body_site: SITE_LABELS,
	funding: FUNDING_LABELS,
	source_kind: SOURCE_KIND_LABELS
};

/** What a reader sees for a value of a filter. */
export function labelOf(
	name: FacetName,
	value: string,
	names: ReadonlyMap<string, string>
): string {
	if (name === 'ingredient') return names.get(value) ?? value;
	if (name === 'outcome') {
		const outcome = FACET_VALUES.outcome.find((known) => known === value);
		return outcome === undefined ? value : outcomeDefinition(outcome).name;
	}
	return (LABELS[name] as Readonly<Record<string, string>>)[value] ?? value;
}

/** The filters with the counts of their options. Options that no study has are left out, unless they are chosen. */
export function facetsOf(
	{ facets }: StudyQuery,
	{ counts }: StudySearch,
	names: ReadonlyMap<string, string>
): Facet[] {
	return SHOWN_ORDER.map((name) => {
		const known = new Map(
			counts.filter(({ facet }) => facet === name).map((row) => [row.value, row])
		);
		const values: readonly string[] =
			name === 'ingredient' ? [...names.keys()] : FACET_VALUES[name];
		const chosen: readonly string[] = facets[name];
		const options = values
			// That no study reaches a letter is worth knowing; that none has some funding is not.
			.filter((value) => name === 'grade' || known.has(value) || chosen.includes(value))
			.map((value) => ({
				value,
				label: labelOf(name, value, names),
				count: known.get(value)?.count ?? 0,
				checked: chosen.includes(value)
			}));
		return { name, title: FACET_TITLES[name], options };
	});
}
