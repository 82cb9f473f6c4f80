import { describe, expect, inject, it } from 'vitest';
import { GOOD_PAGES, PAGES } from './support/pages.ts';
import { visibleText } from './support/text.ts';

const product = inject('productUrl');
const get = (path: string, init: RequestInit = {}) => fetch(product + path, init);

describe.each(PAGES)('$name ($path)', ({ path, status, facts }) => {
	it('says what matters before any script has run', async () => {
		const response = await get(path);
		const html = await response.text();
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toMatch(/^text\/html/);
		const text = visibleText(html).toLowerCase();
		expect(facts.filter((fact) => !text.includes(fact.toLowerCase()))).toEqual([]);
	});

	it('has a language, a title, one main part and one heading of the first level', async () => {
		const html = await (await get(path)).text();
		expect(html).toMatch(/<html lang="en"/);
		expect(html.match(/<title>([^<]+)<\/title>/)?.[1]?.trim()).toMatch(/Plumbline/);
		expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
		expect(html.match(/<main[\s>]/g)).toHaveLength(1);
	});

	it('gives each id once', async () => {
		const html = await (await get(path)).text();
		const ids = [...html.matchAll(/<[^>]+\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
	});

	it('has no inline style, no inline handler and no trace of an empty value', async () => {
		const html = await (await get(path)).text();
		const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([match]) => match);
		expect(found(/<[^>]+\sstyle=/g)).toEqual([]);
		expect(found(/<[^>]+\son[a-z]+=/g)).toEqual([]);
		expect(found(/[">]\s*(?:undefined|null)\s*["<]|.{0,40}(?:\bNaN\b|\[object ).{0,40}/g)).toEqual(
			[]
		);
	});

	it('forbids scripts and styles that it did not write, by hash', async () => {
		const { headers } = await get(path);
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy).toMatch(/default-src 'self'/);
		expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/);
		expect(policy).toMatch(/frame-ancestors 'none'/);
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|nonce-/);
	});

	it('carries the other headers that protect a reader', async () => {
		const { headers } = await get(path);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBeTruthy();
		expect(headers.get('permissions-policy')).toBeTruthy();
		expect(headers.get('x-frame-options')).toBe('DENY');
	});
});

describe('titles', () => {
	it('tell the pages apart', async () => {
		const titles = await Promise.all(
			GOOD_PAGES.filter(({ path }) => !path.includes('?')).map(async ({ path }) => {
				const html = await (await get(path)).text();
				return html.match(/<title>([^<]+)<\/title>/)?.[1];
			})
		);
		expect(new Set(titles).size).toBe(titles.length);
	});
});

describe.each(GOOD_PAGES.filter(({ json }) => json))('$json', ({ json = '' }) => {
	it('answers as JSON with the data version', async () => {
		const response = await get(json);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toMatch(/^application\/json/);
		expect(await response.json()).toBeTypeOf('object');
	});
});

describe('/health', () => {
	it('says that the database answers and which data it holds', async () => {
		const response = await get('/health');
		expect(response.status).toBe(200);
		const health = JSON.stringify(await response.json());
		expect(health).toMatch(/database/i);
		expect(health).toMatch(/data_?version/i);
	});
});

describe('what does not exist', () => {
	it.each(['/studies.json?design=guesswork', '/studies?sort=loudness', '/studies?page=two'])(
		'%s answers 400',
		async (path) => {
			expect((await get(path)).status).toBe(400);
		}
	);

	it.each([
		'/ingredients/no-such-thing',
		'/ingredients/no-such-thing.json',
		'/outcomes/no_such_thing',
		'/products/no-such-thing',
		'/products/no-such-thing.json',
		'/studies/no-such-thing.json',
		'/%00',
		'/studies/%27%3B--'
	])('%s answers 404 or 400, never a fault of ours', async (path) => {
		expect([400, 404]).toContain((await get(path)).status);
	});

	it('names the allowed values to a program that asked for another', async () => {
		const answer = await (await get('/studies.json?design=guesswork')).text();
		expect(answer).toContain('guesswork');
		expect(answer).toContain('randomized_split_face');
	});
});
