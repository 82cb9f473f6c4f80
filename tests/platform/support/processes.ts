import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { TestAccount } from './accounts.ts';

/** A program that a test has started. It is killed when the test ends, if it still runs. */
export interface Running {
	pid: number;
	/** Everything it has printed so far. */
	output: () => string;
	errors: () => string;
	/** Resolves when it has printed this on standard output; rejects when it ends before. */
	printed: (text: string) => Promise<void>;
	/** Its exit code; null when a signal ended it. */
	ended: Promise<number | null>;
	/** Sends a signal and gives the exit code. */
	stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface RunOptions {
	cwd: string;
	env?: Record<string, string>;
	account?: TestAccount;
	/** Gives it a process group of its own, as a terminal does. */
	ownGroup?: boolean;
}

/** What of the environment a started program gets: none of Plumbline's settings. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TZ'];

/** Starts Node.js with these arguments. */
export function runNode(args: string[], options: RunOptions): Running {
	const { cwd, env = {}, account, ownGroup = false } = options;
	const passed = PASSED_ON.flatMap((name) =>
		process.env[name] ? [[name, process.env[name]]] : []
	);
	const child = spawn(process.execPath, args, {
		cwd,
		env: { ...(Object.fromEntries(passed) as Record<string, string>), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: ownGroup,
		...(account?.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid })
	});
	const { pid } = child;
	if (pid === undefined) throw new Error('Node.js could not be started.');
	let output = '';
	let errors = '';
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	const waiting = new Set<() => void>();
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
		for (const check of waiting) check();
	});
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
	});

	return {
		pid,
		output: () => output,
		errors: () => errors,
		ended,
		printed: (text) =>
			new Promise((resolve, reject) => {
				const check = (): void => {
					if (!output.includes(text)) return;
					waiting.delete(check);
					resolve();
				};
				waiting.add(check);
				check();
				void ended.then((code) => reject(new Error(`It ended (${code}):\n${output}\n${errors}`)));
			}),
		stop: (signal = 'SIGTERM') => {
			child.kill(signal);
			return ended;
		}
	};
}

/** Every folder that these tests make has this in its name, and random letters behind it. */
export const TEST_MARK = 'plumbline-platform-';

/**
 * The numbers of all running processes in whose command line this folder of a test stands. Anything
 * but such a folder is refused, so that no mistake of a test can reach another process.
 */
export function processesWith(folder: string): number[] {
	return matching(folder, () => true);
}

/** Ends, when the test does, every PostgreSQL server that it left on its folder. */
export function killServersOn(folder: string): void {
	checkFolder(folder);
	onTestFinished(() => {
		for (const pid of matching(folder, (command) => / -D \S+\/postgres /.test(command))) {
			process.kill(pid, 'SIGKILL');
		}
	});
}

function checkFolder(folder: string): void {
	if (new RegExp(`${TEST_MARK}\\w{6}`).test(folder)) return;
	throw new Error(`"${folder}" is not a folder of these tests.`);
}

function matching(folder: string, test: (command: string) => boolean): number[] {
	checkFolder(folder);
	return commandLines().flatMap(({ pid, command }) =>
		command.includes(folder) && test(command) ? [pid] : []
	);
}

function commandLines(): { pid: number; command: string }[] {
	if (!existsSync('/proc/self/cmdline')) {
		const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
		return stdout.split('\n').map((line) => {
			const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
			return { pid: Number(pid), command: command ?? '' };
		});
	}
	return readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
			return [{ pid: Number(name), command }];
		} catch {
			return [];
		}
	});
}
