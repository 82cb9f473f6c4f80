import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { readPostmaster } from '#lib/server/platform/postmaster.ts';
import type { TestAccount } from './accounts.ts';
import { copyAsIs, databaseFolder, lastingDatabaseFolder, readableProject } from './folders.ts';
import { killServersOn, type Running, runNode } from './processes.ts';

/** Starts a process that holds the embedded database of a data folder. */
export function holdDatabase(dataFolder: string, account: TestAccount): Running {
	killServersOn(dataFolder);
	return hold(account, { PLUMBLINE_DATA: dataFolder });
}

/** A data folder whose cluster was made and stopped. It is made once for each account. */
export async function usedFolder(account: TestAccount): Promise<string> {
	let template = templates.get(account);
	if (template === undefined) {
		template = lastingDatabaseFolder(account);
		const holder = holdDatabase(template, account);
		await addressOf(holder);
		await holder.stop();
		templates.set(account, template);
	}
	const folder = databaseFolder(account);
	copyAsIs(template, folder);
	return folder;
}

const templates = new Map<TestAccount, string>();

/** The same as `holdDatabase` on the default data folder of a project, which ends in the project's name. */
export function holdDefaultDatabase(project: string, account: TestAccount): Running {
	killServersOn(basename(project));
	return hold(account, { PROJECT: project });
}

function hold(account: TestAccount, env: Record<string, string>): Running {
	const args = ['--import', 'tsx', 'tests/platform/support/hold-database.ts'];
	return runNode(args, { cwd: readableProject(), account, env });
}

/** Waits until the holder has the database, and gives its address. */
export async function addressOf(holder: Running): Promise<string> {
	await holder.printed('address ');
	return /address (\S+)/.exec(holder.output())?.[1] ?? '';
}

/** A connection that the test closes when it ends. */
export function connect(url: string): postgres.Sql {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	onTestFinished(() => sql.end({ timeout: 1 }));
	return sql;
}

/** The process of the server on a data folder, by its own lock file. */
export function serverOf(dataFolder: string): number {
	const pid = readPostmaster(join(dataFolder, 'postgres'))?.pid;
	if (pid === undefined) throw new Error(`No server on ${dataFolder}.`);
	return pid;
}

/** The password of a data folder. */
export function passwordOf(dataFolder: string): string {
	return readFileSync(join(dataFolder, 'password'), 'utf8');
}
