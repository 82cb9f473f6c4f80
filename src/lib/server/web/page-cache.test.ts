import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPageCache } from './page-cache.ts';

const html = (body: string, headers: Record<string, string> = {}, status = 200) =>
	new Response(body, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8', ...headers }
	});

/** A renderer that counts how often it ran, and answers when it is told to. */
function slowRenderer(answer: () => Response) {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	let runs = 0;
	return {
		open: () => open(),
		runs: () => runs,
		render: async () => {
			runs += 1;
			await opened;
			return answer();
		}
	};
}

describe('the cache of rendered pages', () => {
	it('renders a page once and answers from memory after that', async () => {
		const cache = createPageCache();
		const first = await cache.respond('a', () => Promise.resolve(html('one')));
		const second = await cache.respond('a', () => Promise.resolve(html('two')));
		expect([first.outcome, second.outcome]).toEqual(['miss', 'hit']);
		expect(await first.response.text()).toBe('one');
		expect(await second.response.text()).toBe('one');
		expect(second.response.headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	it('renders once for many who ask at the same time', async () => {
		const cache = createPageCache();
		const slow = slowRenderer(() => html('one'));
		const asked = Array.from({ length: 5 }, () => cache.respond('a', slow.render));
		slow.open();
		const answers = await Promise.all(asked);
		expect(slow.runs()).toBe(1);
		expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
			'miss',
			'shared',
			'shared',
			'shared',
			'shared'
		]);
		expect(await Promise.all(answers.map(({ response }) => response.text()))).toEqual(
			Array(5).fill('one')
		);
	});

	it('lets those who waited render their own when the answer was a fault', async () => {
		const cache = createPageCache();
		const failing = slowRenderer(() => {
			throw new Error('down');
		});
		const first = cache.respond('a', failing.render);
		const second = cache.respond('a', () => Promise.resolve(html('two')));
		failing.open();
		await expect(first).rejects.toThrow('down');
		expect(await (await second).response.text()).toBe('two');
	});

	it('keeps different keys apart', async () => {
		const cache = createPageCache();
		await cache.respond('1 light /', () => Promise.resolve(html('light')));
		const dark = await cache.respond('1 dark /', () => Promise.resolve(html('dark')));
		expect(await dark.response.text()).toBe('dark');
	});

	it.each([
		['a page that is not found', () => html('no', {}, 404)],
		['an answer that sets a cookie', () => html('x', { 'set-cookie': 'a=1' })],
		['an answer that varies', () => html('x', { vary: 'Accept' })],
		['an answer that must not be stored', () => html('x', { 'cache-control': 'no-store' })],
		['a picture', () => html('x', { 'content-type': 'image/png' })]
	])('does not keep %s', async (_, answer) => {
		const cache = createPageCache();
		await cache.respond('a', () => Promise.resolve(answer()));
		const again = await cache.respond('a', () => Promise.resolve(answer()));
		expect(again.outcome).toBe('uncacheable');
	});

	it('keeps the data of a page for client navigations, which browsers must not keep', async () => {
		const cache = createPageCache();
		const data = () =>
			Promise.resolve(
				html('{}', { 'content-type': 'application/json', 'cache-control': 'private, no-store' })
			);
		await cache.respond('a', data);
		const again = await cache.respond('a', data);
		expect(again.outcome).toBe('hit');
		expect(again.response.headers.get('cache-control')).toBe('private, no-store');
	});

	it('gives every answer an ETag of its content, and asks browsers to check it', async () => {
		const cache = createPageCache();
		const json = (text: string) => () =>
			Promise.resolve(html(text, { 'content-type': 'application/json' }));
		const tags = await Promise.all(
			[json('1'), json('1'), json('2')].map(async (render, n) => {
				const { response } = await cache.respond(String(n), render);
				expect(response.headers.get('cache-control')).toBe('no-cache');
				return response.headers.get('etag');
			})
		);
		expect(tags[0]).toMatch(/^"[\w-]{22}"$/);
		expect(tags[1]).toBe(tags[0]);
		expect(tags[2]).not.toBe(tags[0]);
	});

	it('forgets the least recently read when it is full, and never takes more than its share', async () => {
		const cache = createPageCache(64_000);
		const page = (size: number) => () => Promise.resolve(html('x'.repeat(size)));
		for (let n = 0; n < 30; n++) await cache.respond(String(n), page(2_500));
		expect((await cache.respond('29', page(2_500))).outcome).toBe('hit');
		expect((await cache.respond('0', page(2_500))).outcome).toBe('miss');
		await cache.respond('large', page(50_000));
		expect((await cache.respond('large', page(50_000))).outcome).toBe('miss');
	});

	it('compresses what it keeps for those who accept it, under an ETag of its own', async () => {
		const cache = createPageCache();
		const page = () => Promise.resolve(html('straight '.repeat(500)));
		const plain = (await cache.respond('a', page, 'br')).response;
		const packed = (await cache.respond('a', page, 'gzip, br')).response;
		const refused = (await cache.respond('a', page, 'gzip;q=0, identity')).response;
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(packed.headers.get('vary')).toBe('Accept-Encoding');
		expect(plain.headers.has('content-encoding')).toBe(false);
		expect(refused.headers.has('content-encoding')).toBe(false);
		expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
		const bytes = Buffer.from(await packed.arrayBuffer());
		expect(bytes.byteLength).toBeLessThan(200);
		expect(gunzipSync(bytes).toString()).toBe(await plain.text());
	});
});
