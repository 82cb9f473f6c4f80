import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCOUNTS, isRoot } from './support/accounts.ts';
import {
	addressOf,
	connect,
	holdDatabase,
	passwordOf,
	serverOf
} from './support/database-holder.ts';
import { databaseFolder } from './support/folders.ts';
import { processesWith } from './support/processes.ts';

const REUSED = 'A PostgreSQL server left running on this folder was found, and is used again.';
const SHARED = 'Another Plumbline runs on this folder; both use its PostgreSQL server.';

/** Waits until the making of a cluster has begun. */
function halfMade(folder: string): Promise<void> {
	const names = (): string[] => readdirSync(folder);
	return expect
		.poll(() => names().some((name) => name.startsWith('new-cluster-')), {
			interval: 5,
			timeout: 20_000
		})
		.toBe(true);
}

describe.each(ACCOUNTS)('the embedded database of $name', (account) => {
	it('is made on the first start, and found again by the second with all that is in it', async () => {
		const folder = databaseFolder(account);
		const first = holdDatabase(folder, account);
		const sql = connect(await addressOf(first));
		const [facts] = await sql`
			select current_setting('server_encoding') as encoding,
				current_setting('TimeZone') as zone,
				current_setting('log_timezone') as "logZone",
				current_setting('listen_addresses') as addresses,
				current_setting('unix_socket_directories') as sockets,
				current_setting('password_encryption') as passwords,
				current_setting('fsync') as fsync,
				datlocprovider as provider, datlocale as locale, datname as name
			from pg_database where datname = current_database()`;
		expect(facts).toEqual({
			encoding: 'UTF8',
			zone: 'UTC',
			logZone: 'UTC',
			addresses: '127.0.0.1',
			sockets: '',
			passwords: 'scram-sha-256',
			fsync: 'on',
			provider: 'b',
			locale: 'C.UTF-8',
			name: 'plumbline'
		});
		expect(await sql`select distinct auth_method from pg_hba_file_rules`).toEqual([
			{ auth_method: 'scram-sha-256' }
		]);
		await sql`create table kept as select 7 as number`;
		await sql.end();

		expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
		expect(passwordOf(folder)).toMatch(/^[\w-]{32}$/);
		expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
		const asRoot = isRoot && account.uid === undefined;
		expect(first.output().includes('its server runs as the user nobody')).toBe(asRoot);

		expect(await first.stop()).toBe(0);
		expect(first.output()).toContain('PostgreSQL has stopped.');
		expect(processesWith(folder)).toEqual([]);

		const second = holdDatabase(folder, account);
		expect(await connect(await addressOf(second))`select number from kept`).toEqual([
			{ number: 7 }
		]);
		expect(await second.stop('SIGINT')).toBe(0);
		expect(processesWith(folder)).toEqual([]);
		expect(readdirSync(folder).sort()).toEqual(['password', 'postgres', 'postgres.log']);
	});

	it('outlives a killed process, is used again by the next one, and is stopped by it', async () => {
		const folder = databaseFolder(account);
		const killed = holdDatabase(folder, account);
		await addressOf(killed);
		const server = serverOf(folder);
		await killed.stop('SIGKILL');
		expect(processesWith(folder)).toContain(server);

		const next = holdDatabase(folder, account);
		await addressOf(next);
		expect(next.output()).toContain(REUSED);
		expect(serverOf(folder)).toBe(server);
		expect(await next.stop()).toBe(0);
		expect(processesWith(folder)).toEqual([]);
	});

	it('is made once by two first starts at once, and stopped by whoever leaves last', async () => {
		const folder = databaseFolder(account);
		const both = [holdDatabase(folder, account), holdDatabase(folder, account)];
		const addresses = await Promise.all(both.map(addressOf));
		expect(addresses[0]).toBe(addresses[1]);
		// The one that comes to a server which the other has just started, but not yet joined, finds it
		// with nobody on it.
		const joined = both.filter((one) =>
			[REUSED, SHARED].some((line) => one.output().includes(line))
		);
		expect(joined).toHaveLength(1);

		expect(await both[0]?.stop()).toBe(0);
		expect(both[0]?.output()).toContain('PostgreSQL goes on, because another Plumbline uses it.');
		expect(await connect(addresses[1] ?? '')`select 1 as one`).toEqual([{ one: 1 }]);
		expect(await both[1]?.stop()).toBe(0);
		expect(both[1]?.output()).toContain('PostgreSQL has stopped.');
		expect(processesWith(folder)).toEqual([]);
	});

	it('leaves no server and no half-made cluster when it is interrupted while it starts', async () => {
		const folder = databaseFolder(account);
		const holder = holdDatabase(folder, account);
		await halfMade(folder);
		expect(await holder.stop('SIGINT')).toBe(130);
		expect(processesWith(folder)).toEqual([]);
		expect(readdirSync(folder)).toEqual(['password']);
	});

	it('clears away the half-made cluster of a first start that was killed', async () => {
		const folder = databaseFolder(account);
		const killed = holdDatabase(folder, account);
		await halfMade(folder);
		await killed.stop('SIGKILL');
		expect(readdirSync(folder)).toContain(`new-cluster-${killed.pid}`);
		const next = holdDatabase(folder, account);
		await addressOf(next);
		expect(await next.stop()).toBe(0);
		expect(readdirSync(folder).sort()).toEqual(['password', 'postgres', 'postgres.log']);
		expect(processesWith(folder)).toEqual([]);
	});
});
