import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { PAGES } from './support/pages.ts';

const SCREENS = [
	{ screen: 'wide', viewport: { width: 1440, height: 900 } },
	{ screen: 'phone', viewport: { width: 390, height: 844 } }
];
const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
	SCREENS.map((screen) => ({ colorScheme, ...screen }))
);

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(PAGES)('$name ($path)', ({ path, status }) => {
	it.each(VIEWS)(
		'is sound and accessible in $colorScheme on a $screen screen',
		async ({ colorScheme, viewport }) => {
			const { page, problems, close } = await openPage(browser, { colorScheme, viewport });
			const response = await page.goto(path, { waitUntil: 'networkidle' });
			expect(response?.status()).toBe(status);

			const { violations } = await new AxeBuilder({ page }).analyze();
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
