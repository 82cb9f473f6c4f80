import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { PAGES } from './pages.ts';

const SCREENS = [
	{ screen: 'wide', viewport: { width: 1440, height: 900 } },
	{ screen: 'phone', viewport: { width: 390, height: 844 } }
];

/**
 * The tests of every page in one scheme of colours: it answers, axe-core finds nothing, it does not
 * scroll sideways, and the browser reports no problem. One file a scheme, so that two can run at
 * once.
 */
export function describeSoundPages(colorScheme: 'light' | 'dark'): void {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());

	describe.each(PAGES)('$name ($path)', ({ path, status }) => {
		it.each(SCREENS)(
			`is sound and accessible in ${colorScheme} on a $screen screen`,
			async ({ viewport }) => {
				const { page, problems, close } = await openPage(browser, { colorScheme, viewport });
				const response = await page.goto(path, { waitUntil: 'networkidle' });
				expect(response?.status()).toBe(status);

				// The legacy mode stays within the page; the other one opens a second page for frames.
				const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
				const told = violations.map(
					({ id, help, nodes }) =>
						`${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`
				);
				expect(told, 'axe-core finds nothing').toEqual([]);

				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, 'the page does not scroll sideways').toBe(0);
				expect(problems, 'the browser reports no problem').toEqual([]);
				await close();
			}
		);
	});
}
