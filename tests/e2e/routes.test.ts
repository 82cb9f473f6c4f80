import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { GOOD_PAGES } from './support/pages.ts';

const ROUTES = fileURLToPath(new URL('../../src/routes', import.meta.url));

/** The routes with a file of this name, such as `studies/[studyId]`; `.` is the start page. */
const routesWith = (file: string) =>
	readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((path) => path === file || path.endsWith(`/${file}`))
		.map((path) => dirname(path));

/** Whether an address belongs to a route, with any text for its parameters. */
function belongsTo(address: string, route: string): boolean {
	const path = address.split('?')[0] ?? '';
	if (route === '.') return path === '/';
	const pattern = route.replaceAll('.', '\\.').replace(/\[\w+\]/g, '[^/]+');
	return new RegExp(`^/${pattern}$`).test(path);
}

it('every page of the product is among those that are tested', () => {
	const routes = routesWith('+page.svelte');
	const tested = GOOD_PAGES.map((page) => page.path);
	expect(routes.length).toBeGreaterThan(5);
	expect(routes.filter((r) => !tested.some((path) => belongsTo(path, r)))).toEqual([]);
});

it('every answer in JSON is among those that are tested', () => {
	const routes = routesWith('+server.ts').filter((route) => route.endsWith('.json'));
	const tested = GOOD_PAGES.flatMap((page) => page.json ?? []);
	expect(routes.length).toBeGreaterThan(2);
	expect(routes.filter((r) => !tested.some((path) => belongsTo(path, r)))).toEqual([]);
});
