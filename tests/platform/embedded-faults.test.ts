import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile } from '#lib/server/platform/postmaster.ts';
import { ACCOUNTS, isRoot, ORDINARY, OWN, type TestAccount } from './support/accounts.ts';
import {
	addressOf,
	connect,
	holdDatabase,
	holdDefaultDatabase,
	serverOf,
	usedFolder
} from './support/database-holder.ts';
import { copyAsIs, databaseFolder, temporaryFolder } from './support/folders.ts';
import { processesWith, TEST_MARK } from './support/processes.ts';

const CLEARED = 'A lock left by a PostgreSQL server that no longer runs here was cleared.';

/** Starts, expects a refusal, and gives what it said. */
async function refusal(folder: string, account: TestAccount): Promise<string> {
	const holder = holdDatabase(folder, account);
	expect(await holder.ended).toBe(1);
	expect(processesWith(join(folder, 'postgres'))).toEqual([]);
	return holder.errors();
}

describe.each(ACCOUNTS)('as $name, what an earlier run left behind', (account) => {
	it('is cleared when both the process and its server were killed', async () => {
		const folder = databaseFolder(account);
		const killed = holdDatabase(folder, account);
		await addressOf(killed);
		await killed.stop('SIGKILL');
		process.kill(serverOf(folder), 'SIGKILL');

		const next = holdDatabase(folder, account);
		await addressOf(next);
		expect(next.output()).toContain(CLEARED);
		expect(await next.stop()).toBe(0);
		expect(processesWith(folder)).toEqual([]);
	});

	it('is cleared when the number of its process has gone to another program', async () => {
		const folder = await usedFolder(account);
		const lock = lockFile(join(folder, 'postgres'));
		writeFileSync(lock, `${process.pid}\n${join(folder, 'postgres')}\n1\n5432\n\n127.0.0.1\n`);
		const next = holdDatabase(folder, account);
		await addressOf(next);
		expect(next.output()).toContain(CLEARED);
		expect(await next.stop()).toBe(0);
	});

	it('is cleared in a copy of the folder while a server runs on the original', async () => {
		const original = databaseFolder(account);
		const holder = holdDatabase(original, account);
		const sql = connect(await addressOf(holder));
		await sql`checkpoint`;
		const copy = databaseFolder(account);
		copyAsIs(original, copy);

		const next = holdDatabase(copy, account);
		await addressOf(next);
		expect(next.output()).toContain(CLEARED);
		expect(serverOf(copy)).not.toBe(serverOf(original));
		expect(await next.stop()).toBe(0);
		expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
		expect(await holder.stop()).toBe(0);
	});
});

