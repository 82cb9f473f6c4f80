import { drizzle } from 'drizzle-orm/postgres-js';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '#lib/server/db/client.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db, url } = await cloneDatabase('seeded');
const WRINKLES = ['wrinkle_depth', 'wrinkle_severity', 'fine_lines'] as const;

describe('findWeighedResults', () => {
	it('finds the one result of Kafi 2007 as its abstract prints it', async () => {
		const [kafi, ...others] = await findWeighedResults(db, { studyId: 'kafi-2007-retinol' });
		expect(others).toEqual([]);
		expect(kafi).toMatchObject({
			result: {
				resultId: 'kafi-2007-retinol-01',
				outcome: 'fine_lines',
				better: 'lower',
				week: 24,
				contrast: 'controlled',
				arm: { n: 36, value: -1.64, sd: null, ciLow: -2.06, ciHigh: -1.22, baselineMean: null },
				comparator: { n: 36, value: -0.08, ciLow: -0.17, ciHigh: 0.01 },
				difference: null,
				pWithin: null,
				pBetween: '<0.001',
				flags: []
			},
			study: { citation: 'Kafi et al. 2007', pmid: '17515510', year: 2007, nAnalyzed: null },
			arm: { role: 'intervention', ingredients: [{ slug: 'retinol', amount: 0.4, unit: '%' }] },
			comparator: { role: 'vehicle', ingredients: [] },
			people: 36
		});
	});

	it('brings the effects that were derived from it, the leading one first', async () => {
		const [kafi] = await findWeighedResults(db, { studyId: 'kafi-2007-retinol' });
		expect(kafi?.effects[0]).toMatchObject({
			resultId: 'kafi-2007-retinol-01',
			contrast: 'controlled',
			isolates: 'single_vs_vehicle',
			metric: 'raw_points',
			unit: 'score',
			direction: 'favours',
			significance: 'significant'
		});
		expect(kafi?.effects[0]?.estimate).toBeCloseTo(1.56, 12);
		expect(kafi?.effects[0]?.steps.length).toBeGreaterThan(0);
	});

	it('finds all 31 wrinkle results of retinol, also those where it is the comparator', async () => {
		const found = await findWeighedResults(db, { ingredients: ['retinol'], outcomes: WRINKLES });
		expect(found).toHaveLength(31);
		expect(new Set(found.map(({ study }) => study.studyId)).size).toBe(13);
		const onlyAgainst = found.filter(
			({ arm }) => !arm.ingredients.some(({ slug }) => slug === 'retinol')
		);
		expect(onlyAgainst.map(({ result }) => result.resultId)).toEqual([
			'chang-2025-chp9-retinol-01',
			'chang-2025-chp9-retinol-02',
			'chang-2025-chp9-retinol-04',
			'chang-2025-chp9-retinol-05',
			'dhaliwal-2019-bakuchiol-01'
		]);
		expect(
			found
				.filter(({ study }) => study.studyId === 'kikuchi-2009-retinol')
				.map(({ result }) => [result.outcome, result.arm.value, result.comparator.value])
		).toEqual([
			['fine_lines', 50, 24],
			['wrinkle_severity', 28, 2]
		]);
	});

	it('does not count an ingredient of another arm of the study', async () => {
		const found = await findWeighedResults(db, { ingredients: ['tretinoin'] });
		const without = found.filter(({ arm, comparator }) =>
			[...arm.ingredients, ...(comparator?.ingredients ?? [])].every(
				({ slug }) => slug !== 'tretinoin'
			)
		);
		expect(found.length).toBeGreaterThan(0);
		expect(without).toEqual([]);
	});

	it('keeps both strengths of a step-up apart, in their order', async () => {
		const [first] = await findWeighedResults(db, { studyId: 'fabi-2013-snail-secretion' });
		expect(first?.arm.ingredients).toEqual([
			{ slug: 'snail-secretion-filtrate', amount: 8, unit: '%' },
			{ slug: 'snail-secretion-filtrate', amount: 40, unit: '%' }
		]);
	});

	it('gives all results in the order of their ids, each with an effect, the same each time', async () => {
		const found = await findWeighedResults(db);
		const ids = found.map(({ result }) => result.resultId);
		expect(ids).toHaveLength(766);
		expect(ids).toEqual(ids.toSorted());
		expect(found.filter(({ effects }) => effects.length === 0)).toEqual([]);
		expect(await findWeighedResults(db)).toEqual(found);
	});

	it('finds nothing for no outcome, an unknown ingredient or an unknown study', async () => {
		expect(await findWeighedResults(db, { outcomes: [] })).toEqual([]);
		expect(await findWeighedResults(db, { ingredients: ['unheard-of'] })).toEqual([]);
		expect(await findWeighedResults(db, { studyId: 'unheard-of' })).toEqual([]);
	});

	it('asks as often for all results as for those of one study', async () => {
		const asked: string[] = [];
		const client = openPostgres(
			{ url, maxConnections: 1 },
			{ debug: (_connection, query) => asked.push(query), fetch_types: false }
		);
		const counted = drizzle(client);
		const questions = async (studyId?: string) => {
			asked.length = 0;
			await findWeighedResults(counted, studyId === undefined ? {} : { studyId });
			return asked.filter((query) => query.startsWith('select ')).length;
		};
		const forOne = await questions('kafi-2007-retinol');
		expect(forOne).toBe(6);
		expect(await questions()).toBe(forOne);
		await client.end();
	});
});
