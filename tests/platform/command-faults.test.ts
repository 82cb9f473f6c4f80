import { appendFileSync, cpSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT } from '#lib/server/platform/project.ts';
import { freePort } from '#lib/server/platform/postmaster.ts';
import { OWN } from './support/accounts.ts';
import { addressOf, connect, holdDatabase, usedFolder } from './support/database-holder.ts';
import { databaseFolder, temporaryFolder } from './support/folders.ts';
import { startOldServer } from './support/old-server.ts';
import { processesWith, runNode } from './support/processes.ts';
import { addressOfProduct, builtProject, runProduct } from './support/product.ts';

const ENTRY = 'src/lib/server/platform/entry.js';

let project: string;
beforeAll(() => {
	project = builtProject();
});

/** Starts with this environment, expects a refusal, and gives what it said. */
async function refusal(env: Record<string, string>): Promise<string> {
	const dataFolder = databaseFolder();
	const product = runProduct({ project, dataFolder, env });
	expect(await product.ended).toBe(1);
	expect(processesWith(dataFolder)).toEqual([]);
	expect(product.errors()).not.toContain('secret');
	return product.errors();
}

describe('npm start refuses in one sentence', () => {
	it('an old Node.js', async () => {
		const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.1' } })`;
		const old = runNode(['--import', `data:text/javascript,${pretend}`, ENTRY, 'start'], {
			cwd: project
		});
		expect(await old.ended).toBe(1);
		expect(old.errors()).toBe('Plumbline needs Node.js 20.19 or newer, and this is 20.18.1.\n');
	});

	it('packages that are not installed', async () => {
		const bare = temporaryFolder();
		cpSync(join(PROJECT, 'src'), join(bare, 'src'), { recursive: true });
		cpSync(join(PROJECT, 'package.json'), join(bare, 'package.json'));
		const product = runNode([ENTRY, 'start'], { cwd: bare });
		expect(await product.ended).toBe(1);
		expect(product.errors()).toBe('The packages are not installed yet: run npm ci first.\n');
	});

	it('a setting that cannot be used', async () => {
		expect(await refusal({ PORT: 'abc' })).toBe(
			'PORT "abc" cannot be used: it has to be a number from 0 to 65535.\n'
		);
	});

	it('a taken port', async () => {
		const other = createServer();
		const port = await new Promise<number>((resolve) => {
			other.listen(0, () => resolve((other.address() as { port: number }).port));
		});
		onTestFinished(() => void other.close());
		expect(await refusal({ PORT: String(port) })).toBe(
			`Port ${port} is taken by another program: stop it, or choose another port, such as PORT=${port + 1}.\n`
		);
	});

	it('a host that is not this machine', async () => {
		expect(await refusal({ HOST: '192.0.2.1' })).toBe(
			'HOST "192.0.2.1" is not an address of this machine.\n'
		);
	});

	it('seed files that are damaged, and stops the server that it had started', async () => {
		const damaged = builtProject();
		appendFileSync(join(damaged, 'seed', 'studies.csv'), 'x,y\n');
		const dataFolder = databaseFolder();
		const product = runProduct({ project: damaged, dataFolder });
		expect(await product.ended).toBe(1);
		expect(product.errors()).toMatch(/^The seed files were not loaded, and nothing was changed: /);
		expect(product.errors()).not.toMatch(/^\s+at /m);
		expect(product.output()).toContain('PostgreSQL has stopped.');
		expect(processesWith(dataFolder)).toEqual([]);
	});
});

describe('with DATABASE_URL, npm start', () => {
	it('refuses a server that does not answer', async () => {
		const port = await freePort();
		expect(await refusal({ DATABASE_URL: `postgres://u:secret@127.0.0.1:${port}/d` })).toMatch(
			new RegExp(`^The database at 127\\.0\\.0\\.1:${port} cannot be reached: .*\\.\\n$`)
		);
	});

	it('refuses a host that does not exist', async () => {
		expect(await refusal({ DATABASE_URL: 'postgres://u:secret@nowhere.invalid/d' })).toMatch(
			/^The database at nowhere\.invalid:5432 cannot be reached: .*\.\n$/
		);
	});

	it('refuses a server older than PostgreSQL 15', async () => {
		expect(await refusal({ DATABASE_URL: await startOldServer('14.11') })).toBe(
			'Plumbline needs PostgreSQL 15 or newer, and this server is 14.11.\n'
		);
	});

	it('refuses a wrong password and an unknown database, and uses the server otherwise', async () => {
		const folder = await usedFolder(OWN);
		const holder = holdDatabase(folder, OWN);
		const url = await addressOf(holder);
		const wrong = url.replace(/:[^:@]+@/, ':secret@');
		expect(await refusal({ DATABASE_URL: wrong })).toMatch(
			/does not accept the password of the user plumbline\.\n$/
		);
		expect(await refusal({ DATABASE_URL: url.replace(/\w+$/, 'missing') })).toMatch(
			/has no database named missing\.\n$/
		);

		const dataFolder = databaseFolder();
		const product = runProduct({ project, dataFolder, env: { DATABASE_URL: url } });
		await addressOfProduct(product);
		expect(product.output()).toMatch(/Database +PostgreSQL 18\.4 at 127\.0\.0\.1:\d+\/plumbline/);
		expect(await product.stop()).toBe(0);
		expect(processesWith(dataFolder)).toEqual([]);
		expect(await connect(url)`select 1 as one`).toEqual([{ one: 1 }]);
		expect(await holder.stop()).toBe(0);
	});
});
