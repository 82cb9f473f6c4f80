import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const queryOf = (page: Page) => new URL(page.url()).searchParams;

describe('the filters of the studies', () => {
	it('take effect at once on a wide page, keep the focus and each other', async () => {
		const { page, problems, close } = await openPage(browser, {
			viewport: { width: 1280, height: 800 }
		});
		await page.goto('/studies', { waitUntil: 'networkidle' });
		await page.getByLabel('Retinoids').check();
		await page.waitForURL(/family=retinoid/);
		await page.getByLabel('Add an ingredient').selectOption('retinol');
		await page.waitForURL(/ingredient=retinol/);
		await page.getByLabel('Double-blind').check();
		await page.waitForURL(/blinding=double/);
		expect([...queryOf(page).keys()].toSorted()).toEqual(['blinding', 'family', 'ingredient']);
		expect(
			await page.getByLabel('Double-blind').evaluate((box) => box === document.activeElement)
		).toBe(true);

		await page.getByRole('searchbox').fill('vehicle');
		await page.getByRole('searchbox').press('Enter');
		await page.waitForURL(/q=vehicle/);
		expect(queryOf(page).getAll('ingredient')).toEqual(['retinol']);

		await page.getByRole('link', { name: /Words: vehicle/ }).click();
		await page.waitForURL((url) => !url.searchParams.has('q'));
		expect(await page.getByRole('searchbox').inputValue()).toBe('');
		await page.goBack();
		await page.waitForURL(/q=vehicle/);
		await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('vehicle');
		// The router lets go of an answer once it has read its only line; that is told as aborted.
		expect(problems.filter((problem) => !/__data\.json\S* net::ERR_ABORTED/.test(problem))).toEqual(
			[]
		);
		await close();
	});

	it('sort by a column head, and the other way by choosing it again', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/studies');
		const head = page.getByRole('columnheader', { name: /People/ });
		await head.getByRole('link').click();
		await page.waitForURL(/sort=people/);
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		await head.getByRole('link').click();
		await page.waitForURL(/order=asc/);
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		await close();
	});

	it('open as a sheet on a phone, also without scripts', async () => {
		const { page, close } = await openPage(browser, {
			viewport: { width: 390, height: 800 },
			javaScriptEnabled: false
		});
		await page.goto('/studies');
		expect(await page.getByLabel('Peptides').isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Search and filter' }).click();
		await page.getByLabel('Peptides').check();
		await page.getByRole('button', { name: 'Show studies' }).click();
		await page.waitForURL(/family=peptide/);
		expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
			/^19 of 156 studies/
		);
		await close();
	});

	it('say what to take away when nothing passes', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/studies?family=niacinamide&min_people=800');
		await page.getByRole('link', { name: /Without “At least 800 people”/ }).click();
		await page.waitForURL(/\/studies\?family=niacinamide$/);
		expect(await page.getByRole('row').count()).toBe(3);
		await close();
	});

	it('answer an unknown value with the allowed ones', async () => {
		const { page, close } = await openPage(browser);
		const answer = await page.goto('/studies?funding=magic');
		expect(answer?.status()).toBe(400);
		expect(await page.getByRole('main').textContent()).toContain(
			'industry, independent, mixed, not_reported'
		);
		await close();
	});
});
