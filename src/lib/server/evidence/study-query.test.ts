import { describe, expect, it } from 'vitest';
import { parseStudyQuery, studyQueryString } from './study-query.ts';

const ingredients = ['retinol', 'niacinamide'];
const parse = (text: string, strict = false) =>
	parseStudyQuery(new URLSearchParams(text), { ingredients, strict });

describe('parseStudyQuery', () => {
	it('takes an empty query as all studies, newest first', () => {
		const parsed = parse('');
		expect(parsed).toMatchObject({
			ok: true,
			query: { q: '', sort: 'year', order: 'desc', page: 1, minPeople: null }
		});
	});

	it('takes repeated filters as alternatives, in the order of the vocabulary', () => {
		expect(parse('family=peptide&family=retinoid&ingredient=retinol')).toMatchObject({
			ok: true,
			query: { facets: { family: ['retinoid', 'peptide'], ingredient: ['retinol'] } }
		});
	});

	it('passes over the empty fields of a form', () => {
		expect(parse('q=&family=&min_people=&year_from=')).toEqual(parse(''));
	});

	it('names an unknown value and the values that are allowed', () => {
		expect(parse('funding=nobody')).toEqual({
			ok: false,
			problems: [
				{
					parameter: 'funding',
					value: 'nobody',
					reason: 'There is no funding “nobody”.',
					allowed: ['industry', 'independent', 'mixed', 'not_reported']
				}
			]
		});
		expect(parse('ingredient=gold')).toMatchObject({
			ok: false,
			problems: [{ parameter: 'ingredient', allowed: ingredients }]
		});
	});

	it('takes grades and the judgements of domains as filters', () => {
		expect(parse('grade=C&grade=B&bias_missing_data=not_reported')).toMatchObject({
			ok: true,
			query: { facets: { grade: ['B', 'C'], bias_missing_data: ['not_reported'] } }
		});
	});

	it.each([
		['grade=F', 'grade', ['A', 'B', 'C', 'D', 'E']],
		['grade=b', 'grade', ['A', 'B', 'C', 'D', 'E']],
		['bias_allocation=bad', 'bias_allocation', ['low', 'some', 'not_reported', 'high']],
		['bias_within_person=none', 'bias_within_person', ['low', 'some', 'not_reported', 'high']]
	])('refuses %s with the allowed values', (text, parameter, allowed) => {
		expect(parse(text)).toMatchObject({ ok: false, problems: [{ parameter, allowed }] });
	});

	it('names the sorts by domain among those that are allowed', () => {
		const parsed = parse('sort=bias_luck');
		const allowed = parsed.ok ? [] : parsed.problems[0]?.allowed;
		expect(allowed).toEqual(expect.arrayContaining(['grade', 'bias_allocation', 'year']));
	});

	it.each([
		'min_people=-3',
		'min_people=3.5',
		'year_from=soon',
		'year_to=99999',
		'page=x',
		'page=0',
		'page=-1'
	])('refuses %s', (text) => {
		expect(parse(text).ok).toBe(false);
	});

	it('refuses unknown names only when asked to', () => {
		expect(parse('utm_source=x').ok).toBe(true);
		expect(parse('bodysite=face', true)).toMatchObject({
			ok: false,
			problems: [{ parameter: 'bodysite' }]
		});
	});

	it('takes the first order of a column from the column', () => {
		expect(parse('sort=study')).toMatchObject({ query: { sort: 'study', order: 'asc' } });
		expect(parse('sort=people')).toMatchObject({ query: { sort: 'people', order: 'desc' } });
		expect(parse('sort=grade')).toMatchObject({ query: { sort: 'grade', order: 'desc' } });
		expect(parse('sort=bias_blinding')).toMatchObject({ query: { order: 'asc' } });
	});
});

describe('studyQueryString', () => {
	it('leaves defaults out', () => {
		const parsed = parse('q=&sort=year&order=desc&page=1');
		expect(parsed.ok && studyQueryString(parsed.query)).toBe('');
	});

	it('gives a query that reads back as itself', () => {
		const parsed = parse(
			'page=3&order=asc&sort=people&q=crow%27s+feet&min_people=20&year_from=2000&design=before_after&design=not_reported&ingredient=niacinamide&grade=D&grade=E&bias_selective_reporting=high&bias_blinding=low'
		);
		const text = parsed.ok ? studyQueryString(parsed.query) : '';
		expect(text).not.toBe('');
		expect(parse(text)).toEqual(parsed);
	});
});
