import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { CHARTS } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** What has the focus: its selector-like name, and whether a reader can see that it has it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const ringOf = (one: Element | null): boolean => {
			if (!one) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		};
		return {
			id: element.id,
			mark: element.dataset.place ?? element.dataset.resultRow ?? null,
			ring: ringOf(element) || ringOf(element.closest('li, [role=gridcell], [role=row]'))
		};
	});

async function openAlive(path: string) {
	const opened = await openPage(browser);
	await opened.page.goto(path, { waitUntil: 'networkidle' });
	return opened;
}

describe('by keyboard alone', () => {
	it('the first tab stop leads past the header', async () => {
		const { page, close } = await openAlive('/studies');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect((await focused(page)).id).toBe('main');
		await close();
	});

	it.each(CHARTS)('each chart of $name is one tab stop', async ({ path, marks }) => {
		const { page, close } = await openAlive(path);
		const stops = await page.locator('main :is([role="grid"], .panel)').evaluateAll(
			(charts, selector) =>
				charts
					.map((chart) => [...chart.querySelectorAll<HTMLElement>(selector)])
					.filter((all) => all.some((mark) => mark.checkVisibility()))
					.map((all) => all.filter((mark) => mark.tabIndex >= 0).length),
			marks
		);
		expect(stops.length).toBeGreaterThan(0);
		expect(stops.every((count) => count === 1)).toBe(true);
		await close();
	});

	it.each(CHARTS)('arrows walk the chart of $name, visibly', async ({ path, marks }) => {
		const { page, problems, close } = await openAlive(path);
		await page.locator(`main ${marks}:not([tabindex="-1"])`).first().focus();
		const seen = [(await focused(page)).mark];
		for (const key of ['ArrowDown', 'ArrowDown']) {
			await page.keyboard.press(key);
			const { mark, ring } = await focused(page);
			seen.push(mark);
			expect(ring, `${String(mark)} shows that it has the focus`).toBe(true);
		}
		expect(seen).not.toContain(null);
		expect(new Set(seen).size).toBe(3);
		await page.keyboard.press('ArrowUp');
		expect((await focused(page)).mark).toBe(seen[1]);
		expect(problems).toEqual([]);
		await close();
	});

	it('a result can be pinned and let go', async () => {
		const { page, close } = await openAlive('/ingredients/retinol');
		const first = page.locator('main [data-result-row]:not([tabindex="-1"])').first();
		await first.focus();
		await page.keyboard.press('Enter');
		expect(await first.getAttribute('aria-current')).toBe('true');
		await page.keyboard.press('Escape');
		expect(await first.getAttribute('aria-current')).toBeNull();
		await close();
	});

	it('every control of the list of studies can be reached in the order of reading', async () => {
		const { page, close } = await openAlive('/studies');
		const reached = new Set<string>();
		for (let presses = 0; presses < 400; presses += 1) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() => {
				const element = document.activeElement;
				if (!element || element === document.body) return null;
				return `${element.tagName} ${element.getAttribute('name') ?? ''}${element.getAttribute('href') ?? ''}`;
			});
			if (name === null) break;
			reached.add(name);
		}
		expect([...reached].some((name) => name.startsWith('INPUT q'))).toBe(true);
		expect([...reached].some((name) => name.includes('page=2'))).toBe(true);
		expect([...reached].some((name) => name.includes('/studies/'))).toBe(true);
		await close();
	});
});
