import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, ownLike } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';
import { isAlive } from './process-state.ts';

/** What the server's own lock file, postmaster.pid, says. */
export interface Postmaster {
	pid: number;
	/** The data folder as the server saw it. */
	folder: string;
	/** Null while the server has not got as far. */
	port: number | null;
	status: string;
}

/** How a start ended. */
export type StartOutcome = 'ready' | 'port taken' | 'folder taken';

const POLL_MS = 20;
const MAX_LOG_BYTES = 5_000_000;

/** Path of the server's lock file. */
export function lockFile(cluster: string): string {
	return join(cluster, 'postmaster.pid');
}

/** Reads the server's lock file; null when there is none or it is only half written. */
export function readPostmaster(cluster: string): Postmaster | null {
	let text: string;
	try {
		text = readFileSync(lockFile(cluster), 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
	// Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
	const [pid, folder, , port, , , , status] = text.split('\n');
	if (!pid || !folder) return null;
	return {
		pid: Number(pid),
		folder,
		port: port ? Number(port) : null,
		status: status?.trim() ?? ''
	};
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/**
 * Starts a server on the cluster in a process group of its own, where the terminal's Ctrl-C does
 * not reach it, and waits until it accepts connections.
 * @throws PlainError with what the server said when it did not start
 */
export async function startPostmaster(
	data: DataFolder,
	binaries: Binaries,
	account: Account | null,
	port: number,
	signal?: AbortSignal
): Promise<StartOutcome> {
	const log = openLog(data);
	const logStart = statSync(data.log).size;
	const settings = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		unix_socket_directories: '',
		timezone: 'UTC',
		log_timezone: 'UTC',
		lc_messages: 'C',
		logging_collector: 'off',
		log_destination: 'stderr'
	};
	const child = spawn(
		join(binaries.folder, 'bin', 'postgres'),
		[
			'-D',
			data.cluster,
			...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
		],
		{
			cwd: data.cluster,
			env: serverEnvironment(),
			stdio: ['ignore', log, log],
			detached: true,
			...(account ? { uid: account.uid, gid: account.gid } : {})
		}
	);
	closeSync(log);
	child.unref();
	let ended: string | null = null;
	child.once('error', (error) => (ended = error.message));
	child.once('exit', (code, by) => (ended = `exit ${code ?? by}`));

	for (;;) {
		if (ended !== null) return explainEnd(readFrom(data.log, logStart), ended, data);
		const found = readPostmaster(data.cluster);
		if (found?.pid === child.pid && found?.status === 'ready') return 'ready';
		if (signal?.aborted) {
			child.kill('SIGINT');
			while (ended === null) await sleep(POLL_MS);
			signal.throwIfAborted();
		}
		await sleep(POLL_MS);
	}
}

function explainEnd(said: string, ended: string, data: DataFolder): StartOutcome {
	if (/Address already in use/.test(said)) return 'port taken';
	if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(said)) {
		return 'folder taken';
	}
	if (ended.includes('ENOENT')) {
		throw new PlainError(
			"This system cannot run npm's PostgreSQL, which needs the GNU C library: set DATABASE_URL to a PostgreSQL of your own."
		);
	}
	const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1);
	throw new PlainError(`PostgreSQL did not start (${reason || ended}); its log is ${data.log}.`);
}

/**
 * Stops a server: `fast`, which ends open sessions and leaves a clean cluster, and only when that
 * takes longer than the limit, `immediate`, after which the next start recovers.
 * @returns whether the stop was clean
 */
export async function stopPostmaster(pid: number, limitMs = 30_000): Promise<boolean> {
	for (const [signal, limit] of [
		['SIGINT', limitMs],
		['SIGQUIT', 10_000]
	] as const) {
		try {
			process.kill(pid, signal);
		} catch (error) {
			if (codeOf(error) !== 'ESRCH') throw error;
		}
		if (await hasEnded(pid, limit)) return signal === 'SIGINT';
	}
	throw new PlainError(`The PostgreSQL server (process ${pid}) does not stop.`);
}

/** Waits until a server has ended; false when it still runs after the limit. */
export async function hasEnded(pid: number, limitMs: number): Promise<boolean> {
	const until = performance.now() + limitMs;
	while (isAlive(pid)) {
		if (performance.now() > until) return false;
		await sleep(POLL_MS);
	}
	return true;
}

/** Opens the server's log, after setting aside one that has grown too long. */
function openLog({ log, path }: DataFolder): number {
	try {
		if (existsSync(log) && statSync(log).size > MAX_LOG_BYTES) renameSync(log, `${log}.1`);
		const opened = openSync(log, 'a', 0o600);
		ownLike(log, path);
		return opened;
	} catch (error) {
		throw new PlainError(
			`The log of PostgreSQL cannot be written (${messageOf(error)}): make it writable, or choose another folder with PLUMBLINE_DATA.`
		);
	}
}

function readFrom(path: string, start: number): string {
	return readFileSync(path).subarray(start).toString('utf8');
}
