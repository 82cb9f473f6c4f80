import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, recordOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { studyRow } from './study-row.ts';

/** Simulated. */
const GOOD = {
	study_id: 'simulated-2020-retinol',
	citation: 'Simulated 2020',
	title: 'A simulated trial',
	year: '2020',
	journal: 'Journal of Simulation',
	peer_reviewed: 'yes',
	doi: '10.1234/sim.1',
	pmid: '12345678',
	pmcid: 'PMC123456',
	registration: 'NCT00000000',
	source_url: 'https://example.org/study',
	source_kind: 'abstract',
	country: 'KR',
	family: 'retinoid',
	design: 'randomized_split_face',
	blinding: 'double',
	control: 'vehicle',
	n_enrolled: '40',
	n_analyzed: '36',
	age_min: '30',
	age_max: '65',
	age_mean: '47.5',
	sex: 'female',
	population: 'healthy women',
	fitzpatrick: 'II-IV',
	body_site: 'face',
	duration_weeks: '12',
	funding: 'industry',
	randomization_described: 'no',
	intention_to_treat: 'not_reported',
	dropouts: '4',
	adverse_events: 'none serious',
	overlap_group: 'simulated-paper',
	notes: "'=1+1 kept as text"
};
/** All that a row must say. */
const LEAST = {
	study_id: 'simulated-nd-serum',
	citation: 'Simulated (year not stated)',
	peer_reviewed: 'unknown',
	source_url: 'https://example.org/',
	source_kind: 'review',
	family: 'other',
	design: 'not_reported',
	blinding: 'not_reported',
	control: 'not_reported',
	sex: 'not_reported',
	funding: 'not_reported',
	randomization_described: 'not_reported',
	intention_to_treat: 'not_reported'
};

