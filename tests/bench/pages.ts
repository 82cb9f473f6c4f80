/**
 * `npm run bench:pages`: how heavy and how fast the pages of the built product are, on a fresh
 * database in this run, beside a page that does nothing.
 *
 *     npm run bench:pages -- --seconds=20 --rate=40 --connections=32
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium, launchOptions } from '../support/chromium.ts';
import { weighJavascript } from '../support/javascript-weight.ts';
import { startProduct } from '../support/product.ts';
import { percentile, runOpenLoop, type Sample } from './open-loop.ts';

const PAGES = [
	'/',
	'/ingredients',
	'/ingredients/retinol',
	'/ingredients/niacinamide',
	'/studies',
	'/studies/kafi-2007-retinol',
	'/outcomes/wrinkle_severity',
	'/products',
	'/methods'
];
/** Every request for this one asks for another list, so that no cache can answer it. */
const SEARCH = '/studies?q=';

const { values: flags } = parseArgs({
	options: {
		seconds: { type: 'string', default: '20' },
		rate: { type: 'string', default: '40' },
		connections: { type: 'string', default: '32' }
	}
});
const bounded = (text: string, most: number) => Math.min(most, Math.max(1, Number(text) || 1));
const load = {
	seconds: bounded(flags.seconds, 300),
	requestsPerSecond: bounded(flags.rate, 2000),
	connections: bounded(flags.connections, 512)
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const table = (rows: string[][]) => {
	const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
	for (const row of rows) {
		say(row.map((c, i) => (i ? c.padStart(widths[i] ?? 0) : c.padEnd(widths[i] ?? 0))).join('  '));
	}
	say('');
};
const ms = (value: number | null) => (value === null ? '–' : value.toFixed(1));

function timingRow(name: string, samples: Sample[], seconds: number): string[] {
	const times = samples.map((sample) => sample.milliseconds);
	const quantiles = [0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share)));
	const failures = samples.filter((sample) => !sample.ok).length;
	return [
		name,
		String(samples.length),
		...quantiles,
		(samples.length / seconds).toFixed(1),
		String(failures)
	];
}

async function showWeights(url: string): Promise<void> {
	say('JavaScript a page loads, gzipped');
	const browser = await chromium.launch(launchOptions(await ensureChromium()));
	const rows = [['page', 'files', 'kB']];
	for (const path of PAGES) {
		const { files, gzippedBytes } = await weighJavascript(browser, url + path);
		rows.push([path, String(files), (gzippedBytes / 1000).toFixed(1)]);
	}
	await browser.close();
	table(rows);
}

/** A server of one page as long as the longest page under test, in a process of its own. */
async function startBarePage(bytes: number) {
	const child = fork(new URL('./bare-server.ts', import.meta.url), [String(bytes)]);
	const [address] = (await once(child, 'message')) as [AddressInfo];
	return { url: `http://127.0.0.1:${address.port}`, stop: () => child.kill() };
}

async function showFirstRequests(url: string): Promise<number> {
	say('First request of each page, nothing cached');
	const rows = [['page', 'ms', 'HTML kB']];
	let longest = 0;
	for (const path of PAGES) {
		const started = performance.now();
		const html = await (await fetch(url + path)).text();
		rows.push([path, ms(performance.now() - started), (html.length / 1000).toFixed(0)]);
		longest = Math.max(longest, html.length);
	}
	table(rows);
	return longest;
}

async function showOpenLoop(url: string, bytes: number): Promise<void> {
	const { requestsPerSecond, connections, seconds } = load;
	say(
		`Open loop: ${requestsPerSecond} requests a second over ${connections} connections, ${seconds} s each; milliseconds from the intended moment of sending`
	);
	const mix = [...PAGES, SEARCH];
	const pathOf = (n: number) => {
		const path = mix[n % mix.length] ?? '/';
		return path === SEARCH ? `${SEARCH}${n}` : path;
	};
	const bare = await startBarePage(bytes);
	const bareRun = await runOpenLoop({ url: bare.url, pathOf: () => '/', ...load });
	bare.stop();
	const run = await runOpenLoop({ url, pathOf, ...load });

	const rows = [['page', 'requests', 'p50', 'p95', 'p99', 'most', 'per second', 'failed']];
	for (const path of mix) {
		const own = run.samples.filter((s) =>
			path === SEARCH ? s.path.startsWith(SEARCH) : s.path === path
		);
		rows.push(timingRow(path === SEARCH ? `${SEARCH}… (never cached)` : path, own, run.seconds));
	}
	rows.push(timingRow('all pages', run.samples, run.seconds));
	rows.push(
		timingRow(`bare page of ${(bytes / 1000).toFixed(0)} kB`, bareRun.samples, bareRun.seconds)
	);
	table(rows);

	const ratio = (share: number) => {
		const [ours, theirs] = [run, bareRun].map(({ samples }) =>
			percentile(
				samples.map((sample) => sample.milliseconds),
				share
			)
		);
		return ours && theirs ? `${(ours / theirs).toFixed(1)} ×` : '–';
	};
	say(`all pages against the bare page: p50 ${ratio(0.5)}, p95 ${ratio(0.95)}, p99 ${ratio(0.99)}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const product = await startProduct();
try {
	const longest = await showFirstRequests(product.url);
	await showWeights(product.url);
	await showOpenLoop(product.url, longest);
} finally {
	await product.stop();
}
