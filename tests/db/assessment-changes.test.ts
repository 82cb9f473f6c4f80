import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import type { Database } from '#lib/server/db/client.ts';
import { findAssessmentHistory, findStudyGrades } from '#lib/server/db/queries/assessments.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { assessments, results, studyGrades } from '#lib/server/db/schema.ts';
import { describeReport } from '#lib/server/seed/describe-seed.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { copySeed, SHIPPED_SEED, type SeedCopy } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const KAFI = 'kafi-2007-retinol';
const KIKUCHI = 'kikuchi-2009-retinol';

const { db } = await cloneDatabase('seeded');
let seed: SeedCopy;
let version: string;
beforeEach(async () => {
	// What a test corrected is put right again by loading the shipped files.
	seed = await copySeed();
	version = (await loadSeed({ db, folder: seed.folder })).dataVersion;
});

const load = () => loadSeed({ db, folder: seed.folder });
const next = () => String(BigInt(version) + 1n);

/** All records of one result, the oldest first, without their keys and times. */
async function recordsOf(resultId: string, database: Database = db) {
	const rows = await database
		.select()
		.from(assessments)
		.where(eq(assessments.resultId, resultId))
		.orderBy(asc(assessments.assessmentId));
	return rows.map((row) => ({
		grade: row.grade,
		blinding: row.blinding,
		rules: row.rulesVersion,
		data: row.dataVersion.toString(),
		isCurrent: row.supersededAt === null
	}));
}

/** The results of which a record was written or superseded by the last load that changed anything. */
async function lastAssessed(): Promise<string[]> {
	const rows = await db.execute<{ result_id: string }>(sql`
		select distinct result_id from assessments
		where xmin::text = (select xmin::text from data_version) order by 1`);
	return rows.map((row) => row.result_id);
}

async function currentVersions(): Promise<unknown[]> {
	return db.execute(sql`select result_id, data_version from assessments
		where superseded_at is null order by 1`);
}

describe('a corrected row', () => {
	test('of a study supersedes the assessments of its results, and no other', async () => {
		const before = await recordsOf(`${KAFI}-01`);
		await seed.correct('studies.csv', KAFI, { blinding: 'open' });
		const report = await load();
		expect(report.assessments).toMatchObject({ written: 1, superseded: 1, unchanged: 0 });
		expect(report.dataVersion).toBe(next());
		expect(await lastAssessed()).toEqual([`${KAFI}-01`]);
		const { blinding, grade } = before.at(-1) ?? {};
		expect([grade, blinding]).toEqual(['B', 'low']);
		expect(await recordsOf(`${KAFI}-01`)).toEqual([
			...before.map((record) => ({ ...record, isCurrent: false })),
			{ grade: 'D', blinding: 'high', rules: RULES_VERSION, data: next(), isCurrent: true }
		]);
		expect(describeReport(report)).toMatch(/^1 row corrected, 1 result assessed, /);
	});

	test('of a result supersedes the assessment of that result among those of its study', async () => {
		await seed.correct('results.csv', `${KIKUCHI}-01`, { week: '1' });
		const report = await load();
		expect(report.assessments).toMatchObject({ written: 1, superseded: 1, unchanged: 2 });
		expect(await lastAssessed()).toEqual([`${KIKUCHI}-01`]);
	});

	test('that reliability does not read leaves every assessment as it was first made', async () => {
		const before = await currentVersions();
		await seed.correct('studies.csv', KAFI, { country: 'FR', notes: 'A note of a test.' });
		const report = await load();
		expect(report).toMatchObject({ changed: true, dataVersion: next() });
		expect(report.assessments).toMatchObject({ written: 0, superseded: 0, unchanged: 1 });
		expect(await currentVersions()).toEqual(before);
	});

	test('keeps what was said before, to be looked up by the version it was said under', async () => {
		await seed.correct('studies.csv', KAFI, { blinding: 'open' });
		await load();
		const [newest] = await findAssessmentHistory(db, KAFI);
		expect(newest).toMatchObject({
			resultId: `${KAFI}-01`,
			grade: 'B',
			rulesVersion: RULES_VERSION
		});
		expect(Number(newest?.dataVersion)).toBeLessThanOrEqual(Number(version));
		expect(newest?.supersededAt.getTime()).toBeGreaterThan(
			newest?.assessedAt.getTime() ?? Infinity
		);
		const [weighed] = await findWeighedResults(db, { studyId: KAFI });
		expect(weighed?.assessment.grade).toBe('D');
	});

	test('can take the grade of a study from one result to another', async () => {
		const before = (await findStudyGrades(db, [KIKUCHI])).get(KIKUCHI);
		expect(before?.resultId).toBe(`${KIKUCHI}-01`);
		await seed.correct('results.csv', `${KIKUCHI}-01`, { week: '1' });
		expect((await load()).assessments.studiesRegraded).toBe(1);
		const after = (await findStudyGrades(db, [KIKUCHI])).get(KIKUCHI);
		expect(after).toMatchObject({ resultId: `${KIKUCHI}-02`, bestOf: before?.bestOf });
	});

	test('that leaves a study no result on a benefit takes its grade away', async () => {
		await seed.correct('results.csv', `${KAFI}-01`, { outcome: 'irritation' });
		expect((await load()).assessments.studiesRegraded).toBe(1);
		expect((await findStudyGrades(db, [KAFI])).size).toBe(0);
		expect(await loadSeed({ db, folder: seed.folder })).toMatchObject({ changed: false });
	});

	test('that moves a result to another study regrades the study that it leaves', async () => {
		const bestOf = async (studyId: string) =>
			(await findStudyGrades(db, [studyId])).get(studyId)?.bestOf ?? 0;
		const [left, joined] = [await bestOf(KIKUCHI), await bestOf(KAFI)];
		await seed.correct('results.csv', `${KIKUCHI}-01`, { study_id: KAFI });
		expect((await load()).assessments.studiesRegraded).toBe(2);
		expect([await bestOf(KIKUCHI), await bestOf(KAFI)]).toEqual([left - 1, joined + 1]);
	});
});

