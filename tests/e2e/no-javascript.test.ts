import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { CHARTS } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const openWithoutScripts = () => openPage(browser, { javaScriptEnabled: false });

describe('without JavaScript', () => {
	it.each(CHARTS)('$name shows its chart, mark by mark', async ({ path, marks }) => {
		const { page, close } = await openWithoutScripts();
		await page.goto(path);
		const drawn = page.locator(`main ${marks} svg`).filter({ visible: true });
		expect(await drawn.count()).toBeGreaterThan(3);
		const table = page.locator('main details table').first();
		expect(await table.locator('tbody tr').count()).toBeGreaterThan(3);
		await close();
	});

	it('studies are found, filtered and paged with plain links and one form', async () => {
		const { page, close } = await openWithoutScripts();
		await page.goto('/studies');
		await page.getByRole('searchbox').fill('Kafi');
		await page.getByRole('searchbox').press('Enter');
		await page.waitForURL(/q=Kafi/);
		await page
			.getByRole('link', { name: /Kafi et al\. 2007/ })
			.first()
			.click();
		await page.waitForURL(/\/studies\/kafi-2007-retinol$/);
		expect(await page.getByRole('main').textContent()).toMatch(/Kafi et al\. 2007/);

		await page.goto('/studies');
		await page.getByRole('link', { name: /next/i }).first().click();
		await page.waitForURL(/page=2/);
		expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
		await close();
	});

	it('a reader goes from the start page to a source in three clicks', async () => {
		const { page, close } = await openWithoutScripts();
		await page.goto('/');
		const main = page.getByRole('main');
		await main.locator('a[href$="/ingredients/retinol"]:visible').first().click();
		await page.waitForURL(/\/ingredients\/retinol$/);
		await main.locator('a[href$="/studies/kafi-2007-retinol"]:visible').first().click();
		await page.waitForURL(/\/studies\/kafi-2007-retinol$/);
		expect(await main.locator('a[href^="https://doi.org/10.1001"]').count()).toBeGreaterThan(0);
		await close();
	});

	it.each(CHARTS.filter(({ marks }) => marks.includes('result')))(
		'every result of $name has a link to its source, or its name where there is no address',
		async ({ path, marks }) => {
			const { page, close } = await openWithoutScripts();
			await page.goto(path);
			const unsourced = await page
				.locator(`main li:has(${marks})`)
				.evaluateAll((rows) =>
					rows
						.filter((row) => !row.querySelector('.source')?.textContent.split(':')[1]?.trim())
						.map((row) => row.id)
				);
			const linked = page.locator(`main li:has(${marks}) .source a[href^="http"]`);
			expect(unsourced).toEqual([]);
			expect(await linked.count()).toBeGreaterThan(20);
			await close();
		}
	);
});
