import { describe, expect, it } from 'vitest';
import { countEvidence } from '#lib/server/db/queries/counts.ts';
import { countReportingGaps } from '#lib/server/db/queries/reporting-gaps.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { countResults } from '#lib/synthesis/result-counts.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const sum = (counts: Readonly<Record<string, number>>) =>
	Object.values(counts).reduce((total, count) => total + count, 0);

describe('countEvidence', () => {
	it('gives the numbers that the description of the data gives', async () => {
		expect(await countEvidence(db)).toMatchObject({
			studies: 156,
			studiesWithResults: 155,
			studiesWithFigure: 80,
			identifiedPublications: 69,
			studiesWithoutIdentifier: 86,
			arms: 303,
			ingredients: 215,
			ingredientsWithStudy: 169,
			results: 766,
			figures: 367,
			wordsOnly: 399,
			controlled: 316,
			controlledFigures: 143,
			controlledFiguresWithSpread: 12,
			products: 38,
			claims: 83,
			independentTests: 11
		});
	});

	it('counts every controlled result once by question', async () => {
		const counts = await countEvidence(db);
		expect(sum(counts.byIsolates)).toBe(316);
	});

	it('agrees with the results that pages show', async () => {
		const counts = await countEvidence(db);
		const results = await findWeighedResults(db);
		const alone = results.filter(({ effects }) => effects[0]?.isolates === 'single_vs_vehicle');
		const derived = results.flatMap(({ effects }) => effects).filter((e) => e.derivedFrom !== null);
		expect(counts.byIsolates.single_vs_vehicle).toBe(alone.length);
		expect(counts.derivedControlled).toBe(derived.length);
	});

	it('counts nothing in an empty database', async () => {
		const empty = await cloneDatabase('migrated');
		const { byIsolates, ...totals } = await countEvidence(empty.db);
		expect([byIsolates, totals].map(sum)).toEqual([0, 0]);
	});
});

describe('countResults', () => {
	it('counts every result of the database once, and tells apart what it is set against', async () => {
		const { directions, sizes, intervals } = countResults(await findWeighedResults(db));
		for (const counts of [directions, sizes].map((one) => Object.values(one))) {
			expect(counts.reduce((total, { controlled }) => total + controlled, 0)).toBe(316);
			expect(counts.reduce((total, { beforeAfter }) => total + beforeAfter, 0)).toBe(450);
		}
		// Kafi 2007, Hughes 2013; Holzer 2005 from its p; Kwangsukstid 2022 from counts; four of a trial
		// with three people a side, by t.
		expect(intervals.controlled).toBe(8);
	});
});

describe('countReportingGaps', () => {
	it('gives the gaps that the description of the data gives', async () => {
		expect(await countReportingGaps(db)).toEqual({
			studies: 156,
			noPeople: 34,
			lossesNotDerivable: 133,
			blindingNotReported: 81,
			fundingNotReported: 121,
			noRegistration: 151,
			nothingOnAdverseEvents: 98,
			randomSequenceDescribed: 0,
			analysedAsAssigned: 1,
			allocationNotStated: 45,
			controlledStudies: 108,
			controlledStudiesWithSpread: 5
		});
	});
});
