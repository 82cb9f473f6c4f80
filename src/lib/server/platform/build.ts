import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtStamp, sourceStamp, writeStamp } from './build-stamp.js';
import { codeOf, PlainError } from './plain-error.ts';
import { isAlive } from './process-state.ts';
import { runToEnd } from './run-to-end.ts';

export interface BuildOptions {
	project: string;
	onProgress: (text: string) => void;
	signal?: AbortSignal | undefined;
}

const LOCK_POLL_MS = 200;
/** No build takes so long; the number of its process has gone to another one. */
const LOCK_MAX_MS = 10 * 60_000;
const SHOWN_LINES = 40;

/**
 * Makes sure that `build/` belongs to the present sources. Of several processes that find it out
 * of date one builds, and the others wait for it.
 * @returns whether it had to be built
 * @throws PlainError when it cannot be built
 */
export async function ensureBuild(options: BuildOptions): Promise<boolean> {
	const { project, onProgress, signal } = options;
	if (isCurrent(project)) return false;
	checkPossible(project);
	const release = await takeLock(project, onProgress, signal);
	try {
		if (isCurrent(project)) return false;
		await build(options);
		return true;
	} finally {
		release();
	}
}

function isCurrent(project: string): boolean {
	return builtStamp(project) === sourceStamp(project);
}

async function build({ project, onProgress, signal }: BuildOptions): Promise<void> {
	const stamp = sourceStamp(project);
	const { code, output } = await runToEnd(process.execPath, [viteProgram(project), 'build'], {
		cwd: project,
		env: { ...process.env, NODE_ENV: 'production' },
		signal,
		onOutput: (text) => {
			const line = text.trim().split('\n').at(-1)?.trim();
			if (line) onProgress(line);
		}
	});
	signal?.throwIfAborted();
	if (code !== 0) {
		const tail = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
		throw new PlainError(`${tail}\n\nThe pages could not be built; the lines above say why.`);
	}
	// The build marks itself with the sources as they are at its end; these are the ones it read.
	writeStamp(project, stamp);
}

/** Where the program `vite` of the project is. */
export function viteProgram(project: string): string {
	const manifest = createRequire(join(project, 'package.json')).resolve('vite/package.json');
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { vite: string } };
	return join(dirname(manifest), bin.vite);
}

function checkPossible(project: string): void {
	try {
		viteProgram(project);
	} catch (error) {
		if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
		throw new PlainError(
			'The pages have to be built, and the packages for that are not installed: run npm ci.'
		);
	}
	const target = existsSync(join(project, 'build')) ? join(project, 'build') : project;
	try {
		accessSync(target, constants.W_OK);
		mkdirSync(lockFolder(project), { recursive: true });
		accessSync(lockFolder(project), constants.W_OK);
	} catch {
		throw new PlainError(
			`The pages have to be built, and ${project} cannot be written to: build them once as its owner with npm run build.`
		);
	}
}

function lockFolder(project: string): string {
	return join(project, '.svelte-kit');
}

async function takeLock(
	project: string,
	onProgress: (text: string) => void,
	signal: AbortSignal | undefined
): Promise<() => void> {
	const lock = join(lockFolder(project), 'build.lock');
	for (;;) {
		signal?.throwIfAborted();
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			return () => rmSync(lock, { force: true });
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		}
		if (isStale(lock)) {
			rmSync(lock, { force: true });
			continue;
		}
		onProgress('waiting for another Plumbline that is building');
		await sleep(LOCK_POLL_MS);
	}
}

/** Whether the process that holds the lock is gone. A lock that is just being written is not stale. */
function isStale(lock: string): boolean {
	try {
		const holder = Number(readFileSync(lock, 'utf8'));
		return (holder > 0 && !isAlive(holder)) || Date.now() - statSync(lock).mtimeMs > LOCK_MAX_MS;
	} catch {
		return false;
	}
}
