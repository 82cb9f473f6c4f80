import { describe, expect, it } from 'vitest';
import { getStudy } from '#lib/server/db/queries/studies.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('getStudy', () => {
	it('gives a study with what is known of its publication, and its arms by their letters', async () => {
		const found = await getStudy(db, 'kafi-2007-retinol');
		expect(found?.study).toMatchObject({
			studyId: 'kafi-2007-retinol',
			title: 'Improvement of naturally aged skin with vitamin A (retinol)',
			year: 2007,
			journal: 'Arch Dermatol',
			doi: '10.1001/archderm.143.5.606',
			registration: 'NCT00272610',
			design: 'randomized_split_body',
			nEnrolled: 36,
			ageMean: 87,
			dropouts: null,
			adverseEvents: null
		});
		expect(found?.study).not.toHaveProperty('publicationId');
		expect(found?.arms.map(({ armId, role }) => [armId, role])).toEqual([
			['a', 'intervention'],
			['b', 'vehicle']
		]);
	});

	it('gives two studies of one paper the same identifiers', async () => {
		const one = await getStudy(db, 'unnamed-2009-foits-study1');
		const two = await getStudy(db, 'unnamed-2009-foits-study2');
		expect(one?.study.doi).toBe('10.1111/j.1473-2165.2009.00444.x');
		expect(two?.study.doi).toBe(one?.study.doi);
		expect(two?.study.pmid).toBe('19735523');
	});

	it('gives null for an id that no study has', async () => {
		expect(await getStudy(db, 'kafi-2008-retinol')).toBeNull();
	});
});
