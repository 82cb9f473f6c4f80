import { describe, expect, it } from 'vitest';
import { parseStudyQuery } from './study-query.ts';
import { columnsOf, sortWords } from './studies-page-sorts.ts';

function queryOf(address: string) {
	const parsed = parseStudyQuery(new URLSearchParams(address), { ingredients: [] });
	if (!parsed.ok) throw new Error(address);
	return parsed.query;
}
const columnOf = (address: string, key: string) =>
	columnsOf(queryOf(address)).find((column) => column.key === key);

describe('columnsOf', () => {
	it('leads to the first order of a sort that is not chosen, and keeps the filters', () => {
		expect(columnOf('grade=B&page=2', 'bias_allocation')).toEqual({
			key: 'bias_allocation',
			label: 'Allocation',
			order: null,
			query: '?grade=B&sort=bias_allocation'
		});
	});

	it('leads to the other order of the sort that is chosen', () => {
		expect(columnOf('sort=grade', 'grade')).toMatchObject({
			order: 'desc',
			query: '?sort=grade&order=asc'
		});
		expect(columnOf('sort=grade&order=asc', 'grade')?.query).toBe('?sort=grade');
	});
});

describe('sortWords', () => {
	it.each([
		['', 'newest first', 'oldest first'],
		['sort=grade', 'most reliable first', 'least reliable first'],
		['sort=bias_blinding', 'least concern first', 'most concern first'],
		['sort=bias_blinding&order=desc', 'most concern first', 'least concern first']
	])('says of "%s": %s, or %s', (address, now, turned) => {
		expect(sortWords(queryOf(address))).toEqual({ now, turned });
	});
});
