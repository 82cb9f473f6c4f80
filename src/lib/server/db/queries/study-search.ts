import { type SQL, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type {
	ArmRole,
	Blinding,
	BodySite,
	Design,
	Sex,
	StudyControl,
	StudyFamily
} from '#lib/evidence/vocabulary.ts';
import {
	FACET_NAMES,
	STUDIES_PER_PAGE,
	type FacetName,
	type StudyQuery,
	type StudySort
} from '#lib/server/evidence/study-query.ts';
import type { Database } from '../client.ts';
import { hasAllWords } from './word-search.ts';

/** What narrows the list: the facets, and the three fields of the form that take free values. */
export const NARROWINGS = [...FACET_NAMES, 'q', 'min_people', 'years'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** A study as the list shows it. Null is "not stated". */
export interface FoundStudy {
	readonly studyId: string;
	readonly citation: string;
	readonly title: string | null;
	readonly year: number | null;
	readonly family: StudyFamily;
	readonly design: Design;
	readonly blinding: Blinding;
	readonly control: StudyControl;
	readonly bodySite: BodySite | null;
	readonly sex: Sex;
	/** Enrolled, else analysed. */
	readonly people: number | null;
	readonly durationWeeks: number | null;
	readonly arms: readonly { readonly label: string; readonly role: ArmRole }[];
	/** Rows of the source by outcome; the two kinds of contrast are never added up. */
	readonly results: readonly {
		readonly outcome: Outcome;
		readonly controlled: number;
		readonly beforeAfter: number;
	}[];
}

export interface FacetCount {
	readonly facet: FacetName;
	readonly value: string;
	/** Studies that pass every other filter and have this value. */
	readonly count: number;
	/** Studies that have this value at all. */
	readonly total: number;
}

export interface StudySearch {
	readonly studies: readonly FoundStudy[];
	/** Studies that pass every filter. */
	readonly matching: number;
	/** Of these, those that only compare people with their own start. */
	readonly uncontrolled: number;
	/** All studies. */
	readonly all: number;
	readonly counts: readonly FacetCount[];
	/** How many studies would match with one of the narrowings taken away. */
	readonly without: Readonly<Record<Narrowing, number>>;
}

/**
 * One page of the studies that pass a query, with the counts beside the options of its filters.
 * Sorting puts studies whose value is not stated last, whichever way it runs.
 */
export async function searchStudies(db: Database, query: StudyQuery): Promise<StudySearch> {
	const judged = judgedStudies(query);
	const [found, counts, totals] = await Promise.all([
		db.execute<FoundStudy & Record<string, unknown>>(pageOf(judged, query)),
		db.execute<{ facet: FacetName; value: string; count: number; total: number }>(countsOf(judged)),
		db.execute<Record<string, number>>(totalsOf(judged))
	]);
	const row = totals[0] ?? {};
	return {
		studies: [...found],
		matching: row.matching ?? 0,
		uncontrolled: row.uncontrolled ?? 0,
		all: row.all ?? 0,
		counts: [...counts],
		without: Object.fromEntries(
			NARROWINGS.map((name) => [name, row[`without_${name}`] ?? 0])
		) as Record<Narrowing, number>
	};
}

const flag = (name: Narrowing) => sql.raw(`ok_${name}`);

/** Every study with one flag a narrowing, and how many of the flags it fails. */
function judgedStudies(query: StudyQuery): SQL {
	const flags = NARROWINGS.map((name) => sql`${condition(name, query)} as ${flag(name)}`);
	const fails = NARROWINGS.map((name) => sql`(not ${flag(name)})::int`);
	return sql`
		judged as materialized (
			select flagged.*, ${sql.join(fails, sql` + `)} as fails
			from (
				select s.study_id, s.citation, s.family, s.design, s.blinding, s.control, s.body_site,
					s.funding, s.source_kind, s.duration_weeks, s.sex, p.title, p.year,
					coalesce(s.n_enrolled, s.n_analyzed) as people,
					${sql.join(flags, sql`, `)}
				from studies s join publications p using (publication_id)
				-- Keeps the planner from working out every flag a second time above.
				offset 0
			) flagged
		)`;
}

const COLUMN: Record<Exclude<FacetName, 'outcome' | 'ingredient'>, SQL> = {
	family: sql`s.family`,
	design: sql`s.design`,
	blinding: sql`s.blinding`,
	control: sql`s.control`,
	body_site: sql`s.body_site`,
	funding: sql`s.funding`,
	source_kind: sql`s.source_kind`
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
			return chosen.length === 0 ? sql`true` : sql`coalesce(${COLUMN[name]} in ${chosen}, false)`;
		}
	}
}

