import { realpathSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, findBinaries, makeUsable } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { DatabaseServer } from './database-server.ts';
import { type Lease, takeLease } from './lease.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';
import {
	freePort,
	hasEnded,
	lockFile,
	type Postmaster,
	readPostmaster,
	startPostmaster,
	stopPostmaster
} from './postmaster.ts';
import { isAlive, isPostgres } from './process-state.ts';

export interface EmbeddedOptions {
	/** `PLUMBLINE_DATA`, if given. */
	dataFolder: string | undefined;
	/** The project's folder, in which the default data folder lies. */
	project: string;
	/** Called with lines for the person at the terminal. */
	report: (line: string) => void;
	/** Gives up, and stops what was started, when aborted. */
	signal?: AbortSignal | undefined;
	/** The database to use and, if need be, create. */
	database?: string;
}

/** How long a server that is there may take to answer, as after a crash. */
const PATIENCE_MS = 120_000;
const POLL_MS = 100;

/** What every attempt to get at the server needs. */
interface Place {
	data: DataFolder;
	binaries: Binaries;
	account: Account | null;
	report: (line: string) => void;
	signal: AbortSignal | undefined;
	onLost: () => void;
}

interface Joined {
	lease: Lease;
	pid: number;
	port: number;
}

/**
 * Starts the PostgreSQL that came with npm on the data folder, or joins the one that already runs
 * there, and makes sure of the database.
 * @throws PlainError with one sentence on what to do
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<DatabaseServer> {
	const { signal, database = 'plumbline' } = options;
	const report = once(options.report);
	const found = findBinaries();
	const data = openDataFolder(options.dataFolder, options.project, report);
	const account = serverAccount(data.cluster);
	if (account) {
		report(`PostgreSQL does not run as root: its server runs as the user ${account.name}.`);
	}
	const binaries = makeUsable(found, data.path, account, report);
	await ensureCluster(data, binaries, account, signal);

	let sayLost: (sentence: string) => void = () => undefined;
	const lost = new Promise<string>((resolve) => (sayLost = resolve));
	const onLost = (): void =>
		sayLost(`The PostgreSQL server of ${data.path} has gone away; its log is ${data.log}.`);
	const place = { data, binaries, account, report, signal, onLost };
	const { lease, pid, port } = await join(place);
	const stop = (): Promise<void> => leave(lease, pid, report);
	try {
		await ensureDatabase(urlOf(data, port, 'postgres'), database);
	} catch (error) {
		await stop();
		throw error;
	}
	const url = urlOf(data, port, database);
	const description = `PostgreSQL ${binaries.version} in ${data.path}`;
	return { url, directUrl: url, description, lost, stop };
}

/** Says every line once, however often an attempt is made again. */
function once(report: (line: string) => void): (line: string) => void {
	const said = new Set<string>();
	return (line) => {
		if (!said.has(line)) report(line);
		said.add(line);
	};
}

/** Joins or starts the server, as often as it takes while others start and stop it too. */
async function join(place: Place): Promise<Joined> {
	const until = performance.now() + PATIENCE_MS;
	let reason = 'it is still starting';
	while (performance.now() < until) {
		place.signal?.throwIfAborted();
		const found = readPostmaster(place.data.cluster);
		if (!found || clearStale(found, place)) {
			const joined = await start(place);
			if (joined) return joined;
			reason = 'the data folder stays locked';
		} else if (found.status === 'stopping') {
			await hasEnded(found.pid, PATIENCE_MS);
			continue;
		} else if (found.status === 'ready' && found.port !== null) {
			const lease = await tryLease(found.port, found.pid, place);
			if (typeof lease !== 'string') {
				place.report(
					lease.alone
						? 'A PostgreSQL server left running on this folder was found, and is used again.'
						: 'Another Plumbline runs on this folder; both use its PostgreSQL server.'
				);
				return { lease, pid: found.pid, port: found.port };
			}
			reason = lease;
		}
		await sleep(POLL_MS);
	}
	throw new PlainError(
		`The PostgreSQL server on ${place.data.path} does not answer (${reason}); its log is ${place.data.log}.`
	);
}

async function start(place: Place): Promise<Joined | null> {
	const port = await freePort();
	const { data, binaries, account, signal } = place;
	if ((await startPostmaster(data, binaries, account, port, signal)) !== 'ready') return null;
	const pid = readPostmaster(data.cluster)?.pid;
	if (pid === undefined) return null;
	const lease = await tryLease(port, pid, place);
	if (typeof lease !== 'string') return { lease, pid, port };
	return null;
}

/** Takes a share in a server; a string says why that is not possible yet. */
async function tryLease(port: number, pid: number, place: Place): Promise<Lease | string> {
	try {
		return await takeLease(urlOf(place.data, port, 'postgres'), () => isAlive(pid), place.onLost);
	} catch (error) {
		const code = codeOf(error);
		if (code === '28P01' || code === '28000') {
			throw new PlainError(
				`A PostgreSQL server (process ${pid}) runs on ${place.data.cluster} and does not accept the password in ${place.data.password}: stop it, or choose another folder with PLUMBLINE_DATA.`
			);
		}
		return messageOf(error);
	}
}

/**
 * Whether the lock file is a leftover: its process has ended, its number has gone to another
 * program, or the folder was copied while a server ran on the original. PostgreSQL itself clears
 * the first kind only, and has a second guard of its own against two servers on one folder.
 */
function clearStale(found: Postmaster, { data, report }: Place): boolean {
	const copied = isPostgres(found.pid) && isCopy(found, data.cluster);
	if (isPostgres(found.pid) && !copied) return false;
	report('A lock left by a PostgreSQL server that no longer runs here was cleared.');
	const now = readPostmaster(data.cluster);
	if (now?.pid === found.pid && (copied || isAlive(found.pid))) rmSync(lockFile(data.cluster));
	return true;
}

function isCopy(found: Postmaster, cluster: string): boolean {
	try {
		return (
			realpathSync(found.folder) !== realpathSync(cluster) &&
			readPostmaster(found.folder)?.pid === found.pid
		);
	} catch {
		return false;
	}
}

async function leave(lease: Lease, pid: number, report: (line: string) => void): Promise<void> {
	let last: boolean;
	try {
		last = await lease.release();
	} catch {
		// The server is going or gone; whoever is last has seen to it.
		last = isPostgres(pid);
	}
	if (last) {
		const clean = await stopPostmaster(pid);
		report(clean ? 'PostgreSQL has stopped.' : 'PostgreSQL was slow and had to be cut short.');
	} else if (isAlive(pid)) {
		report('PostgreSQL goes on, because another Plumbline uses it.');
	}
	await lease.close();
}

async function ensureDatabase(url: string, name: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		const there = await sql`select from pg_database where datname = ${name}`;
		if (there.length === 0) await sql`create database ${sql(name)}`;
	} catch (error) {
		// Another process made it meanwhile.
		if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
	} finally {
		await sql.end();
	}
}

function urlOf(data: DataFolder, port: number, database: string): string {
	return `postgres://${SUPERUSER}:${data.password}@127.0.0.1:${port}/${database}`;
}
