import { expect, inject, it } from 'vitest';
import { PAGES } from './support/pages.ts';

const product = inject('productUrl');

/** A crawl that finds more pages than this, without most bodies of evidence, has lost its way. */
const MOST_PAGES = 2000;
const AT_ONCE = 8;

type Found = { path: string; from: string };

/** Addresses within the product that the HTML links to, without fragments. */
function internalLinks(html: string, from: string): string[] {
	const base = new URL(from, product);
	return [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)]
		.map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), base))
		.filter((url) => url.origin === base.origin)
		.map((url) => url.pathname + url.search);
}

/** Ingredients of which every body of evidence is followed; of the others, the one on wrinkles. */
const BODIES_OF = ['retinol', 'niacinamide', 'adenosine', 'hyaluronic-acid'];

/**
 * Lists of one page differ only in their filters: one address a combination is followed enough. There
 * are a thousand bodies of evidence, which link to each other alike.
 */
function isWorthFollowing(path: string): boolean {
	const { pathname, searchParams } = new URL(path, product);
	const [, slug = '', key = ''] = /^\/evidence\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
	const body = slug === '' || key === 'wrinkles' || BODIES_OF.includes(slug);
	return body && searchParams.size <= 1;
}

/** Follows every link from the known pages and gives those that do not answer 200. */
async function crawl(): Promise<{ visited: number; broken: string[] }> {
	const seen = new Set<string>();
	const broken: string[] = [];
	let front: Found[] = PAGES.filter((page) => page.status === 200).map((page) => ({
		path: page.path,
		from: 'the list of pages'
	}));
	while (front.length > 0 && seen.size < MOST_PAGES) {
		const batch = front.splice(0, AT_ONCE).filter(({ path }) => !seen.has(path));
		batch.forEach(({ path }) => seen.add(path));
		const found = await Promise.all(
			batch.map(async ({ path, from }) => {
				const response = await fetch(product + path);
				const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
				const body = await response.text();
				if (response.status !== 200) broken.push(`${response.status} ${path} (on ${from})`);
				if (!isHtml || response.status !== 200) return [];
				return internalLinks(body, path).map((link) => ({ path: link, from: path }));
			})
		);
		front.push(...found.flat().filter(({ path }) => !seen.has(path) && isWorthFollowing(path)));
		front = [...new Map(front.map((one) => [one.path, one])).values()];
	}
	return { visited: seen.size, broken };
}

it('no link within the product is broken', async () => {
	const { visited, broken } = await crawl();
	expect(broken).toEqual([]);
	expect(visited).toBeGreaterThan(200);
	expect(visited).toBeLessThan(MOST_PAGES);
});
