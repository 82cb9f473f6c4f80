import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

const product = inject('productUrl');

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the choice of colours', () => {
	it.each([true, false])('lasts and leads back to the page (scripts: %s)', async (scripts) => {
		const { page, problems, close } = await openPage(browser, {
			colorScheme: 'light',
			javaScriptEnabled: scripts
		});
		await page.goto('/studies?family=retinoid', { waitUntil: 'networkidle' });
		const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).background);
		const light = await paper();

		await page.getByRole('button', { name: 'Dark' }).click();
		await page.waitForLoadState('networkidle');
		expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
			'/studies?family=retinoid'
		);
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(await paper()).not.toBe(light);

		await page.goto('/about');
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		const pressed = page.getByRole('button', { name: 'Dark' });
		expect(await pressed.getAttribute('aria-pressed')).toBe('true');
		expect(problems).toEqual([]);
		await close();
	});

	const post = (body: Record<string, string>, headers: Record<string, string> = {}) =>
		fetch(`${product}/theme`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: product, ...headers },
			body: new URLSearchParams(body)
		});

	it('is kept in a cookie that only this site gets', async () => {
		const response = await post({ theme: 'dark', to: '/about' });
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe('/about');
		expect(response.headers.get('set-cookie')).toMatch(/dark.*Path=\/.*SameSite=(Lax|Strict)/i);
	});

	it.each(['https://example.org/', '//example.org', '/\\example.org', '/..//example.org', 'about'])(
		'never leads to %s',
		async (to) => {
			const location = (await post({ theme: 'dark', to })).headers.get('location') ?? '/';
			expect(new URL(location, product).origin).toBe(product);
		}
	);

	it('refuses a form that another site posts', async () => {
		const response = await post({ theme: 'dark', to: '/' }, { origin: 'https://example.org' });
		expect(response.status).toBe(403);
	});

	it.each(['application/json', 'multipart/form-data; boundary=x'])(
		'refuses a body of %s that is no form',
		async (type) => {
			const headers = { origin: product, 'content-type': type };
			const response = await fetch(`${product}/theme`, { method: 'POST', headers, body: '{}' });
			expect(response.status).toBe(400);
		}
	);

	it('refuses a colour that there is not', async () => {
		expect((await post({ theme: 'puce', to: '/' })).status).toBe(400);
	});
});
