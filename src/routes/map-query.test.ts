import { describe, expect, it } from 'vitest';
import { mapQuery, parseMapQuery } from './map-query.ts';

const parse = (query: string) => parseMapQuery(new URLSearchParams(query));

describe('parseMapQuery', () => {
	it('begins with the first rows, all of them in full ink', () => {
		expect(parse('')).toEqual({ ok: true, query: { rows: 'first', atLeast: null } });
	});

	it('reads both choices', () => {
		expect(parse('map=all&grade=B')).toEqual({ ok: true, query: { rows: 'all', atLeast: 'B' } });
	});

	it('refuses what it does not know and names what there is', () => {
		expect(parse('map=half')).toMatchObject({
			ok: false,
			reason: expect.stringContaining('map=all') as string
		});
		expect(parse('grade=Z')).toMatchObject({
			ok: false,
			reason: expect.stringContaining('A, B, C, D, E') as string
		});
	});
});

describe('mapQuery', () => {
	it.each(['', '?map=all', '?grade=B', '?map=all&grade=C'])('gives %j back', (query) => {
		const parsed = parse(query);
		expect(parsed.ok && mapQuery(parsed.query)).toBe(query);
	});
});
