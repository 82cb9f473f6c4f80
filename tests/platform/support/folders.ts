import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdtempSync,
	rmSync,
	statfsSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { PROJECT } from '#lib/server/platform/project.ts';
import { ORDINARY, OWN, type TestAccount } from './accounts.ts';
import { TEST_MARK } from './processes.ts';

/** A folder of one test and of this account, which others may enter, and which goes with the test. */
export function temporaryFolder(owner: TestAccount = OWN): string {
	const folder = makeFolder(owner);
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * The same for the files of a database: in memory where there is room, since waiting for a disk that
 * others use as well takes most of the time of these tests.
 */
export function databaseFolder(owner: TestAccount = OWN): string {
	const folder = makeFolder(owner, dataParent());
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Two servers and their copies take a tenth of this. */
const ROOM_BYTES = 4_000_000_000;

function dataParent(): string {
	const memory = '/dev/shm';
	if (!existsSync(memory)) return tmpdir();
	const { bavail, bsize } = statfsSync(memory);
	return bavail * bsize > ROOM_BYTES ? memory : tmpdir();
}

/** Copies what is in a folder into another one, with its owners and modes. */
export function copyAsIs(from: string, to: string): void {
	const copied = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' });
	if (copied.status !== 0) throw new Error(copied.stderr);
}

const lasting: string[] = [];

afterAll(() => {
	for (const folder of lasting) rmSync(folder, { recursive: true, force: true });
});

/** A folder for a database that stays until all tests of a file have run. */
export function lastingDatabaseFolder(owner: TestAccount): string {
	return keep(makeFolder(owner, dataParent()));
}

function keep(folder: string): string {
	lasting.push(folder);
	return folder;
}

/** Lays a copy of the project, with the installed packages of the original, for one file of tests. */
export function copyProject(owner: TestAccount, complete: (project: string) => void): string {
	const project = keep(makeFolder(OWN));
	fillProject(project);
	complete(project);
	const { uid, gid } = owner;
	if (uid !== undefined && gid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, project]);
	return project;
}

/** The project, or a copy of it if an ordinary user cannot read the original. */
export function readableProject(): string {
	if (isReadable(PROJECT)) return PROJECT;
	if (!shared) {
		const project = keep(makeFolder(OWN));
		fillProject(project);
		shared = project;
	}
	return shared;
}

let shared: string | undefined;

/** What starting needs of a project, besides the installed packages. */
const NEEDED = [
	'src',
	'seed',
	'drizzle',
	'static',
	'tests/platform/support',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

function fillProject(project: string): void {
	for (const name of NEEDED) {
		const source = join(PROJECT, name);
		if (existsSync(source)) cpSync(source, join(project, name), { recursive: true });
	}
	const packages = join(PROJECT, 'node_modules');
	const copied = join(project, 'node_modules');
	if (isReadable(packages)) symlinkSync(packages, copied);
	else cpSync(packages, copied, { recursive: true, verbatimSymlinks: true });
}

function makeFolder({ uid, gid }: TestAccount, parent: string = tmpdir()): string {
	const folder = mkdtempSync(join(parent, TEST_MARK));
	chmodSync(folder, 0o755);
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	return folder;
}

function isReadable(path: string): boolean {
	const { uid, gid } = ORDINARY;
	if (uid === undefined || gid === undefined) return true;
	const asked = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], {
		uid,
		gid,
		cwd: '/'
	});
	return asked.status === 0;
}
