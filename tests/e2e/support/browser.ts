import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions, locateChromium } from '../../support/chromium.ts';

/** A page that remembers all that went wrong on it. */
export type WatchedPage = {
	page: Page;
	/** Console errors and warnings, exceptions, blocked content, failed and refused requests. */
	problems: string[];
	close: () => Promise<void>;
};

/** The browser of one test file. */
export function openBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions(locateChromium()));
}

/** Notes everything about the page that a reader with open developer tools would see in red. */
function watch(page: Page, scripts: boolean): string[] {
	const problems: string[] = [];
	// Chromium reports content that the policy blocked as a console error.
	page.on('console', (message) => {
		if (!['error', 'warning'].includes(message.type())) return;
		// A page that answers 404 or 400 is itself told as a failed load; its status is tested apart.
		if (message.location().url === page.url() && /Failed to load/.test(message.text())) return;
		problems.push(`console ${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
	page.on('requestfailed', (request) => {
		// Chromium tells preloaded scripts as blocked where a reader has switched scripts off.
		if (!scripts && request.resourceType() === 'script') return;
		problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
	});
	page.on('response', (response) => {
		const isPage = response.request().resourceType() === 'document';
		if (!isPage && response.status() >= 400) {
			problems.push(`${response.status()} for ${response.url()}`);
		}
	});
	return problems;
}

/** A fresh context with one page; relative addresses are those of the product under test. */
export async function openPage(
	browser: Browser,
	options: BrowserContextOptions = {}
): Promise<WatchedPage> {
	const context = await browser.newContext({
		baseURL: inject('productUrl'),
		timezoneId: 'UTC',
		locale: 'en-GB',
		reducedMotion: 'reduce',
		...options
	});
	// Everything is there when the page is: what is not there by then is missing, not late.
	context.setDefaultTimeout(20_000);
	const page = await context.newPage();
	return {
		page,
		problems: watch(page, options.javaScriptEnabled ?? true),
		close: () => context.close()
	};
}
