import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '#lib/server/db/client.ts';
import { migrateDatabase } from '#lib/server/db/migrate.ts';
import { findStudyGrades } from '#lib/server/db/queries/assessments.ts';
import { countEvidence } from '#lib/server/db/queries/counts.ts';
import { listIngredients } from '#lib/server/db/queries/ingredients.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { searchStudies } from '#lib/server/db/queries/study-search.ts';
import { parseStudyQuery } from '#lib/server/evidence/study-query.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { cloneDatabase } from '../support/test-database.ts';
import { findUncommented } from './support/uncommented.ts';
import { startPostgresql15 } from './support/postgresql-15.ts';

const old = await startPostgresql15();
const { db, close } = connectDatabase({ url: old.url });
afterAll(async () => {
	await close();
	await old.stop();
});
const { db: current } = await cloneDatabase('seeded');

describe('on PostgreSQL 15', () => {
	it('the migrations run, at once and again, and leave every table and column commented', async () => {
		const [version] = await db.execute<{ server_version: string }>(sql`show server_version`);
		expect(version?.server_version).toMatch(/^15\./);
		const starts = [1, 2].map(() => migrateDatabase({ url: old.url }));
		const applied = (await Promise.all(starts)).map((start) => start.applied);
		expect(Math.min(...applied)).toBe(0);
		expect(Math.max(...applied)).toBeGreaterThan(0);
		expect(await migrateDatabase({ url: old.url })).toEqual({ applied: 0 });
		expect(await findUncommented(db)).toEqual([]);
	});

	it('the seed loads, and every query gives what it gives on the current PostgreSQL', async () => {
		await loadSeed({ db, folder: join(PROJECT, 'seed') });
		const parsed = parseStudyQuery(new URLSearchParams({ q: 'retin' }), { ingredients: [] });
		if (!parsed.ok) throw new Error('The search is not understood.');
		for (const ask of [
			countEvidence,
			listIngredients,
			findWeighedResults,
			(asked: typeof db) => findStudyGrades(asked),
			(asked: typeof db) => searchStudies(asked, parsed.query)
		]) {
			expect(await ask(db)).toEqual(await ask(current));
		}
	});
});
