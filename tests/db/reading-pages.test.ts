import { describe, expect, it } from 'vitest';
import { countClaims } from '#lib/server/db/queries/claim-counts.ts';
import { countEvidence } from '#lib/server/db/queries/counts.ts';
import { countOutcomes } from '#lib/server/db/queries/outcome-counts.ts';
import { findRelatedStudies } from '#lib/server/db/queries/related-studies.ts';
import { readMethodsPage } from '#lib/server/evidence/methods-page.ts';
import { readOutcome } from '#lib/server/evidence/outcome-page.ts';
import { studiesAnswer, studiesPage } from '#lib/server/evidence/studies-page.ts';
import { readStudy } from '#lib/server/evidence/study-page.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('countOutcomes', () => {
	it('counts every result once', async () => {
		const counts = await countOutcomes(db);
		expect(counts).toHaveLength(15);
		expect(counts.reduce((sum, { results }) => sum + results, 0)).toBe(766);
		expect(counts.find(({ outcome }) => outcome === 'wrinkle_severity')).toMatchObject({
			studies: 75,
			results: 160
		});
	});

	it('counts a controlled result by its leading effect, as the start page does', async () => {
		const counts = await countOutcomes(db);
		const { controlled } = await countEvidence(db);
		expect(counts.reduce((total, one) => total + one.controlled, 0)).toBe(controlled);
	});

	it('knows no more controlled results than results', async () => {
		for (const { results, controlled, controlledWithInterval } of await countOutcomes(db)) {
			expect(controlled).toBeLessThanOrEqual(results);
			expect(controlledWithInterval).toBeLessThanOrEqual(controlled);
		}
	});
});

describe('findRelatedStudies', () => {
	it('tells shared people from a shared paper', async () => {
		expect(await findRelatedStudies(db, 'unnamed-2009-foits-study1')).toEqual([
			{
				studyId: 'unnamed-2009-foits-study2',
				citation: expect.stringContaining('study 2') as string,
				overlaps: true,
				samePublication: true
			}
		]);
		const overlapping = await findRelatedStudies(db, 'abella-2006-adenosine-foits');
		expect(overlapping).toMatchObject([
			{ studyId: 'anon-nd-adenosine-film', overlaps: true, samePublication: false }
		]);
	});

	it('finds none for a study of its own', async () => {
		expect(await findRelatedStudies(db, 'kafi-2007-retinol')).toEqual([]);
	});
});

describe('readStudy', () => {
	it('gives a study with its arms, results and the names of its ingredients', async () => {
		const dossier = await readStudy(db, 'kafi-2007-retinol');
		expect(dossier?.study.registration).toBe('NCT00272610');
		expect(dossier?.arms.map(({ armId }) => armId)).toEqual(['a', 'b']);
		expect(dossier?.results.map(({ result }) => result.arm.value)).toEqual([-1.64]);
		expect([...(dossier?.names ?? [])]).toEqual([['retinol', 'Retinol']]);
	});

	it('is null for a study that is not there', async () => {
		expect(await readStudy(db, 'nobody-1900-nothing')).toBeNull();
	});
});

describe('readOutcome', () => {
	it('is null for what is no outcome', async () => {
		expect(await readOutcome(db, 'happiness')).toBeNull();
	});

	it('finds the two trials of retinol alone for wrinkle severity', async () => {
		const page = await readOutcome(db, 'wrinkle_severity');
		const retinol = page?.ingredients.find(({ slug }) => slug === 'retinol');
		expect(retinol?.singleVsVehicle.map(({ studyId }) => studyId).toSorted()).toEqual([
			'kikuchi-2009-retinol',
			'nn-2017-shiseido-retinol-cream'
		]);
	});
});

describe('countClaims', () => {
	it('counts 83 claims, 34 of them with a percentage', async () => {
		const counts = await countClaims(db);
		expect(counts.reduce((sum, { claims }) => sum + claims, 0)).toBe(83);
		expect(counts.reduce((sum, { withPercent }) => sum + withPercent, 0)).toBe(34);
	});
});

describe('readMethodsPage', () => {
	it('works through a result that is in the database', async () => {
		const { example } = await readMethodsPage(db);
		expect(example?.effects[0]?.estimate).toBeCloseTo(1.56);
		expect(example?.effects[0]?.steps.length).toBeGreaterThan(3);
	});
});

describe('the list of studies', () => {
	it('answers an unknown value with the values that are allowed', async () => {
		const answer = await studiesPage(db, new URLSearchParams('control=magic'));
		expect(answer).toMatchObject({
			ok: false,
			problems: [{ parameter: 'control', value: 'magic' }]
		});
	});

	it('refuses an unknown filter only as data', async () => {
		const params = new URLSearchParams('famly=retinoid');
		expect((await studiesPage(db, params)).ok).toBe(true);
		expect((await studiesAnswer(db, params)).ok).toBe(false);
	});

	it('says what each filter keeps out when nothing is left', async () => {
		const params = new URLSearchParams('family=niacinamide&min_people=800');
		const answer = await studiesPage(db, params);
		expect(answer).toMatchObject({
			ok: true,
			list: {
				matching: 0,
				chosen: [
					{ label: 'Kind of active: Niacinamide', query: '?min_people=800', count: 1 },
					{ label: 'At least 800 people', query: '?family=niacinamide', count: 2 }
				]
			}
		});
	});

	it('counts an option as the list that it would give', async () => {
		const page = async (query: string) => {
			const answer = await studiesPage(db, new URLSearchParams(query));
			if (!answer.ok) throw new Error('The query was refused.');
			return answer.list;
		};
		const { facets } = await page('family=retinoid');
		const double = facets
			.find(({ name }) => name === 'blinding')
			?.options.find(({ value }) => value === 'double');
		expect(double?.count).toBe((await page('family=retinoid&blinding=double')).matching);
	});
});
