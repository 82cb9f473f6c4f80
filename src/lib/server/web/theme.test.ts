import { describe, expect, it } from 'vitest';
import { parseReturnPath, parseTheme, readForm } from './theme.ts';

const ORIGIN = 'http://localhost:3000';

describe('the theme form', () => {
	it('knows three themes and nothing else', () => {
		expect(['light', 'dark', 'system'].map(parseTheme)).toEqual(['light', 'dark', 'system']);
		expect(['', 'Light', 'toString', null, 1].map(parseTheme)).toEqual(Array(5).fill(undefined));
	});

	it.each(['/', '/studies?q=vitamin%20C&page=2', '/studies#r-1', '/@name', '/a//b'])(
		'goes back to %s',
		(to) => {
			expect(parseReturnPath(to, ORIGIN)).toBe(to);
		}
	);

	it.each([
		'',
		'studies',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'/\t/elsewhere.example',
		'/..//elsewhere.example',
		'/.//elsewhere.example',
		'/a/..//elsewhere.example',
		'/%2e//elsewhere.example',
		'/a\r\nset-cookie: x=1',
		'https://elsewhere.example/',
		'javascript:alert(1)',
		null,
		undefined,
		7
	])('does not go back to %j', (to) => {
		expect(parseReturnPath(to, ORIGIN)).toBeNull();
	});

	it.each([
		['application/json', '{"theme":"dark"}'],
		['multipart/form-data; boundary=x', 'garbage'],
		['multipart/form-data', 'garbage'],
		['text/plain', 'theme=dark']
	])('takes a body of %s that is no form as none', async (type, body) => {
		const headers = { 'content-type': type };
		expect(await readForm(new Request(ORIGIN, { method: 'POST', headers, body }))).toBeNull();
	});

	it('reads a form', async () => {
		const body = new URLSearchParams({ theme: 'dark' });
		const form = await readForm(new Request(ORIGIN, { method: 'POST', body }));
		expect(form?.get('theme')).toBe('dark');
	});
});
