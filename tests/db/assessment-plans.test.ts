/** How PostgreSQL reads assessments when results have been judged again many times. */
import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgedStudies } from '#lib/server/db/queries/study-conditions.ts';
import { parseStudyQuery } from '#lib/server/evidence/study-query.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const FORMER = 50;

beforeAll(async () => {
	await db.execute(sql`
		insert into assessments (result_id, rules_version, data_version, grade, bias_letter, position,
			lowest_grade, highest_grade, explanation, superseded_at)
		select result_id, rules_version, data_version, grade, bias_letter, position, lowest_grade,
			highest_grade, '[]', 'infinity'
		from assessments, generate_series(1, ${FORMER})`);
	await db.execute(sql`analyze assessments`);
});

async function planOf(query: SQL): Promise<string> {
	const lines = await db.execute<Record<string, string>>(sql`explain ${query}`);
	return lines.map((line) => line['QUERY PLAN']).join('\n');
}

describe('with fifty former assessments of every result', () => {
	it('the filters of the studies list read the current ones alone, by their index', async () => {
		const parsed = parseStudyQuery(
			new URLSearchParams({ grade: 'B', bias_blinding: 'low', sort: 'grade' }),
			{ ingredients: [] }
		);
		if (!parsed.ok) throw new Error('The search is not understood.');
		const plan = await planOf(sql`with ${judgedStudies(parsed.query)} select * from judged`);
		expect(plan).toMatch(/(using|on) assessments_one_current/);
		expect(plan).not.toContain('Seq Scan on assessments');
	});

	it('and so do all results at once', async () => {
		const plan = await planOf(sql`select a.grade, a.position from results r
			join assessments a using (result_id) where a.superseded_at is null`);
		expect(plan).toMatch(/(using|on) assessments_one_current/);
	});

	it('the history of a study is found by its results', async () => {
		const plan = await planOf(sql`select a.grade from results r join assessments a using (result_id)
			where r.study_id = 'kafi-2007-retinol' and a.superseded_at is not null`);
		expect(plan).toMatch(/assessments_result_id_idx/);
	});
});
