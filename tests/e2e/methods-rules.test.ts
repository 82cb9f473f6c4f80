import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the rules on the methods page', () => {
	it('unfold where a step of the worked example leads, also when it leads there twice', async () => {
		const { page, problems, close } = await openPage(browser);
		await page.goto('/methods', { waitUntil: 'networkidle' });
		const table = page.locator('#bias-blinding');
		const row = page.locator('#cell-blinding-double');
		expect(await row.isVisible()).toBe(false);
		const step = page.locator('#grade-example a[href="#cell-blinding-double"]');
		await step.click();
		await row.waitFor({ state: 'visible' });

		await table.locator('summary').click();
		await row.waitFor({ state: 'hidden' });
		await step.click();
		await row.waitFor({ state: 'visible' });
		expect(problems).toEqual([]);
		await close();
	});

	it('unfold from an address that names a row', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/methods#cell-missing_data-not_derivable');
		await page.locator('#cell-missing_data-not_derivable').waitFor({ state: 'visible' });
		expect(await page.locator('#bias-missing_data').getAttribute('open')).not.toBeNull();
		await close();
	});

	it('are all on paper', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/methods', { waitUntil: 'networkidle' });
		await page.emulateMedia({ media: 'print' });
		for (const row of await page.locator('#bias details tbody tr').all()) {
			expect(await row.isVisible()).toBe(true);
		}
		await close();
	});
});
