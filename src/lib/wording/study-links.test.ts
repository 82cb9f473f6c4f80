import { describe, expect, it } from 'vitest';
import { SHIPPED_ROWS } from '../../../tests/support/shipped-tables.ts';
import { hostOf } from './source-links.ts';
import { registrationLink, studyLinks } from './study-links.ts';

const none = { doi: null, pmid: null, pmcid: null, registration: null } as const;
const read = { sourceUrl: 'https://www.example.org/a', sourceKind: 'abstract' } as const;

describe('studyLinks', () => {
	it('leads with the page that the figures were read on', () => {
		expect(studyLinks({ ...none, ...read })).toEqual([
			{ kind: 'Read as abstract', label: 'example.org', href: 'https://www.example.org/a' }
		]);
	});

	it('escapes a DOI but keeps its slashes', () => {
		const doi = '10.1002/(SICI)1/a<b>';
		expect(studyLinks({ ...none, ...read, doi })[1]?.href).toBe(
			'https://doi.org/10.1002/(SICI)1/a%3Cb%3E'
		);
	});

	it('names one page once, also where it is read under another form of its address', () => {
		const links = studyLinks({
			...none,
			pmid: '12345',
			sourceUrl: 'http://pubmed.ncbi.nlm.nih.gov/12345',
			sourceKind: 'abstract'
		});
		expect(links).toEqual([
			{
				kind: 'Read as abstract',
				label: 'PubMed 12345',
				href: 'http://pubmed.ncbi.nlm.nih.gov/12345'
			}
		]);
	});

	it('gives no two links of a shipped study one address', () => {
		const repeated = SHIPPED_ROWS.studies.read().rows.filter(({ value }) => {
			const addresses = studyLinks(value).map(({ href }) => href);
			return new Set(addresses).size < addresses.length;
		});
		expect(repeated.map(({ value }) => value.studyId)).toEqual([]);
	});

	it('makes no link of what is not a web address', () => {
		expect(studyLinks({ ...none, ...read, sourceUrl: 'javascript:alert(1)' })).toEqual([]);
	});
});

describe('registrationLink', () => {
	it('knows the registries of the data', () => {
		expect(registrationLink('NCT00272610')?.href).toBe(
			'https://clinicaltrials.gov/study/NCT00272610'
		);
		expect(registrationLink('ACTRN12610000086066')?.kind).toBe('ANZCTR');
		expect(registrationLink('UMIN000051646')?.kind).toBe('UMIN');
	});

	it('makes no address up for a registry it does not know', () => {
		expect(registrationLink('XYZ-1')).toBeNull();
		expect(registrationLink(null)).toBeNull();
	});
});

describe('hostOf', () => {
	it('drops www and keeps text that is no address', () => {
		expect(hostOf('https://www.example.org/x')).toBe('example.org');
		expect(hostOf('a book')).toBe('a book');
	});
});
