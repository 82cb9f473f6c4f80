/** What the list says of reliability, against grades worked out from the shipped files alone. */
import { group } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf } from '#lib/reliability/assessed-result.ts';
import { DOMAINS, type DomainName } from '#lib/reliability/domain.ts';
import { JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import { comparePositions } from '#lib/reliability/position.ts';
import { gradeOfStudy } from '#lib/reliability/study-grade.ts';
import {
	searchStudies,
	type FoundGrade,
	type FoundStudy
} from '#lib/server/db/queries/study-search.ts';
import { parseStudyQuery, STUDIES_PER_PAGE } from '#lib/server/evidence/study-query.ts';
import { BIAS_NAMES, biasName } from '#lib/server/evidence/study-query-vocabulary.ts';
import { readSeedContexts } from '../fixtures/seed-results.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

function search(address: string) {
	const parsed = parseStudyQuery(new URLSearchParams(address), { ingredients: [] });
	if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.reason).join(' '));
	return searchStudies(db, parsed.query);
}

/** The whole list, whatever the number of its pages. */
async function listOf(address: string): Promise<FoundStudy[]> {
	const { matching, studies } = await search(address);
	const list = [...studies];
	for (let page = 2; page <= Math.ceil(matching / STUDIES_PER_PAGE); page++) {
		list.push(...(await search(`${address}&page=${page}`)).studies);
	}
	return list;
}

/** By study; none for a study without a result on a benefit. */
function gradesOfFiles(): ReadonlyMap<string, FoundGrade> {
	const results = readSeedContexts().map((context) => {
		const { studyId, resultId, outcome, contrast } = context.result;
		const assessment = assessResult(context);
		const { grade, position } = assessment;
		const { domains } = summaryOf(assessment);
		return { studyId, resultId, outcome, contrast, grade, position, domains };
	});
	const domainsOf = new Map(results.map((result) => [result.resultId, result.domains]));
	const grades = new Map<string, FoundGrade>();
	for (const [studyId, ofStudy] of group(results, (result) => result.studyId)) {
		const best = gradeOfStudy(ofStudy);
		const domains = domainsOf.get(best?.resultId ?? '');
		if (best && domains) grades.set(studyId, { ...best, domains });
	}
	return grades;
}

const expected = gradesOfFiles();
const idsWhere = (holds: (grade: FoundGrade) => boolean) =>
	[...expected].filter(([, grade]) => holds(grade)).map(([studyId]) => studyId);

describe('searchStudies on reliability', () => {
	let all: FoundStudy[];
	beforeAll(async () => {
		all = await listOf('sort=study');
	});

	it('gives every study the grade and the domains of its best result, or none', () => {
		expect(all).toHaveLength(156);
		for (const { studyId, grade } of all) {
			expect({ studyId, grade }).toEqual({ studyId, grade: expected.get(studyId) ?? null });
		}
	});

	it.each(GRADES)('finds exactly the studies of grade %s', async (grade) => {
		const found = await listOf(`grade=${grade}`);
		expect(found.map((study) => study.studyId).toSorted()).toEqual(
			idsWhere((one) => one.grade === grade).toSorted()
		);
	});

	it('takes several grades as alternatives', async () => {
		const { matching } = await search('grade=B&grade=C');
		expect(matching).toBe(idsWhere(({ grade }) => grade === 'B' || grade === 'C').length);
	});

	it.each(DOMAINS)('finds exactly the studies of each judgement of %s', async (domain) => {
		for (const judgement of JUDGEMENTS) {
			const found = await listOf(`${biasName(domain)}=${judgement}`);
			expect([judgement, ...found.map(({ studyId }) => studyId).toSorted()]).toEqual([
				judgement,
				...idsWhere((one) => one.domains[domain] === judgement).toSorted()
			]);
		}
	});

	it('counts beside a grade and a judgement what choosing it would find', async () => {
		const chosen = 'grade=B&bias_allocation=some&control=vehicle';
		const { counts } = await search(chosen);
		const own = counts.filter(({ facet }) => facet === 'grade' || facet.startsWith('bias_'));
		expect(own.length).toBeGreaterThan(BIAS_NAMES.length);
		for (const { facet, value, count } of own) {
			const others = new URLSearchParams(chosen);
			others.delete(facet);
			others.set(facet, value);
			const { matching } = await search(others.toString());
			expect([facet, value, count]).toEqual([facet, value, matching]);
		}
	});

	it('counts what would be left without a filter on reliability', async () => {
		const { without } = await search('grade=B&bias_missing_data=not_reported');
		expect(without.grade).toBe((await search('bias_missing_data=not_reported')).matching);
		expect(without.bias_missing_data).toBe((await search('grade=B')).matching);
	});

	it.each(['desc', 'asc'] as const)(
		'sorts by grade %s, studies without one last',
		async (order) => {
			const list = await listOf(`sort=grade&order=${order}`);
			const graded = list.slice(0, expected.size).map(({ studyId }) => expected.get(studyId));
			expect(list).toHaveLength(all.length);
			expect(graded).not.toContain(undefined);
			const sign = order === 'desc' ? 1 : -1;
			for (const [index, grade] of graded.entries()) {
				const next = graded[index + 1];
				if (!grade || !next) continue;
				expect(sign * comparePositions(grade.position, next.position)).toBeLessThanOrEqual(0);
			}
			const letters = graded.map((grade) => grade?.grade ?? '');
			expect(letters).toEqual(
				order === 'desc' ? letters.toSorted() : letters.toSorted().toReversed()
			);
		}
	);

	it.each(DOMAINS)('sorts by %s from low to high concern, no value last either way', async (d) => {
		const places = (list: readonly FoundStudy[]) => list.map((study) => placeOf(study, d));
		const ascending = places(await listOf(`sort=${biasName(d)}`));
		const descending = places(await listOf(`sort=${biasName(d)}&order=desc`));
		const judged = ascending.filter((place) => place >= 0);
		expect(ascending.slice(0, judged.length)).toEqual(judged.toSorted());
		expect(descending.slice(0, judged.length)).toEqual(judged.toSorted().toReversed());
		expect(descending).toHaveLength(all.length);
	});
});

/** The place of a judgement from no worry to most; negative without one. */
function placeOf({ grade }: FoundStudy, domain: DomainName): number {
	const judgement = grade?.domains[domain] ?? null;
	return judgement === null ? -1 : JUDGEMENTS.indexOf(judgement);
}
