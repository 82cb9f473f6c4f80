import { describe, expect, it } from 'vitest';
import type { Study } from '#lib/evidence/types.ts';
import { studyFacts } from './study-facts.ts';

/** A study of which nothing is stated. */
const silent: Study = {
	studyId: 'nobody-nd-nothing',
	citation: 'Nobody',
	title: null,
	year: null,
	journal: null,
	peerReviewed: 'unknown',
	doi: null,
	pmid: null,
	pmcid: null,
	registration: null,
	sourceUrl: 'https://example.org',
	sourceKind: 'abstract',
	country: null,
	family: 'other',
	design: 'not_reported',
	blinding: 'not_reported',
	control: 'not_reported',
	nEnrolled: null,
	nAnalyzed: null,
	ageMin: null,
	ageMax: null,
	ageMean: null,
	sex: 'not_reported',
	population: null,
	fitzpatrick: null,
	bodySite: null,
	durationWeeks: null,
	funding: 'not_reported',
	randomizationDescribed: 'not_reported',
	intentionToTreat: 'not_reported',
	dropouts: null,
	adverseEvents: null,
	overlapGroup: null,
	notes: null
};
const statement = (study: Partial<Study>, label: string) =>
	studyFacts({ ...silent, ...study }).find((fact) => fact.label === label);

describe('studyFacts', () => {
	it('states nothing of a study that states nothing, save where it was read', () => {
		const stated = studyFacts(silent).filter((fact) => fact.statement !== null);
		expect(stated.map((fact) => fact.label)).toEqual(['Read in']);
	});

	it('keeps what a stated fact leaves open', () => {
		expect(statement({ design: 'randomized_split_face' }, 'Allocation')).toMatchObject({
			statement: 'The sides of each face were assigned at random.',
			open: 'How the draw was made is not said.'
		});
		expect(statement({ design: 'controlled_allocation_not_stated' }, 'Allocation')?.open).toMatch(
			/whether at random, is not stated/
		);
	});

	it('tells nobody left from losses that are not stated', () => {
		expect(statement({ dropouts: 0 }, 'Losses')?.statement).toBe('Nobody left.');
		expect(statement({ nEnrolled: 20 }, 'Losses')?.statement).toBeNull();
		expect(statement({ nEnrolled: 20, nAnalyzed: 17 }, 'Losses')?.statement).toBe(
			'3 fewer analysed than enrolled.'
		);
	});

	it('names an untreated control as its study labels it', () => {
		const facts = studyFacts({ ...silent, control: 'untreated' }, [
			{ label: 'discretionary use', role: 'untreated' }
		]);
		expect(facts.find((one) => one.label === 'Compared with')?.statement).toBe(
			'Set against discretionary use.'
		);
	});

	it('names the columns that a fact is read from', () => {
		expect(statement({ blinding: 'double' }, 'Blinding')?.fields).toBe('blinding = double');
	});
});
