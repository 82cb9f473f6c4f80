import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#lib/server/platform/postmaster.ts';
import { ACCOUNTS } from './support/accounts.ts';
import { databaseFolder } from './support/folders.ts';
import { processesWith, type Running } from './support/processes.ts';
import { addressOfProduct, builtProject, runProduct, startedFolder } from './support/product.ts';

let project: string;
beforeAll(() => {
	project = builtProject();
});

/** Asks for a page that is answered only after a request to stop, and waits until it has begun. */
async function beginSlowRequest(
	product: Running,
	address: string
): Promise<{ answer: Promise<string> }> {
	const answer = fetch(`${address}/slow`).then((response) => response.text());
	await product.printed('slow request has come');
	return { answer };
}

describe.each(ACCOUNTS)('npm start as $name', (account) => {
	it('fills a fresh folder, serves, drains, stops, and changes nothing the second time', async () => {
		const own = builtProject(account);
		const dataFolder = databaseFolder(account);
		const first = runProduct({ project: own, dataFolder, account });
		const address = await addressOfProduct(first);
		expect(first.output()).toMatch(/^Plumbline \d\S*\n\n {2}Database/);
		expect(first.output()).toMatch(
			/ {2}Schema +\d+ migrations? applied[^]* {2}Evidence +\d+ rows loaded[^]* {2}Pages +up to date/
		);
		// A pipe gets no control characters.
		expect(['\r', '\u001b'].filter((control) => first.output().includes(control))).toEqual([]);

		const { port } = new URL(address);
		for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
			const response = await fetch(`http://${host}/`, {
				headers: { 'x-plumbline-protocol': 'https' }
			});
			expect(await response.text()).toBe(`http://${host}`);
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		}

		const slow = await beginSlowRequest(first, address);
		expect(await first.stop('SIGTERM')).toBe(0);
		expect(await slow.answer).toBe('begun, ended');
		expect(first.output()).toMatch(
			/closing while the database holds results\n[^]*has stopped\.\n$/
		);
		expect(first.errors()).toBe('');
		expect(processesWith(dataFolder)).toEqual([]);

		const second = runProduct({ project: own, dataFolder, account });
		await addressOfProduct(second);
		expect(second.output()).toMatch(
			/Schema +up to date[^]*Evidence +up to date \(data version 1\)[^]*Pages +up to date/
		);
		expect(await second.stop('SIGINT')).toBe(0);
		expect(processesWith(dataFolder)).toEqual([]);
	});
});

describe('npm start', () => {
	it('is stopped in order by one Ctrl-C, which npm and the terminal both pass on', async () => {
		const dataFolder = await startedFolder(project);
		const npm = spawnSync('npm', ['prefix', '-g'], { encoding: 'utf8' }).stdout.trim();
		const product = runProduct({
			project,
			dataFolder,
			program: [join(npm, 'lib/node_modules/npm/bin/npm-cli.js'), 'start'],
			ownGroup: true
		});
		const address = await addressOfProduct(product);
		const slow = await beginSlowRequest(product, address);
		process.kill(-product.pid, 'SIGINT');
		await product.ended;
		expect(await slow.answer).toBe('begun, ended');
		expect(product.output()).toContain('PostgreSQL has stopped.');
		expect(processesWith(dataFolder)).toEqual([]);
	});

	it('goes on with the server that it left when it was killed', async () => {
		const dataFolder = await startedFolder(project);
		const killed = runProduct({ project, dataFolder });
		await addressOfProduct(killed);
		await killed.stop('SIGKILL');
		const next = runProduct({ project, dataFolder });
		await addressOfProduct(next);
		expect(next.output()).toContain('was found, and is used again.');
		expect(await next.stop()).toBe(0);
		expect(processesWith(dataFolder)).toEqual([]);
	});

	it('can run twice at once on a fresh folder, and the first to leave stops nothing', async () => {
		const dataFolder = databaseFolder();
		const both = [
			runProduct({ project, dataFolder }),
			runProduct({ project, dataFolder })
		] as const;
		const [, second] = await Promise.all(both.map(addressOfProduct));
		expect(await both[0].stop()).toBe(0);
		expect((await fetch(`${second}/`)).status).toBe(200);
		expect(await both[1].stop()).toBe(0);
		for (const { output } of both) expect(output()).toContain('the database holds results');
		expect(processesWith(dataFolder)).toEqual([]);
	});

	it('stops the server that it started when a later step is interrupted', async () => {
		const dataFolder = databaseFolder();
		const product = runProduct({ project, dataFolder });
		await product.printed('Evidence');
		expect(await product.stop('SIGINT')).toBe(130);
		expect(product.output()).toContain('PostgreSQL has stopped.');
		expect(product.output()).not.toContain('Plumbline is at');
		expect(processesWith(dataFolder)).toEqual([]);
	});

	it('stops in order and exits with 1 after an exception that nobody caught', async () => {
		const dataFolder = await startedFolder(project);
		const product = runProduct({ project, dataFolder });
		await fetch(`${await addressOfProduct(product)}/throw`);
		expect(await product.ended).toBe(1);
		expect(product.errors()).toContain('Error: nobody caught this');
		expect(product.output()).toContain('PostgreSQL has stopped.');
		expect(processesWith(dataFolder)).toEqual([]);
	});
});

describe('npm run dev', () => {
	it('serves the pages from their sources on the same database, and stops both', async () => {
		const dataFolder = await startedFolder(project);
		const port = await freePort();
		const env = { PORT: String(port), HOST: '127.0.0.1' };
		const product = runProduct({ project, dataFolder, command: 'dev', env });
		await product.printed(`http://127.0.0.1:${port}/`);
		const health = await fetch(`http://127.0.0.1:${port}/health`);
		expect(await health.json()).toMatchObject({ status: 'ok', dataVersion: '1' });
		expect(await product.stop()).toBe(0);
		expect(processesWith(dataFolder)).toEqual([]);
		expect(processesWith(project)).toEqual([]);
	});
});
