import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const PAGE = '/ingredients/retinol';
const legendOf = (page: Page) =>
	page.getByRole('dialog', { name: 'How far a result can be relied on' });
const buttonOf = (page: Page) => page.getByRole('button', { name: 'What the letters mean' }).nth(1);
const rowsOf = (page: Page) => page.locator('main .row');

describe('the legend of the letters', () => {
	it.each([
		{ screen: 'wide', viewport: { width: 1440, height: 900 } },
		{ screen: 'phone', viewport: { width: 390, height: 844 } }
	])(
		'opens beside a mark on a $screen screen, and axe-core finds nothing',
		async ({ viewport }) => {
			const { page, problems, close } = await openPage(browser, { viewport });
			await page.goto(PAGE, { waitUntil: 'networkidle' });
			const mark = page.locator('main .row [data-grade]').first();
			await mark.hover();
			await legendOf(page).waitFor();
			const [box, beside] = [await legendOf(page).boundingBox(), await mark.boundingBox()];
			if (!box || !beside) throw new Error('The legend and the mark are drawn.');
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
			const coversTheMark =
				box.x < beside.x + beside.width &&
				beside.x < box.x + box.width &&
				box.y < beside.y + beside.height &&
				beside.y < box.y + box.height;
			expect(coversTheMark).toBe(false);
			const { violations } = await new AxeBuilder({ page })
				.setLegacyMode(true)
				.include('#grade-legend')
				.analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
			await page.keyboard.press('Escape');
			await legendOf(page).waitFor({ state: 'hidden' });
			expect(problems).toEqual([]);
			await close();
		}
	);

	it('opens by its button without scripts', async () => {
		const { page, close } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(PAGE);
		expect(await legendOf(page).count()).toBe(0);
		await buttonOf(page).click();
		expect(await legendOf(page).isVisible()).toBe(true);
		await close();
	});
});

describe('results of chosen grades', () => {
	it.each([true, false])('can be kept and let go, with scripts: %s', async (javaScriptEnabled) => {
		const { page, close } = await openPage(browser, { javaScriptEnabled });
		await page.goto(PAGE, { waitUntil: 'networkidle' });
		const finding = await page.locator('main p.lead').textContent();
		const all = await rowsOf(page).count();

		await page.getByRole('checkbox', { name: /Reliability C/ }).check();
		if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show', exact: true }).click();
		await page.waitForURL(/\?grade=C/);
		await expect.poll(() => rowsOf(page).count()).toBeLessThan(all);
		const kept = await rowsOf(page).count();
		const letters = await rowsOf(page).locator('[data-grade]').allTextContents();
		expect(new Set(letters.map((words) => words.trim().replace(/\s+/g, ' ')))).toEqual(
			new Set(['Reliability C'])
		);
		expect(await page.locator('#results .said').textContent()).toContain(
			`${kept} of ${all} results on benefits shown, those of reliability C. ${all - kept} hidden.`
		);
		expect(await page.locator('main p.lead').textContent()).toBe(finding);

		await page.getByRole('link', { name: 'Show all' }).first().click();
		await page.waitForURL((url) => url.search === '');
		await expect.poll(() => rowsOf(page).count()).toBe(all);
		await close();
	});
});
