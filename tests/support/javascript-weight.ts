import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a page makes the browser load as JavaScript, in bytes as sent with gzip. */
export type JavascriptWeight = { files: number; gzippedBytes: number };

/** The length of the body as it goes over the wire to a client that understands gzip only. */
function gzippedLength(url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				const isGzipped = response.headers['content-encoding'] === 'gzip';
				resolve(isGzipped ? body.length : gzipSync(body).length);
			});
		}).on('error', reject);
	});
}

/** Opens the page in a fresh context, waits until it is quiet, and weighs the scripts it loaded. */
export async function weighJavascript(browser: Browser, url: string): Promise<JavascriptWeight> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const scripts = new Set<string>();
	page.on('response', (response) => {
		if (/\bjavascript\b/.test(response.headers()['content-type'] ?? '')) {
			scripts.add(response.url());
		}
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	const inline = await page.$$eval('script:not([src])', (elements) =>
		elements.map((element) => element.textContent).join('\n')
	);
	await context.close();
	const lengths = await Promise.all([...scripts].map(gzippedLength));
	const total = lengths.reduce((sum, length) => sum + length, gzipSync(inline).length);
	return { files: scripts.size, gzippedBytes: total };
}