describe('a data folder', () => {
	it('of another major version is refused', async () => {
		const folder = databaseFolder();
		mkdirSync(join(folder, 'postgres'), { mode: 0o700 });
		writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
		writeFileSync(join(folder, 'password'), 'x');
		expect(await refusal(folder, OWN)).toMatch(
			/^\S+ was made by PostgreSQL 17, and this Plumbline brings PostgreSQL 18, which cannot open it: .*\n$/
		);
		expect(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
	});

	it('that holds something else is refused', async () => {
		const folder = databaseFolder();
		mkdirSync(join(folder, 'postgres'));
		writeFileSync(join(folder, 'postgres', 'letter.txt'), 'Dear reader');
		writeFileSync(join(folder, 'password'), 'x');
		expect(await refusal(folder, OWN)).toMatch(/^\S+ is not a database of PostgreSQL: .*\n$/);
	});

	it('that is a file is refused', async () => {
		const path = join(databaseFolder(ORDINARY), 'data');
		writeFileSync(path, '');
		expect(await refusal(path, ORDINARY)).toMatch(/^The data folder \S+ .*\n$/);
		expect(await refusal(path, OWN)).toMatch(/^The data folder \S+ is not a folder: .*\n$/);
	});

	it.runIf(process.platform === 'linux').each(['/proc/plumbline', '/proc/plumbline/data'])(
		'where no folder can be made, as at %s, is refused at once',
		(path) => {
			// In a process of its own, which can be ended if it tries for ever.
			const script = `import { openDataFolder } from '#lib/server/platform/data-folder.ts';
				openDataFolder('${path}', process.cwd(), console.log);`;
			const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
			const { status, stderr } = spawnSync(process.execPath, args, {
				encoding: 'utf8',
				timeout: 30_000
			});
			expect(status).toBe(1);
			expect(stderr).toMatch(/The data folder \S+ cannot be /);
		}
	);

	it('that cannot be written to is refused, new or used', async () => {
		const empty = databaseFolder(ORDINARY);
		chmodSync(empty, 0o555);
		const used = await usedFolder(ORDINARY);
		chmodSync(used, 0o555);
		for (const folder of [empty, used, join(empty, 'inner')]) {
			expect(await refusal(folder, ORDINARY)).toMatch(
				/^The data folder \S+ cannot be written to \(EACCES\): .*\n$/
			);
		}
		chmodSync(used, 0o755);
	});

	it('whose password has gone is refused, and left as it is', async () => {
		const folder = await usedFolder(OWN);
		rmSync(join(folder, 'password'));
		expect(await refusal(folder, OWN)).toMatch(/^The password file \S+ is missing, .*\n$/);
		expect(existsSync(join(folder, 'password'))).toBe(false);
	});

	it('with a server that does not accept the password is refused, and the server left alone', async () => {
		const folder = databaseFolder();
		const holder = holdDatabase(folder, OWN);
		const sql = connect(await addressOf(holder));
		writeFileSync(join(folder, 'password'), 'another');
		const second = holdDatabase(folder, OWN);
		expect(await second.ended).toBe(1);
		expect(second.errors()).toMatch(
			/^A PostgreSQL server \(process \d+\) runs on \S+ and does not accept the password in \S+: .*\n$/
		);
		expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
		expect(await holder.stop()).toBe(0);
	});

	it('with damaged settings is refused with what PostgreSQL says', async () => {
		const folder = await usedFolder(OWN);
		writeFileSync(join(folder, 'postgres', 'postgresql.conf'), 'max_connections = many\n');
		expect(await refusal(folder, OWN)).toMatch(
			/^PostgreSQL did not start \(.+\); its log is \S+\.\n$/
		);
	});
});

describe.runIf(isRoot)('between root and an ordinary user, a data folder', () => {
	it('of an ordinary user is used by root as that user', async () => {
		const folder = await usedFolder(ORDINARY);
		const holder = holdDatabase(folder, OWN);
		await addressOf(holder);
		expect(await holder.stop()).toBe(0);
		const again = holdDatabase(folder, ORDINARY);
		await addressOf(again);
		expect(await again.stop()).toBe(0);
	});

	it('of somebody else is refused to an ordinary user', async () => {
		const folder = await usedFolder(ORDINARY);
		spawnSync('chown', ['-R', 'daemon', join(folder, 'postgres')]);
		expect(await refusal(folder, ORDINARY)).toMatch(/^\S+ belongs to the user daemon, .*\n$/);
	});

	it('that root owns, as after unpacking an archive, is given to the user of the server', async () => {
		const folder = await usedFolder(OWN);
		spawnSync('chown', ['-R', 'root:root', folder]);
		const holder = holdDatabase(folder, OWN);
		await addressOf(holder);
		expect(await holder.stop()).toBe(0);
		expect(statSync(join(folder, 'postgres', 'PG_VERSION')).uid).toBe(ORDINARY.uid);
	});

	it('in a private folder is refused when it was chosen, and replaced when it was not', async () => {
		const home = temporaryFolder();
		chmodSync(home, 0o700);
		expect(await refusal(join(home, 'data'), OWN)).toMatch(
			/^PostgreSQL does not run as root, and the user nobody that it runs as cannot enter \S+: .*\n$/
		);

		const project = join(home, TEST_MARK + randomBytes(6).toString('hex'));
		mkdirSync(project);
		const holder = holdDefaultDatabase(project, OWN);
		await addressOf(holder);
		const [, folder = ''] =
			/The database is kept in (\/var\/lib\/plumbline\/\S+), because/.exec(holder.output()) ?? [];
		expect(await holder.stop()).toBe(0);
		expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(true);
		rmSync(folder, { recursive: true });
		if (readdirSync(dirname(folder)).length === 0) rmdirSync(dirname(folder));
	});
});

describe('a server that breaks while it is used', () => {
	it('ends the process with a sentence when it does not come back', async () => {
		const folder = databaseFolder();
		const holder = holdDatabase(folder, OWN);
		await addressOf(holder);
		process.kill(serverOf(folder), 'SIGKILL');
		expect(await holder.ended).toBe(1);
		expect(holder.errors()).toMatch(
			/^The PostgreSQL server of \S+ has gone away; its log is \S+\n$/
		);
	});

	it('is kept when it comes back by itself after a crash', async () => {
		const folder = databaseFolder();
		const holder = holdDatabase(folder, OWN);
		const url = await addressOf(holder);
		const [backend] = await connect(url)<{ pid: number }[]>`select pg_backend_pid() as pid`;
		if (!backend) throw new Error('The server named no process.');
		process.kill(backend.pid, 'SIGKILL');
		const leases = async (): Promise<unknown> => {
			try {
				return (await connect(url)`select from pg_locks where locktype = 'advisory'`).length;
			} catch {
				return 'down';
			}
		};
		await expect.poll(leases, { timeout: 20_000 }).toBe(1);
		expect(await holder.stop()).toBe(0);
		expect(processesWith(folder)).toEqual([]);
	});
});
