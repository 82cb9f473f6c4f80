import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
	chownSync,
	mkdirSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, giveTo, isRoot } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { codeOf, PlainError } from './plain-error.ts';
import { runToEnd } from './run-to-end.ts';
import { isAlive } from './process-state.ts';

/** The superuser of the embedded database. */
export const SUPERUSER = 'plumbline';

/** The environment of the server's programs: no locale of the terminal decides anything. */
export function serverEnvironment(): NodeJS.ProcessEnv {
	return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Makes the cluster if there is none, and otherwise checks that these binaries can open it.
 * It is made beside its place and moved there, so that a crash leaves nothing half made and two
 * first starts at once end with one cluster.
 * @returns whether it was made now
 * @throws PlainError when it is of another major version, or not a cluster
 */
export async function ensureCluster(
	data: DataFolder,
	binaries: Binaries,
	account: Account | null,
	signal?: AbortSignal
): Promise<boolean> {
	removeLeftovers(data.path);
	if (existsSync(data.cluster)) {
		checkVersion(data.cluster, binaries);
		if (isRoot() && account) adopt(data.cluster, account);
		return false;
	}
	const workshop = join(data.path, `new-cluster-${process.pid}`);
	mkdirSync(workshop, { mode: 0o700 });
	const fresh = join(workshop, 'postgres');
	const passwordFile = join(workshop, 'password');
	writeFileSync(passwordFile, data.password, { mode: 0o600 });
	if (account) {
		chownSync(passwordFile, account.uid, account.gid);
		chownSync(workshop, account.uid, account.gid);
	}
	try {
		await initialise(binaries, fresh, passwordFile, account, signal);
		renameSync(fresh, data.cluster);
		return true;
	} catch (error) {
		// Another process made one meanwhile.
		if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(workshop, { recursive: true, force: true });
	}
}

async function initialise(
	binaries: Binaries,
	folder: string,
	passwordFile: string,
	account: Account | null,
	signal: AbortSignal | undefined
): Promise<void> {
	const result = await runToEnd(
		join(binaries.folder, 'bin', 'initdb'),
		[
			`--pgdata=${folder}`,
			`--username=${SUPERUSER}`,
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale=C',
			'--locale-provider=builtin',
			'--builtin-locale=C.UTF-8'
		],
		{ cwd: dirname(folder), env: serverEnvironment(), account, signal }
	);
	if (result.code === 0) return;
	signal?.throwIfAborted();
	throw new PlainError(
		`PostgreSQL could not make its data folder in ${dirname(folder)}: ${lastLine(result.output)}`
	);
}

function checkVersion(cluster: string, binaries: Binaries): void {
	let found: string;
	try {
		found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		throw new PlainError(
			`${cluster} is not a database of PostgreSQL: move it away, or choose another folder with PLUMBLINE_DATA.`
		);
	}
	if (Number(found) === binaries.major) return;
	throw new PlainError(
		`${cluster} was made by PostgreSQL ${found}, and this Plumbline brings PostgreSQL ${binaries.major}, which cannot open it: set DATABASE_URL to a PostgreSQL ${found} server on it, or choose another folder with PLUMBLINE_DATA.`
	);
}

/** A cluster that root owns, for example restored from an archive, goes to the server's user. */
function adopt(cluster: string, account: Account): void {
	// serverAccount names another user than the owner only when the owner is root.
	giveTo(account, cluster);
}

// A program of the killed start may still be writing for a moment.
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** Removes what a killed first start left behind. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(folder)) {
		const pid = /^(?:new-cluster|postgresql-[\d.]+\.new|\.probe|password\.new)-(\d+)$/.exec(
			name
		)?.[1];
		if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), REMOVAL);
	}
}

function lastLine(output: string): string {
	return output.trim().split('\n').at(-1) ?? '';
}
