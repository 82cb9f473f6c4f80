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
import { DOMAINS, type DomainName, type Judgement } from '#lib/reliability/domain.ts';
import { JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import type { StudyGrade } from '#lib/reliability/study-grade.ts';
import { STUDIES_PER_PAGE, type StudyQuery } from '#lib/server/evidence/study-query.ts';
import {
	biasName,
	forEachBias,
	type FacetName,
	type StudySort
} from '#lib/server/evidence/study-query-vocabulary.ts';
import type { Database } from '../client.ts';
import {
	FACET_COLUMNS,
	flag,
	judgedStudies,
	NARROWINGS,
	type Narrowing
} from './study-conditions.ts';

/** The reliability of the study's best result, with the domains of that result. */
export interface FoundGrade extends StudyGrade {
	/** Null where the domain does not concern the result. */
	readonly domains: Readonly<Record<DomainName, Judgement | null>>;
}

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
	/** Null without a result on a benefit. */
	readonly grade: FoundGrade | null;
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
	const [row] = await db.execute<SearchRow>(sql`
		with ${judgedStudies(query)}
		select (select coalesce(json_agg(page), '[]') from (${pageOf(query)}) page) as studies,
			(select coalesce(json_agg(counts), '[]') from (${countsOf()}) counts) as counts,
			(select to_json(totals) from (${totalsOf()}) totals) as totals`);
	const { studies = [], counts = [], totals = {} } = row ?? {};
	return {
		studies,
		matching: totals.matching ?? 0,
		uncontrolled: totals.uncontrolled ?? 0,
		all: totals.all ?? 0,
		counts,
		without: Object.fromEntries(
			NARROWINGS.map((name) => [name, totals[`without_${name}`] ?? 0])
		) as Record<Narrowing, number>
	};
}

/** The whole search is one statement, so that all studies are judged once and at one moment. */
type SearchRow = {
	readonly studies: readonly FoundStudy[];
	readonly counts: readonly FacetCount[];
	readonly totals: Readonly<Record<string, number>>;
};

const JUDGEMENT_ORDER = sql`array[${sql.join(
	JUDGEMENTS.map((judgement) => sql`${judgement}`),
	sql`, `
)}]`;

const SORTED_BY: Record<StudySort, SQL> = {
	study: sql`lower(j.citation)`,
	year: sql`j.year`,
	people: sql`j.people`,
	weeks: sql`j.duration_weeks`,
	results: sql`(select count(*) from results r where r.study_id = j.study_id)`,
	grade: sql`j.position`,
	...forEachBias((name) => sql`array_position(${JUDGEMENT_ORDER}, j.${sql.raw(name)})`)
};

function pageOf({ sort, order, page }: StudyQuery): SQL {
	return sql`
		with shown as (
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
					from results where study_id = s.study_id group by outcome) r) as results,
			case when best.result_id is not null then json_build_object('grade', s.grade,
				'position', s.position, 'resultId', s.result_id, 'contrast', best.contrast,
				'bestOf', s.best_of, 'domains', json_build_object(${sql.join(
					DOMAINS.map((domain) => sql`${sql.raw(`'${domain}'`)}, s.${sql.raw(biasName(domain))}`),
					sql`, `
				)})) end as grade
		from shown s left join results best on best.result_id = s.result_id order by place`;
}

/** A facet's own filter is left aside for its counts: they say what choosing a value would give. */
function countsOf(): SQL {
	const counted = (name: FacetName) => sql`
		count(*) filter (where fails = 0 or (fails = 1 and not ${flag(name)}))::int as count,
		count(*)::int as total`;
	const own = (Object.keys(FACET_COLUMNS) as (keyof typeof FACET_COLUMNS)[]).map(
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
	return sql.join([...own, many], sql` union all `);
}

function totalsOf(): SQL {
	const without = NARROWINGS.map(
		(name) =>
			sql`count(*) filter (where fails = 0 or (fails = 1 and not ${flag(name)}))::int as ${sql.raw(`without_${name}`)}`
	);
	return sql`
		select count(*)::int as "all", count(*) filter (where fails = 0)::int as matching,
			count(*) filter (where fails = 0 and control = 'baseline_only')::int as uncontrolled,
			${sql.join(without, sql`, `)}
		from judged`;
}
