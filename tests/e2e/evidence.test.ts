import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const product = inject('productUrl');
const WRINKLES = '/evidence/retinol/wrinkles';
const main = (page: Page) => page.getByRole('main');

describe('a body of evidence without scripts', () => {
	const open = () => openPage(browser, { javaScriptEnabled: false });

	it.each([
		{ state: 'counted', path: WRINKLES, rows: 6, sections: ['directions', 'sizes', 'certainty'] },
		{
			state: 'before and after only',
			path: '/evidence/adenosine/wrinkles',
			rows: 0,
			sections: ['before-after']
		},
		{
			state: 'other questions only',
			path: '/evidence/lr2412/wrinkles',
			rows: 0,
			sections: ['other-questions']
		}
	])('$state shows what it has and nothing else', async ({ path, rows, sections }) => {
		const { page, close } = await open();
		await page.goto(path);
		expect(await main(page).locator('[data-body-row] > svg').count()).toBe(rows);
		for (const id of sections) expect(await page.locator(`section#${id}`).count()).toBe(1);
		expect(await page.locator('section#directions').count()).toBe(rows > 0 ? 1 : 0);
		const unsourced = await main(page)
			.locator('li:has(> [data-body-row], > [data-result-row])')
			.evaluateAll((all) =>
				all.filter((row) => !row.querySelector('.source')?.textContent.split(':')[1]?.trim())
			);
		expect(unsourced).toEqual([]);
		await close();
	});

	it('a reader leaves a study out with a form, and comes back', async () => {
		const { page, close } = await open();
		await page.goto(WRINKLES);
		await page.getByRole('checkbox', { name: 'Kafi et al. 2007' }).check();
		await page.getByRole('checkbox', { name: 'known from another paper only' }).check();
		await page.getByRole('button', { name: 'Weigh again without them' }).click();
		await page.waitForURL(/leave_out=secondary_source&without=kafi-2007-retinol$/);
		const band = main(page).getByRole('region', { name: /^Your own selection/ });
		const text = await band.textContent();
		expect(text).toContain('not Plumbline’s conclusion');
		expect(text).toContain('3 better');
		expect(text).toContain('1 better');
		expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
		const canonical = page.locator('link[rel=canonical]');
		expect(await canonical.evaluate((link) => (link as HTMLLinkElement).href)).toBe(
			product + WRINKLES
		);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		await band.getByRole('link', { name: 'Back to all studies' }).click();
		await page.waitForURL(new RegExp(`${WRINKLES}$`));
		expect(await main(page).getByText('not Plumbline’s conclusion').count()).toBe(0);
		await close();
	});

	it('a figure is one click from its source, and its study two from the list', async () => {
		const { page, close } = await open();
		await page.goto(WRINKLES);
		const row = page.locator('#counted-kafi-2007-retinol-01');
		expect(await row.locator('.source a[href^="http"]').count()).toBe(1);
		await row.getByRole('link', { name: /^Kafi et al\. 2007\s?: this result/ }).click();
		await page.waitForURL(/\/studies\/kafi-2007-retinol#figure-kafi-2007-retinol-01$/);
		await close();
	});
});

describe('by keyboard', () => {
	it('each chart of counted studies is one tab stop, walked with the arrow keys', async () => {
		const { page, problems, close } = await openPage(browser);
		await page.goto(WRINKLES, { waitUntil: 'networkidle' });
		for (const id of ['directions', 'sizes']) {
			const marks = page.locator(`section#${id} [data-body-row]`);
			expect(
				await marks.evaluateAll((all) => all.filter((a) => (a as HTMLElement).tabIndex >= 0).length)
			).toBe(1);
			await marks.first().focus();
			const seen = [];
			for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'End']) {
				await page.keyboard.press(key);
				seen.push(
					await page.evaluate(() => (document.activeElement as HTMLElement).dataset.bodyRow)
				);
			}
			const ids = await marks.evaluateAll((all) =>
				all.map((a) => (a as HTMLElement).dataset.bodyRow)
			);
			expect(seen).toEqual([ids[1], ids[2], ids[0], ids.at(-1)]);
			const ring = await page.evaluate(
				() => getComputedStyle(document.activeElement?.closest('li') ?? document.body).outlineStyle
			);
			expect(ring).toBe('solid');
		}
		expect(problems).toEqual([]);
		await close();
	});
});

describe('the address of a selection', () => {
	it('is one for one selection, and is not kept', async () => {
		const get = (query: string) => fetch(product + WRINKLES + query, { redirect: 'manual' });
		const other = await get('?without=kikuchi-2009-retinol&leave_out=high_concern&without=');
		expect(other.status).toBe(307);
		expect(other.headers.get('location')).toBe(
			`${WRINKLES}?leave_out=high_concern&without=kikuchi-2009-retinol`
		);
		const chosen = await get('?leave_out=high_concern');
		expect(chosen.headers.get('cache-control')).toBe('no-store');
		expect((await get('?without=no-such-study')).status).toBe(400);
	});
});
