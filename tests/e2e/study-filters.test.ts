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

	it('find studies by reliability without scripts, and say in words what is listed', async () => {
		const { page, problems, close } = await openPage(browser, {
			viewport: { width: 1280, height: 800 },
			javaScriptEnabled: false
		});
		await page.goto('/studies');
		const group = page.getByRole('group', { name: 'Reliability', exact: true });
		await group.getByLabel('B').check();
		await page.getByText('Reliability by domain', { exact: true }).first().click();
		const allocation = page.getByRole('group', { name: 'Allocation', exact: true });
		await allocation.getByLabel('some concern').check();
		await page.getByRole('button', { name: 'Show studies' }).click();
		await page.waitForURL(/grade=B.*bias_allocation=some/);

		expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
			/^\d+ of 156 studies of reliability B, with some concern about allocation$/
		);
		const cells = page.locator('tbody td.grade');
		expect(await cells.count()).toBeGreaterThan(0);
		for (const cell of await cells.all()) {
			expect(await cell.locator('[data-grade]').getAttribute('data-grade')).toBe('B');
			const domains = await cell.getByRole('listitem').allTextContents();
			expect(domains).toHaveLength(6);
			expect(domains[0]?.trim()).toBe('Allocation: some concern');
		}
		await page.getByRole('link', { name: /^Allocation: some concern/ }).click();
		await page.waitForURL((url) => !url.searchParams.has('bias_allocation'));
		expect(queryOf(page).getAll('grade')).toEqual(['B']);
		expect(problems).toEqual([]);
		await close();
	});

	it('sort by a domain of reliability without scripts, and keep what is chosen', async () => {
		const { page, close } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto('/studies?family=retinoid&order=asc');
		await page.getByLabel('Sorted by').selectOption({ label: 'Blinding and expectation' });
		await page.getByRole('button', { name: 'Sort', exact: true }).click();
		await page.waitForURL(/sort=bias_blinding/);
		expect([...queryOf(page)]).toEqual([
			['family', 'retinoid'],
			['sort', 'bias_blinding']
		]);
		expect(await page.getByLabel('Sorted by').inputValue()).toBe('bias_blinding');
		await page.getByRole('link', { name: 'or most concern first' }).click();
		await page.waitForURL(/order=desc/);
		expect(queryOf(page).get('family')).toBe('retinoid');
		await close();
	});

	it('sort at once where scripts run, by a choice or by the head of the column', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/studies', { waitUntil: 'networkidle' });
		await page.getByLabel('Sorted by').selectOption('bias_measurement');
		await page.waitForURL(/sort=bias_measurement/);
		const head = page.getByRole('columnheader', { name: /Reliability/ });
		await head.getByRole('link').click();
		await page.waitForURL(/sort=grade/);
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		await expect.poll(() => page.getByLabel('Sorted by').inputValue()).toBe('grade');
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

	it('answer an unknown grade with the allowed ones, also as JSON', async () => {
		const { page, close } = await openPage(browser);
		const answer = await page.request.get('/studies.json?grade=F&bias_blinding=bad');
		expect(answer.status()).toBe(400);
		expect(await answer.json()).toMatchObject({
			problems: [
				{ parameter: 'grade', allowed: ['A', 'B', 'C', 'D', 'E'] },
				{ parameter: 'bias_blinding', allowed: ['low', 'some', 'not_reported', 'high'] }
			]
		});
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

describe('the letter of a listed study', () => {
	it('leads to the place where the result that lends it is explained', async () => {
		const { page, close } = await openPage(browser);
		await page.goto('/studies?q=kafi');
		const letter = page.getByRole('link', { name: /^Reliability B its one controlled result$/ });
		expect(await letter.getAttribute('href')).toBe(
			'/studies/kafi-2007-retinol#trust-kafi-2007-retinol-01'
		);
		await close();
	});
});
