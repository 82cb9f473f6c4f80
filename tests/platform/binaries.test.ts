import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/server/platform/account.ts';
import { type Binaries, findBinaries, makeUsable } from '#lib/server/platform/binaries.ts';
import { isRoot, ORDINARY } from './support/accounts.ts';
import { copyAsIs, temporaryFolder } from './support/folders.ts';

const LINK = 'lib/libpq.so.5';

/** The installed binaries, copied as a fresh install without scripts leaves them: no links. */
function withoutLinks(): Binaries {
	const installed = findBinaries();
	const folder = join(temporaryFolder(), 'native');
	mkdirSync(folder);
	copyAsIs(installed.folder, folder);
	for (const name of readdirSync(join(folder, 'lib'))) {
		const path = join(folder, 'lib', name);
		if (lstatSync(path).isSymbolicLink()) rmSync(path);
	}
	return { ...installed, folder };
}

/** Runs initdb, which needs the links, as this account or the own one. */
function versionOf(binaries: Binaries, account: Account | null): string {
	const who = account ? { uid: account.uid, gid: account.gid } : {};
	const program = join(binaries.folder, 'bin', 'initdb');
	return spawnSync(program, ['--version'], { encoding: 'utf8', cwd: '/', ...who }).stdout;
}

function collectReports() {
	const lines: string[] = [];
	return { lines, report: (line: string) => void lines.push(line) };
}

describe('the PostgreSQL from npm', () => {
	it('gets its missing library links, when its install scripts did not run', () => {
		const binaries = withoutLinks();
		expect(versionOf(binaries, null)).toBe('');
		const { lines, report } = collectReports();
		expect(makeUsable(binaries, temporaryFolder(), null, report)).toEqual(binaries);
		expect(versionOf(binaries, null)).toBe(`initdb (PostgreSQL) ${binaries.version}\n`);
		expect(lines).toEqual([
			'The install scripts of PostgreSQL had not run, so its library links were made now.'
		]);
		expect(makeUsable(binaries, temporaryFolder(), null, report)).toEqual(binaries);
		expect(lines).toHaveLength(1);
	});

	it('has a sentence for a machine that npm has none for', () => {
		expect(() => findBinaries('win32', 'x64')).toThrow(
			'npm has no PostgreSQL for win32-x64 (only for darwin-arm64, darwin-x64, linux-arm64, linux-x64): set DATABASE_URL to a PostgreSQL of your own.'
		);
	});

	it('has a sentence for an install that left it out', () => {
		const elsewhere = pathToFileURL(join(temporaryFolder(), 'module.js')).href;
		expect(() => findBinaries('linux', 'x64', elsewhere)).toThrow(
			'The PostgreSQL for linux-x64 is not installed: run npm ci without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own.'
		);
	});
});

describe.runIf(isRoot)('the PostgreSQL from npm, as root', () => {
	const nobody = { name: 'nobody', uid: ORDINARY.uid ?? 0, gid: ORDINARY.gid ?? 0 };

	it('is copied beside the data, once, when it lies where its user cannot reach it', () => {
		const binaries = withoutLinks();
		chmodSync(join(binaries.folder, '..'), 0o700);
		const dataFolder = temporaryFolder();
		const { lines, report } = collectReports();
		const usable = makeUsable(binaries, dataFolder, nobody, report);
		expect(usable.folder).toBe(join(dataFolder, `postgresql-${binaries.version}`));
		expect(versionOf(usable, nobody)).toBe(`initdb (PostgreSQL) ${binaries.version}\n`);
		expect(lstatSync(join(usable.folder, LINK)).isSymbolicLink()).toBe(true);
		expect(readdirSync(join(usable.folder, 'lib')).filter((name) => name.endsWith('.a'))).toEqual(
			[]
		);
		expect(makeUsable(binaries, dataFolder, nobody, report)).toEqual(usable);
		expect(lines).toHaveLength(1);
		expect(readdirSync(dataFolder)).toEqual([`postgresql-${binaries.version}`]);
	});

	it('is copied by an ordinary user who may not mend the links in place', () => {
		const binaries = withoutLinks();
		const dataFolder = temporaryFolder(ORDINARY);
		const script = join(dataFolder, 'use.mjs');
		const module = new URL('../../src/lib/server/platform/binaries.ts', import.meta.url);
		writeFileSync(
			script,
			`import { makeUsable } from ${JSON.stringify(module.href)};
			const usable = makeUsable(${JSON.stringify(binaries)}, ${JSON.stringify(dataFolder)}, null, () => {});
			process.stdout.write(usable.folder);`
		);
		chownSync(script, nobody.uid, nobody.gid);
		const ran = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
			encoding: 'utf8',
			cwd: dataFolder,
			uid: nobody.uid,
			gid: nobody.gid
		});
		expect(ran.stderr).toBe('');
		expect(ran.stdout).toBe(join(dataFolder, `postgresql-${binaries.version}`));
		expect(versionOf({ ...binaries, folder: ran.stdout }, nobody)).toContain(binaries.version);
	});
});
