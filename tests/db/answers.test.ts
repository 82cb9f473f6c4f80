import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingredientAnswer } from '#lib/server/evidence/ingredient-answer.ts';
import { studyAnswer } from '#lib/server/evidence/study-answer.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import { copySeed } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const KAFI = 'kafi-2007-retinol';

describe('the JSON answer of a study', () => {
	it('says of every result how far it can be relied on, why, and under which versions', async () => {
		const answer = toColumnNames(await studyAnswer(db, KAFI));
		expect(answer).toMatchObject({
			study: { study_id: KAFI },
			grade: { grade: 'B', result_id: `${KAFI}-01`, contrast: 'controlled', best_of: 1 },
			results: [
				{
					result_id: `${KAFI}-01`,
					assessment: 'clinician_graded',
					reliability: {
						grade: 'B',
						bias: 'B',
						lowest_grade: 'D',
						highest_grade: 'B',
						domains: { blinding: 'low', allocation: 'some', missing_data: 'not_reported' },
						rules_version: RULES_VERSION,
						data_version: '1'
					}
				}
			],
			earlier_assessments: []
		});
	});

	it('gives the reasons as they were stored, and the position as a figure', async () => {
		const answer = await studyAnswer(db, KAFI);
		const reliability = answer?.results[0]?.reliability;
		expect(reliability?.explanation?.map(({ about }) => about)).toContain('grade');
		expect(reliability?.assessedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
		expect(JSON.stringify({ of: reliability?.position })).toMatch(/^\{"of":[67]\d\}$/);
	});

	it('tells what was said before a correction', async () => {
		const { db: other } = await cloneDatabase('seeded', onTestFinished);
		const seed = await copySeed();
		await seed.correct('studies.csv', KAFI, { blinding: 'open' });
		await loadSeed({ db: other, folder: seed.folder });
		expect(toColumnNames(await studyAnswer(other, KAFI))).toMatchObject({
			grade: { grade: 'D' },
			results: [{ reliability: { grade: 'D', data_version: '2' } }],
			earlier_assessments: [
				{ result_id: `${KAFI}-01`, grade: 'B', rules_version: RULES_VERSION, data_version: '1' }
			]
		});
	});

	it('has no grade where the study has no results, and is none for a study that nobody knows', async () => {
		const [empty] = await db.execute<{ study_id: string }>(sql`
			select study_id from studies where study_id not in (select study_id from results)`);
		expect(await studyAnswer(db, empty?.study_id ?? '')).toMatchObject({
			grade: null,
			results: []
		});
		expect(await studyAnswer(db, 'unheard-of')).toBeNull();
	});
});

describe('the JSON answer of an ingredient', () => {
	it('says of every result how far it can be relied on, under the same name', async () => {
		const answer = await ingredientAnswer(db, 'retinol');
		const results = [
			...(answer?.families.flatMap((family) => family.results) ?? []),
			...(answer?.tolerability ?? [])
		];
		expect(results.length).toBeGreaterThan(31);
		expect(results.every(({ reliability }) => /^[A-E]$/.test(reliability.grade))).toBe(true);
		expect(results.some((result) => 'assessment' in result)).toBe(false);
		expect(toColumnNames(answer)).toMatchObject({ ingredient: { slug: 'retinol' } });
	});
});