const SORTED_BY: Record<StudySort, SQL> = {
	study: sql`lower(j.citation)`,
	year: sql`j.year`,
	people: sql`j.people`,
	weeks: sql`j.duration_weeks`,
	results: sql`(select count(*) from results r where r.study_id = j.study_id)`
};

function pageOf(judged: SQL, { sort, order, page }: StudyQuery): SQL {
	return sql`
		with ${judged},
		shown as (
			select j.*, row_number() over (
				order by ${SORTED_BY[sort]} ${sql.raw(order)} nulls last, lower(j.citation), j.study_id
			) as place
			from judged j where fails = 0
			order by place limit ${STUDIES_PER_PAGE} offset ${(page - 1) * STUDIES_PER_PAGE}
		)
		select s.study_id as "studyId", s.citation, s.title, s.year, s.family, s.design, s.blinding,
			s.control, s.body_site as "bodySite", s.sex, s.people, s.duration_weeks as "durationWeeks",
			(select coalesce(jsonb_agg(jsonb_build_object('label', a.label, 'role', a.role)
				order by a.arm_id), '[]') from arms a where a.study_id = s.study_id) as arms,
			(select coalesce(jsonb_agg(jsonb_build_object('outcome', r.outcome,
				'controlled', r.controlled, 'beforeAfter', r.before_after)
				order by r.controlled + r.before_after desc, r.outcome), '[]')
				from (select outcome,
					count(*) filter (where contrast = 'controlled') as controlled,
					count(*) filter (where contrast = 'before_after') as before_after
					from results where study_id = s.study_id group by outcome) r) as results
		from shown s order by place`;
}

/** A facet's own filter is left aside for its counts: they say what choosing a value would give. */
function countsOf(judged: SQL): SQL {
	const counted = (name: FacetName) => sql`
		count(*) filter (where fails = 0 or (fails = 1 and not ${flag(name)}))::int as count,
		count(*)::int as total`;
	const own = (Object.keys(COLUMN) as (keyof typeof COLUMN)[]).map(
		(name) => sql`
			select ${sql.raw(`'${name}'`)} as facet, ${sql.raw(name)} as value, ${counted(name)}
			from judged where ${sql.raw(name)} is not null group by ${sql.raw(name)}`
	);
	const many = sql`
		select 'outcome', outcome, ${counted('outcome')} from judged
		join (select distinct study_id, outcome from results) o using (study_id) group by outcome
		union all
		select 'ingredient', slug, ${counted('ingredient')} from judged
		join (select distinct study_id, slug from arm_ingredients) i using (study_id) group by slug`;
	return sql`with ${judged} ${sql.join([...own, many], sql` union all `)}`;
}

function totalsOf(judged: SQL): SQL {
	const without = NARROWINGS.map(
		(name) =>
			sql`count(*) filter (where fails = 0 or (fails = 1 and not ${flag(name)}))::int as ${sql.raw(`without_${name}`)}`
	);
	return sql`with ${judged}
		select count(*)::int as "all", count(*) filter (where fails = 0)::int as matching,
			count(*) filter (where fails = 0 and control = 'baseline_only')::int as uncontrolled,
			${sql.join(without, sql`, `)}
		from judged`;
}