describe('studyRow', () => {
	test('reads a row in which everything is stated', () => {
		expect(valueOf(studyRow, GOOD)).toEqual({
			studyId: 'simulated-2020-retinol',
			citation: 'Simulated 2020',
			title: 'A simulated trial',
			year: 2020,
			journal: 'Journal of Simulation',
			peerReviewed: 'yes',
			doi: '10.1234/sim.1',
			pmid: '12345678',
			pmcid: 'PMC123456',
			registration: 'NCT00000000',
			sourceUrl: 'https://example.org/study',
			sourceKind: 'abstract',
			country: 'KR',
			family: 'retinoid',
			design: 'randomized_split_face',
			blinding: 'double',
			control: 'vehicle',
			nEnrolled: 40,
			nAnalyzed: 36,
			ageMin: 30,
			ageMax: 65,
			ageMean: 47.5,
			sex: 'female',
			population: 'healthy women',
			fitzpatrick: 'II-IV',
			bodySite: 'face',
			durationWeeks: 12,
			funding: 'industry',
			randomizationDescribed: 'no',
			intentionToTreat: 'not_reported',
			dropouts: 4,
			adverseEvents: 'none serious',
			overlapGroup: 'simulated-paper',
			notes: '=1+1 kept as text'
		});
	});

	test('reads every cell that says nothing as null', () => {
		const study = valueOf(studyRow, LEAST);
		const stated = Object.entries(study).filter(([, value]) => value !== null);
		expect(stated.map(([name]) => name)).toHaveLength(Object.keys(LEAST).length);
		expect(study.nEnrolled).toBeNull();
		expect(study.durationWeeks).toBeNull();
	});

	test('prints what it read', () => {
		expect(studyRow.print(valueOf(studyRow, GOOD))).toEqual(GOOD);
		expect(studyRow.print(valueOf(studyRow, LEAST))).toEqual(recordOf(studyRow, LEAST).cells);
	});

	test('says a finding in full', () => {
		const outcome = studyRow.parse(recordOf(studyRow, { ...GOOD, n_enrolled: '4O' }), 'mine.csv');
		expect(outcome).toEqual({
			ok: false,
			findings: [
				{
					code: 'not_an_integer',
					level: 'error',
					file: 'mine.csv',
					line: 7,
					column: 'n_enrolled',
					value: '4O',
					reason: 'is not a whole number',
					fix: '40'
				}
			]
		});
	});

	test.each([
		[{ study_id: '' }, 'study_id: must not be empty'],
		[
			{ study_id: 'Kafi 2007' },
			'study_id: is not a slug: lower-case letters and digits, joined by single hyphens'
		],
		[{ citation: ' ' }, 'citation: must not be empty'],
		[{ year: '07' }, 'year: is below 1900'],
		[{ year: '2020.5' }, 'year: is not a whole number'],
		[{ peer_reviewed: 'y' }, 'peer_reviewed: is not one of yes, no, unknown'],
		[{ peer_reviewed: '' }, 'peer_reviewed: must not be empty [unknown]'],
		[
			{ doi: 'https://doi.org/10.1234/sim.1' },
			'doi: is not a bare DOI (10.prefix/suffix) [10.1234/sim.1]'
		],
		[{ pmid: 'PMID1' }, 'pmid: is not a PubMed number'],
		[{ pmcid: '123456' }, 'pmcid: is not a PubMed Central number [PMC123456]'],
		[{ source_url: 'example.org' }, 'source_url: is not an http or https address'],
		[
			{ source_kind: 'Abstract' },
			'source_kind: is not one of full_text, abstract, review, thesis [abstract]'
		],
		[{ source_kind: '' }, 'source_kind: must not be empty'],
		[{ country: 'Korea' }, 'country: is not a country code of two capital letters (ISO 3166)'],
		[{ blinding: '' }, 'blinding: must not be empty [not_reported]'],
		[{ n_enrolled: '0' }, 'n_enrolled: is below 1'],
		[{ n_analyzed: '41' }, 'n_analyzed: is above n_enrolled (40)'],
		[{ dropouts: '41' }, 'dropouts: is above n_enrolled (40)'],
		[{ dropouts: '-1' }, 'dropouts: is below 0'],
		[{ age_max: '130' }, 'age_max: is above 120'],
		[{ age_mean: '66' }, 'age_mean: is not between age_min and age_max'],
		[{ duration_weeks: '12 weeks' }, 'duration_weeks: is not a number'],
		[
			{ body_site: 'faces' },
			'body_site: is not one of face, periorbital, forearm, upper_arm, neck, other [face]'
		],
		[
			{ design: 'before_after' },
			'control: does not go with design before_after, which has no control but the start [baseline_only]'
		],
		[
			{ control: 'baseline_only' },
			'design: does not go with control baseline_only, which means that nothing was compared [before_after]'
		],
		[{ title: 'a\u0000b' }, 'title: holds a NUL character']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(studyRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('names every fault of a row at once', () => {
		expect(faultsOf(studyRow, { ...GOOD, year: 'x', n_enrolled: '', sex: 'women' })).toEqual([
			'year: is not a whole number',
			'sex: is not one of female, male, mixed, not_reported'
		]);
	});

	test('wonders at ages the wrong way round', () => {
		expect(faultsOf(studyRow, { ...GOOD, age_min: '70', age_mean: '' })).toEqual([
			'age_min: is above age_max (65)'
		]);
	});

	test('warns of peer review without a trace of a journal, and keeps the row', () => {
		const cells = { ...GOOD, journal: '', doi: '', pmid: '', pmcid: '' };
		expect(faultsOf(studyRow, cells)).toEqual([
			'warning peer_reviewed: is yes although no journal, DOI, PubMed or PMC number is given'
		]);
		expect(valueOf(studyRow, cells).peerReviewed).toBe('yes');
	});

	test('an emptied cell is null or refused, and never a number', () => {
		const numeric = ['n_enrolled', 'n_analyzed', 'age_min', 'age_max', 'age_mean', 'dropouts'];
		fc.assert(
			fc.property(fc.subarray([...numeric, 'year', 'duration_weeks']), (columns) => {
				const emptied = Object.fromEntries(columns.map((column) => [column, '']));
				const printed = studyRow.print(valueOf(studyRow, { ...GOOD, ...emptied }));
				expect(printed).toEqual({ ...GOOD, ...emptied });
			})
		);
	});
});
