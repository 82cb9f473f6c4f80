import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../tests/support/row-cells.ts';
import { planPublications } from './publications.ts';
import { studyRow } from './rows/study-row.ts';

/** Simulated. */
function study(id: string, line: number, cells: Record<string, string> = {}) {
	const value = valueOf(studyRow, {
		study_id: id,
		citation: 'Simulated',
		peer_reviewed: 'yes',
		journal: 'Journal of Simulation',
		source_url: 'https://example.org/',
		source_kind: 'abstract',
		family: 'other',
		design: 'not_reported',
		blinding: 'not_reported',
		control: 'not_reported',
		sex: 'not_reported',
		funding: 'not_reported',
		randomization_described: 'not_reported',
		intention_to_treat: 'not_reported',
		...cells
	});
	return { value, line, cells };
}
const idsOf = (plan: ReturnType<typeof planPublications>) => [...plan.publicationIdOf.values()];

describe('planPublications', () => {
	test('keys a publication by DOI, else PubMed number, else by the study itself', () => {
		const plan = planPublications([
			study('one', 2, { doi: '10.1234/ABC', pmid: '11' }),
			study('two', 3, { pmid: '12' }),
			study('three', 4)
		]);
		expect(idsOf(plan)).toEqual(['doi:10.1234/abc', 'pmid:12', 'study:three']);
		expect(plan.faults).toEqual([]);
	});

	test('puts two trials of one paper together, and takes from one what the other leaves empty', () => {
		const plan = planPublications([
			study('one', 2, { doi: '10.1234/abc' }),
			study('two', 3, { doi: '10.1234/ABC', pmid: '11', title: 'Two trials', year: '2009' })
		]);
		expect(idsOf(plan)).toEqual(['doi:10.1234/abc', 'doi:10.1234/abc']);
		expect(plan.publications).toEqual([
			{
				publicationId: 'doi:10.1234/abc',
				doi: '10.1234/abc',
				pmid: '11',
				pmcid: null,
				title: 'Two trials',
				year: 2009,
				journal: 'Journal of Simulation',
				peerReviewed: 'yes'
			}
		]);
	});

	test('knows a paper by its PubMed number where another study gives the DOI with it', () => {
		const plan = planPublications([
			study('one', 2, { pmid: '11' }),
			study('two', 3, { doi: '10.1234/abc', pmid: '11' })
		]);
		expect(idsOf(plan)).toEqual(['doi:10.1234/abc', 'doi:10.1234/abc']);
		expect(plan.publications).toHaveLength(1);
		expect(plan.publications[0]?.doi).toBe('10.1234/abc');
	});

	test('finds one PubMed number with two DOIs', () => {
		const { faults } = planPublications([
			study('one', 2, { doi: '10.1234/abc', pmid: '11' }),
			study('two', 3, { doi: '10.1234/xyz', pmid: '11' })
		]);
		expect(faults.map(({ row, fault }) => [row.line, fault.column, fault.reason])).toEqual([
			[3, 'pmid', 'belongs to the DOI 10.1234/abc in another row']
		]);
	});

	test('finds two studies that say different things about their paper', () => {
		const { faults } = planPublications([
			study('one', 2, { doi: '10.1234/abc', pmid: '11', year: '2009' }),
			study('two', 3, { doi: '10.1234/abc', pmid: '12', year: '2010', peer_reviewed: 'no' })
		]);
		expect(faults.map(({ row, fault }) => [row.line, fault.column])).toEqual([
			[3, 'pmid'],
			[3, 'year'],
			[3, 'peer_reviewed']
		]);
		expect(faults[1]?.fault.reason).toBe('is not what line 2 says of the same publication (2009)');
	});
});
