import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { weighJavascript } from '../support/javascript-weight.ts';
import { openBrowser } from './support/browser.ts';
import { GOOD_PAGES } from './support/pages.ts';

const LIMIT_KB = 80;

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

it.each(GOOD_PAGES)(`$name loads at most ${LIMIT_KB} kB of JavaScript`, async ({ path }) => {
	const { gzippedBytes } = await weighJavascript(browser, inject('productUrl') + path);
	expect(gzippedBytes).toBeGreaterThan(0);
	expect(gzippedBytes / 1000).toBeLessThanOrEqual(LIMIT_KB);
});
