import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { OUR_WHAT_IF, type WhatIfChoices } from '#lib/reliability/what-if-choices.ts';
import { regradable, whatIf } from '#lib/reliability/what-if.ts';
import { readSeedContexts } from '../fixtures/seed-results.ts';
import { openBrowser, openPage } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const product = inject('productUrl');
const get = (path: string) => fetch(product + path, { redirect: 'manual' });
const section = (page: Page) => page.locator('#what-if');
const told = (page: Page) => section(page).getByRole('status').textContent();

/** The results whose letter the same choices change in the shipped files. */
function changedBy(choices: Partial<WhatIfChoices>): number {
	const judged = readSeedContexts().map((context) => regradable(context));
	return whatIf(judged, { ...OUR_WHAT_IF, ...choices }).results.filter((r) => r.ours !== r.yours)
		.length;
}

describe('a reader’s own rules', () => {
	it('take effect at once, keep focus and place, and stand in the address', async () => {
		const { page, problems, close } = await openPage(browser, {
			viewport: { width: 1280, height: 800 }
		});
		await page.goto('/methods#what-if', { waitUntil: 'networkidle' });
		expect(await told(page)).toMatch(/^These are our rules/);
		const steps = await page.evaluate(() => history.length);

		const people = section(page).getByLabel('In the smaller group');
		await people.fill('40');
		await people.blur();
		await page.waitForURL(/\/methods\?people_group=40/);
		const blinding = section(page).getByRole('checkbox', { name: 'Blinding and expectation' });
		await blinding.focus();
		const top = await page.evaluate(() => scrollY);
		await page.keyboard.press('Space');
		await page.waitForURL(
			/\?veto=allocation&veto=missing_data&veto=measurement&veto=selective_reporting&people_group=40/
		);
		const veto = OUR_WHAT_IF.veto.filter((domain) => domain !== 'blinding');
		await expect
			.poll(() => told(page))
			.toContain(`Under your rules ${changedBy({ veto, peopleGroup: 40 })} of 766 results`);
		expect(await section(page).textContent()).toContain('Your rules, not Plumbline’s');
		expect(await blinding.evaluate((box) => box === document.activeElement)).toBe(true);
		expect(await page.evaluate(() => scrollY)).toBe(top);
		expect(await page.evaluate(() => history.length)).toBe(steps);

		await page.getByRole('link', { name: 'Back to our rules' }).click();
		await page.waitForURL(/\/methods#what-if$/);
		await expect.poll(() => told(page)).toMatch(/^These are our rules/);
		expect([await blinding.isChecked(), await people.inputValue()]).toEqual([true, '15']);
		expect(await section(page).textContent()).not.toContain('not Plumbline’s');
		// The router lets go of an answer once it has read its only line; that is told as aborted.
		expect(problems.filter((problem) => !/__data\.json\S* net::ERR_ABORTED/.test(problem))).toEqual(
			[]
		);
		await close();
	});

	it('work without scripts, also with no box ticked', async () => {
		const { page, close } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto('/methods');
		for (const box of await section(page).getByRole('checkbox').all()) await box.uncheck();
		await section(page).getByLabel('Where everybody is on both sides').fill('30');
		await page.getByRole('button', { name: 'Apply these rules' }).click();
		await page.waitForURL(/\/methods\?veto=none&people_within=30#what-if$/);
		expect(await told(page)).toContain(
			`Under your rules ${changedBy({ veto: [], peopleWithin: 30 })} of 766 results`
		);
		expect(await section(page).getByRole('checkbox', { checked: true }).count()).toBe(0);

		await page.getByRole('button', { name: 'Apply these rules' }).click();
		await page.waitForURL(/\/methods\?veto=none&people_within=30#what-if$/);
		await section(page)
			.getByText(/results from B to C/)
			.first()
			.click();
		const changed = section(page).locator('a[href*="#trust-"]:visible').first();
		await changed.click();
		await page.waitForURL(/\/studies\/[\w-]+#trust-[\w-]+$/);
		await close();
	});

	it('leave every other section of the page as it is under ours', async () => {
		const { page, close } = await openPage(browser, { javaScriptEnabled: false });
		const others = async (path: string) => {
			await page.goto(path);
			return page.getByRole('main').evaluate((main) => {
				main.querySelector('#what-if')?.remove();
				return main.innerHTML;
			});
		};
		const ours = await others('/methods');
		const beside = await others('/methods?veto=none&people_within=60&some_for_b=0');
		expect(beside).toBe(ours);
		expect(ours.length).toBeGreaterThan(10_000);
		expect(ours).not.toMatch(/href="[^"]*[?&;](?:veto|people_within)=/);
		await close();
	});
});

describe('the address of a reader’s rules', () => {
	it.each([
		{ as: '?people_within=20&weeks=', is: '' },
		{ as: '?veto=within_person&utm_source=x', is: '?veto=none' },
		{ as: '?weeks=8&veto=none&veto=blinding', is: '?veto=blinding&weeks=8' },
		{ as: '?people_min=007', is: '?people_min=7' }
	])('is one for the same choices: $as goes to "$is"', async ({ as, is }) => {
		const answer = await get(`/methods${as}`);
		expect([answer.status, answer.headers.get('location')]).toEqual([307, `/methods${is}#what-if`]);
	});

	it.each([
		{ query: '?veto=charm', says: ['charm', 'selective_reporting', 'none'] },
		{ query: '?people_within=many', says: ['people_within takes a whole number from 0 to 500'] },
		{ query: '?high_for_d=0', says: ['high_for_d takes a whole number from 1 to 6'] },
		{ query: '?weeks=53', says: ['weeks takes a whole number from 0 to 52'] }
	])('answers 400 to $query and says what there is', async ({ query, says }) => {
		const answer = await get(`/methods${query}`);
		expect(answer.status).toBe(400);
		const text = await answer.text();
		expect(says.filter((words) => !text.includes(words))).toEqual([]);
	});

	it('is not kept by the server, and asks search engines not to keep it; ours is', async () => {
		for (const path of ['/methods?veto=none', '/methods/__data.json?veto=none', '/methods?x=1']) {
			const { headers } = await get(path);
			const varies = headers.get('vary') ?? '';
			expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
			// What is kept varies by encoding as well.
			expect(varies).not.toMatch(/Accept-Encoding/);
		}
		expect(await (await get('/methods?veto=none')).text()).toContain('content="noindex"');
		const ours = await get('/methods');
		expect(ours.headers.get('vary')).toMatch(/Accept-Encoding/);
		expect(await ours.text()).not.toContain('content="noindex"');
	});
});
