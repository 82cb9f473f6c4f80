import { type SQL, sql } from 'drizzle-orm';
import { DOMAINS } from '#lib/reliability/domain.ts';
import type { StudyQuery } from '#lib/server/evidence/study-query.ts';
import {
	biasName,
	FACET_NAMES,
	forEachBias,
	type FacetName
} from '#lib/server/evidence/study-query-vocabulary.ts';
import { hasAllWords } from './word-search.ts';

/** What narrows the list: the facets, and the three fields of the form that take free values. */
export const NARROWINGS = [...FACET_NAMES, 'q', 'min_people', 'years'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** The column that says whether a study passes a narrowing. */
export const flag = (name: Narrowing) => sql.raw(`ok_${name}`);

/** Every study with one flag a narrowing, and how many of the flags it fails. */
export function judgedStudies(query: StudyQuery): SQL {
	const flags = NARROWINGS.map((name) => sql`${condition(name, query)} as ${flag(name)}`);
	const fails = NARROWINGS.map((name) => sql`(not ${flag(name)})::int`);
	return sql`
		judged as materialized (
			select flagged.*, ${sql.join(fails, sql` + `)} as fails
			from (
				select s.study_id, s.citation, s.family, s.design, s.blinding, s.control, s.body_site,
					s.funding, s.source_kind, s.duration_weeks, s.sex, p.title, p.year,
					coalesce(s.n_enrolled, s.n_analyzed) as people,
					a.result_id, a.grade, a.position, g.best_of,
					${sql.join(
						DOMAINS.map((domain) => sql`a.${sql.raw(domain)} as ${sql.raw(biasName(domain))}`),
						sql`, `
					)},
					${sql.join(flags, sql`, `)}
				from studies s join publications p using (publication_id)
				left join (study_grades g join assessments a
					on a.result_id = g.result_id and a.superseded_at is null)
					on g.study_id = s.study_id
				-- Keeps the planner from working out every flag a second time above.
				offset 0
			) flagged
		)`;
}

/** The facets that are a column of the study, or of the result that lends it its grade. */
export const FACET_COLUMNS: Record<Exclude<FacetName, 'outcome' | 'ingredient'>, SQL> = {
	family: sql`s.family`,
	design: sql`s.design`,
	blinding: sql`s.blinding`,
	control: sql`s.control`,
	body_site: sql`s.body_site`,
	funding: sql`s.funding`,
	source_kind: sql`s.source_kind`,
	grade: sql`a.grade`,
	...forEachBias((_, { domain }) => sql`a.${sql.raw(domain)}`)
};

/** True, false, never null: an unstated value passes no filter on it. */
function condition(name: Narrowing, query: StudyQuery): SQL {
	switch (name) {
		case 'q':
			return hasAllWords(sql`s.study_id`, query.q);
		case 'min_people':
			return query.minPeople === null
				? sql`true`
				: sql`coalesce(coalesce(s.n_enrolled, s.n_analyzed) >= ${query.minPeople}, false)`;
		case 'years':
			return sql`coalesce(${sql.join(
				[
					query.yearFrom === null ? sql`true` : sql`p.year >= ${query.yearFrom}`,
					query.yearTo === null ? sql`true` : sql`p.year <= ${query.yearTo}`
				],
				sql` and `
			)}, false)`;
		case 'outcome':
			return query.facets.outcome.length === 0
				? sql`true`
				: sql`exists (select from results r where r.study_id = s.study_id
						and r.outcome in ${query.facets.outcome})`;
		case 'ingredient':
			return query.facets.ingredient.length === 0
				? sql`true`
				: sql`exists (select from arm_ingredients i where i.study_id = s.study_id
						and i.slug in ${query.facets.ingredient})`;
		default: {
			const chosen: readonly string[] = query.facets[name];
			return chosen.length === 0
				? sql`true`
				: sql`coalesce(${FACET_COLUMNS[name]} in ${chosen}, false)`;
		}
	}
}