describe('assessments by other rules', () => {
	test('are all made again, kept, and raise the version of the data once', async () => {
		const { db: other } = await cloneDatabase('seeded', onTestFinished);
		const before = await findWeighedResults(other);
		await other.update(assessments).set({ rulesVersion: RULES_VERSION + 1 });
		const report = await loadSeed({ db: other, folder: SHIPPED_SEED });
		expect(report).toMatchObject({ changed: true, files: [], dataVersion: '2' });
		expect(report.assessments).toEqual({
			written: 766,
			superseded: 766,
			unchanged: 0,
			studiesRegraded: 0
		});
		expect(describeReport(report)).toBe('766 results assessed (data version 2)');
		expect(await findWeighedResults(other)).toEqual(before);
		const records = await recordsOf(`${KAFI}-01`, other);
		expect(records.map(({ rules, data, isCurrent }) => [rules, data, isCurrent])).toEqual([
			[RULES_VERSION + 1, '1', false],
			[RULES_VERSION, '2', true]
		]);
	});

	test('and those that are missing are made for their study alone', async () => {
		const { db: other } = await cloneDatabase('seeded', onTestFinished);
		await other.delete(assessments).where(eq(assessments.resultId, `${KIKUCHI}-02`));
		await other.delete(studyGrades).where(eq(studyGrades.studyId, KAFI));
		const report = await loadSeed({ db: other, folder: SHIPPED_SEED });
		expect(report.assessments).toEqual({
			written: 1,
			superseded: 0,
			unchanged: 3,
			studiesRegraded: 1
		});
		expect(report.dataVersion).toBe('2');
		expect(await loadSeed({ db: other, folder: SHIPPED_SEED })).toMatchObject({ changed: false });
	});
});

describe('a load that fails', () => {
	test('leaves no assessment on an empty database', async () => {
		const { db: other } = await cloneDatabase('migrated', onTestFinished);
		await refuse(other, 'study_grades');
		await expect(loadSeed({ db: other, folder: SHIPPED_SEED })).rejects.toMatchObject(FULL);
		const left = [assessments, studyGrades, results].map((table) => other.$count(table));
		expect(await Promise.all(left)).toEqual([0, 0, 0]);
	});

	test('leaves the assessments that were there, none of them superseded', async () => {
		const { db: other } = await cloneDatabase('seeded', onTestFinished);
		await refuse(other, 'assessments');
		await seed.correct('studies.csv', KAFI, { blinding: 'open' });
		const before = await other.select().from(assessments).orderBy(assessments.assessmentId);
		await expect(loadSeed({ db: other, folder: seed.folder })).rejects.toMatchObject(FULL);
		expect(await other.select().from(assessments).orderBy(assessments.assessmentId)).toEqual(
			before
		);
	});
});

test('two loads of different files leave one current assessment of each result, in order', async () => {
	const { db: other } = await cloneDatabase('migrated', onTestFinished);
	await seed.correct('studies.csv', KAFI, { blinding: 'open' });
	const reports = await Promise.all(
		[SHIPPED_SEED, seed.folder].map((folder) => loadSeed({ db: other, folder }))
	);
	expect(reports.map((report) => report.assessments.written).sort()).toEqual([1, 766]);
	expect(reports.map((report) => report.dataVersion).sort()).toEqual(['1', '2']);
	expect(
		(await recordsOf(`${KAFI}-01`, other)).map(({ data, isCurrent }) => [data, isCurrent])
	).toEqual([
		['1', false],
		['2', true]
	]);
});

const FULL = { cause: { message: 'the disk is full, as it were' } };

/** Lets nothing be inserted into a table. */
async function refuse(database: Database, table: string): Promise<void> {
	await database.execute(sql`
		create function refuse() returns trigger language plpgsql
		as $$ begin raise exception 'the disk is full, as it were'; end $$`);
	await database.execute(
		sql.raw(`create trigger refuse before insert on ${table} execute function refuse()`)
	);
}
