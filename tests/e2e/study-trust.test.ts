import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './support/browser.ts';

const SARAF = '/studies/saraf-2012-herbal-creams';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the place where a result’s reliability is explained', () => {
	it('is unfolded for whoever follows a link to it', async () => {
		const page = await browser.newPage();
		await page.goto(`${inject('productUrl')}${SARAF}#trust-saraf-2012-herbal-creams-30`);
		const place = page.locator('#trust-saraf-2012-herbal-creams-30');
		await place.locator('details[open]').waitFor();
		expect(await place.locator('[data-grade]').first().textContent()).toContain('D');
		expect(await place.textContent()).toContain('the earliest for firmness: one grade lower');
		await page.close();
	});

	it('is there once for every result, without JavaScript as well', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(inject('productUrl') + SARAF);
		const ids = await page.locator('[id^="trust-"]').evaluateAll((all) => all.map(({ id }) => id));
		expect(ids).toHaveLength(61);
		expect(new Set(ids).size).toBe(61);
		const targets = await page
			.locator('a[href^="#"]')
			.evaluateAll((all) =>
				all.map((a) => decodeURIComponent(a.getAttribute('href')?.slice(1) ?? ''))
			);
		const known = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
		expect(targets.filter((target) => !known.includes(target))).toEqual([]);
		await context.close();
	});

	it('is unfolded on paper', async () => {
		const page = await browser.newPage();
		await page.goto(inject('productUrl') + '/studies/wang-2013-argireline');
		const reasons = page.locator('#reasons-2 .fold').first();
		const height = () => reasons.evaluate((fold) => fold.getBoundingClientRect().height);
		const folded = await height();
		await page.emulateMedia({ media: 'print' });
		expect(await height()).toBeGreaterThan(folded + 100);
		await page.close();
	});
});
