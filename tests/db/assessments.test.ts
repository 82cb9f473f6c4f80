import { group } from 'd3-array';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf } from '#lib/reliability/assessed-result.ts';
import { regrade } from '#lib/reliability/explanation.ts';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import { gradeOfStudy } from '#lib/reliability/study-grade.ts';
import {
	findAssessmentHistory,
	findExplanations,
	findStudyGrades
} from '#lib/server/db/queries/assessments.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { assessments, results, studyGrades } from '#lib/server/db/schema.ts';
import { readSeedContexts } from '../fixtures/seed-results.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const stored = await db.select().from(assessments);
const computed = new Map(
	readSeedContexts().map((context) => [context.result.resultId, assessResult(context)])
);

describe('the stored assessments', () => {
	it('are one for each shipped result, made by the rules at hand under the first version', () => {
		expect(new Set(stored.map((row) => row.resultId))).toEqual(new Set(computed.keys()));
		expect(stored).toHaveLength(computed.size);
		expect(
			stored.filter(
				(row) =>
					row.supersededAt !== null || row.rulesVersion !== RULES_VERSION || row.dataVersion !== 1n
			)
		).toEqual([]);
	});

	it('say what the rules say of the shipped files, word for word', () => {
		const wrong = stored.filter((row) => {
			const expected = computed.get(row.resultId)?.explanation.entries;
			return JSON.stringify(sorted(row.explanation)) !== JSON.stringify(sorted(expected));
		});
		expect(wrong.map((row) => row.resultId)).toEqual([]);
	});

	it('lead to their grade again, each from its own explanation alone', () => {
		const again = stored.map(({ rulesVersion, explanation }) => {
			const found = regrade({ rulesVersion, entries: explanation });
			return found.status === 'graded' ? found.grade : found.status;
		});
		expect(again).toEqual(stored.map((row) => row.grade));
	});

	it('are what results bring with them', async () => {
		const found = await findWeighedResults(db);
		const brought = found.map(({ result, assessment }) => [result.resultId, assessment]);
		const expected = found.map(({ result: { resultId } }) => {
			const assessment = computed.get(resultId);
			return [resultId, assessment && summaryOf(assessment)];
		});
		expect(brought).toEqual(expected);
	});

	it('are never two current ones of one result', async () => {
		const twice = sql`insert into assessments (result_id, rules_version, data_version, grade,
				bias_letter, position, lowest_grade, highest_grade, explanation)
			select result_id, rules_version, 2, grade, bias_letter, position, lowest_grade, highest_grade,
				explanation from assessments limit 1`;
		await expect(db.execute(twice)).rejects.toMatchObject({
			cause: { constraint_name: 'assessments_one_current' }
		});
	});

	it('go when their result goes, and a study loses the grade that it lent', async () => {
		const undo = new Error('undone');
		const left: number[] = [];
		const studies = await db.$count(studyGrades);
		const attempt = db.transaction(async (tx) => {
			await tx.delete(results).where(eq(results.studyId, 'kafi-2007-retinol'));
			left.push(await tx.$count(assessments), await tx.$count(studyGrades));
			throw undo;
		});
		await expect(attempt).rejects.toBe(undo);
		expect(left).toEqual([765, studies - 1]);
	});
});

describe('findWeighedResults', () => {
	it('refuses a result that was written and not assessed, and names it', async () => {
		const { db: other } = await cloneDatabase('seeded', onTestFinished);
		await other.delete(assessments).where(eq(assessments.resultId, 'kafi-2007-retinol-01'));
		await expect(findWeighedResults(other, { studyId: 'kafi-2007-retinol' })).rejects.toThrow(
			'Result kafi-2007-retinol-01 has no assessment'
		);
		expect(await findWeighedResults(other, { studyId: 'kikuchi-2009-retinol' })).toHaveLength(3);
	});
});

describe('findExplanations', () => {
	it('gives the reasons of every result of a study, with the versions they were made under', async () => {
		const found = await findExplanations(db, 'kikuchi-2009-retinol');
		expect([...found.keys()]).toEqual([1, 2, 3].map((n) => `kikuchi-2009-retinol-0${n}`));
		const first = found.get('kikuchi-2009-retinol-01');
		expect(first).toMatchObject({
			resultId: 'kikuchi-2009-retinol-01',
			grade: 'B',
			rulesVersion: RULES_VERSION,
			dataVersion: '1',
			entries: computed.get('kikuchi-2009-retinol-01')?.explanation.entries
		});
		expect(first?.assessedAt).toBeInstanceOf(Date);
	});

	it('gives none, and no history, of a study that nobody knows', async () => {
		expect((await findExplanations(db, 'unheard-of')).size).toBe(0);
		expect(await findAssessmentHistory(db, 'unheard-of')).toEqual([]);
	});
});

describe('the grades of studies', async () => {
	const ofStudy = group(await findWeighedResults(db), ({ study }) => study.studyId);
	const expected = [...ofStudy].flatMap(([studyId, weighed]) => {
		const graded = weighed.map(({ result, assessment }) => ({ ...result, ...assessment }));
		const best = gradeOfStudy(graded);
		return best === null ? [] : [[studyId, best] as const];
	});

	it('are those of the best result of each, and of none without a benefit', async () => {
		expect(await findStudyGrades(db)).toEqual(new Map(expected));
		expect(await db.$count(studyGrades)).toBe(expected.length);
	});

	it('can be asked for some studies', async () => {
		const some = expected.slice(3, 6);
		const ids = some.map(([studyId]) => studyId);
		expect(await findStudyGrades(db, [...ids, 'unheard-of'])).toEqual(new Map(some));
		expect((await findStudyGrades(db, [])).size).toBe(0);
	});
});

/** With the keys of every object in one order, since jsonb has an order of its own. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, held]) => [key, sorted(held)]);
}
