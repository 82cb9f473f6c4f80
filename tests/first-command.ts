/**
 * Proves `npm start` as a person meets it: a fresh data folder, the main pages, a form, a clean end
 * with nothing left running, and a second start on the same data. Prints a line a check and ends
 * with the totals.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitForOutput } from './support/product.ts';

const PAGES = [
	'/',
	'/ingredients',
	'/ingredients/retinol',
	'/outcomes',
	'/studies',
	'/studies/kafi-2007-retinol',
	'/products',
	'/methods',
	'/data',
	'/about'
];

const say = (text: string) => process.stdout.write(`${text}\n`);
const totals = { passed: 0, failed: 0 };

async function check(claim: string, proof: () => unknown): Promise<void> {
	try {
		const detail = await proof();
		totals.passed += 1;
		say(`ok      ${claim}${typeof detail === 'string' ? ` (${detail})` : ''}`);
	} catch (error) {
		totals.failed += 1;
		say(`FAILED  ${claim}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function insist(condition: boolean, otherwise: string): void {
	if (!condition) throw new Error(otherwise);
}

/** `npm start` in a process group of its own, as a terminal would run it. */
function npmStart(dataFolder: string, port: number): ChildProcess {
	const env: NodeJS.ProcessEnv = {
		...process.env,
		PLUMBLINE_DATA: dataFolder,
		PORT: String(port)
	};
	for (const name of ['DATABASE_URL', 'ORIGIN', 'HOST']) delete env[name];
	return spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

/** Waits for the address on its output, asks for its health and gives the seconds that passed. */
async function seconds(child: ChildProcess, url: string): Promise<string> {
	const started = performance.now();
	await waitForOutput(child, url);
	const health = await fetch(`${url}/health`);
	insist(health.status === 200, `/health answered ${health.status}: ${await health.text()}`);
	return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Processes that name this folder on their command line or in their environment (Linux only). */
function processesOf(folder: string): string[] {
	const read = (path: string) => {
		try {
			return readFileSync(path, 'utf8').replaceAll('\0', ' ');
		} catch {
			return '';
		}
	};
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.map((pid) => ({
			pid,
			command: read(`/proc/${pid}/cmdline`),
			env: read(`/proc/${pid}/environ`)
		}))
		.filter(({ command, env }) => command.includes(folder) || env.includes(folder))
		.map(({ pid, command }) => `${pid} ${command}`.trim());
}

async function end(child: ChildProcess, signal: NodeJS.Signals, group: boolean): Promise<void> {
	if (child.exitCode === null && child.pid !== undefined) {
		const ended = once(child, 'exit');
		process.kill(group ? -child.pid : child.pid, signal);
		await ended;
	}
	insist(child.exitCode === 0, `exit code ${child.exitCode}`);
}

async function proveFirstStart(dataFolder: string): Promise<void> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const child = npmStart(dataFolder, port);
	await check('npm start on a fresh data folder prints its address and is healthy', () =>
		seconds(child, url)
	);
	for (const path of PAGES) {
		await check(`${path} answers with a page`, async () => {
			const response = await fetch(url + path);
			const html = await response.text();
			insist(response.status === 200, `status ${response.status}`);
			insist(html.includes('</html>') && /<h1[\s>]/.test(html), 'not a whole page');
		});
	}
	await check('a form can be posted', async () => {
		const response = await fetch(`${url}/theme`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: url },
			body: new URLSearchParams({ theme: 'dark', to: '/about' })
		});
		insist(response.status === 303, `status ${response.status}`);
		const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
		const html = await (await fetch(`${url}/about`, { headers: { cookie } })).text();
		insist(html.includes('data-theme="dark"'), 'the choice was not kept');
	});
	await check('SIGTERM ends it with exit code 0', () => end(child, 'SIGTERM', false));
}

async function proveSecondStart(dataFolder: string): Promise<void> {
	const port = await freePort();
	const child = npmStart(dataFolder, port);
	await check('a second start on the same data is healthy', () =>
		seconds(child, `http://localhost:${port}`)
	);
	await check('Ctrl-C ends it with exit code 0', () => end(child, 'SIGINT', true));
}

const dataFolder = join(tmpdir(), `plumbline-first-${randomUUID()}`);
const nothingLeft = () =>
	check('no process of it is left', () => {
		const left = process.platform === 'linux' ? processesOf(dataFolder) : [];
		insist(left.length === 0, left.join('; '));
	});
await proveFirstStart(dataFolder);
await nothingLeft();
await proveSecondStart(dataFolder);
await nothingLeft();
await rm(dataFolder, { recursive: true, force: true });
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
