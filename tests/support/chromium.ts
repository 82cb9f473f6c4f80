import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

/** Flags for a browser that is alone, quiet and draws the same everywhere. */
const CHROMIUM_FLAGS = [
	// The tests also run as root and in containers, where the sandbox cannot start.
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	'--disable-gpu',
	'--font-render-hinting=none'
];

/** Where Chromium is, or will be once {@link ensureChromium} has unpacked it. */
export type ChromiumLocation = {
	executablePath: string;
	/** `unpacked` is the build from npm, which brings the libraries that it needs. */
	origin: 'CHROMIUM_PATH' | 'installed' | 'unpacked';
	/** Variables that this build needs on top of our own environment. */
	env: Record<string, string>;
};

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MACOS_APPLICATION = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Some systems put a script called chromium on the PATH that only says how to install it. */
function runs(path: string): boolean {
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function installedChromium(): string | null {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const candidates = INSTALLED_NAMES.flatMap((name) => folders.map((f) => join(f, name)));
	return (
		[...candidates, MACOS_APPLICATION].find((path) => isExecutable(path) && runs(path)) ?? null
	);
}

/** The version of the package, which is in the name of the folder: it reuses whatever lies there. */
function packageVersion(): string {
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const manifest = join(dirname(entry), '..', '..', 'package.json');
	return (createRequire(import.meta.url)(manifest) as { version: string }).version;
}

function unpackedFolder(): string {
	return join(tmpdir(), `plumbline-chromium-${packageVersion()}-${userInfo().username}`);
}

/**
 * Finds a browser for the tests: CHROMIUM_PATH, else an installed Chromium or Chrome, else the
 * build from npm. Starts and unpacks nothing.
 */
export function locateChromium(): ChromiumLocation {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return { executablePath: chosen, origin: 'CHROMIUM_PATH', env: {} };
	const installed = installedChromium();
	if (installed) return { executablePath: installed, origin: 'installed', env: {} };
	const folder = unpackedFolder();
	const env = {
		LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
		FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf')
	};
	return { executablePath: join(folder, 'chromium'), origin: 'unpacked', env };
}

/** The font that comes with the build, and no other, so that pages look the same everywhere. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks the build from npm. It goes into a new folder first and is renamed when complete, so that
 * two runs at once, or one that was interrupted, never leave half a browser behind.
 */
async function unpackChromium(folder: string): Promise<void> {
	mkdirSync(dirname(folder), { recursive: true });
	const partial = mkdtempSync(`${folder}-`);
	// In a process of its own, because the package reads TMPDIR and decides from AWS_EXECUTION_ENV
	// whether to bring the shared libraries that a bare machine lacks.
	const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
	const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: import.meta.dirname,
		env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
		encoding: 'utf8'
	});
	if (child.status !== 0) {
		await rm(partial, { recursive: true, force: true });
		throw new Error(`Chromium could not be unpacked into ${partial}: ${child.stderr}`);
	}
	try {
		await writeFile(join(partial, 'fonts', 'fonts.conf'), fontSettings(folder));
		await rename(partial, folder);
	} catch (error) {
		await rm(partial, { recursive: true, force: true });
		if (!existsSync(join(folder, 'chromium'))) throw error;
	}
}

/**
 * Makes sure that the browser of {@link locateChromium} is there.
 * @throws one sentence that says what to do, when this machine has none and npm has none for it
 */
export async function ensureChromium(): Promise<ChromiumLocation> {
	const location = locateChromium();
	if (location.origin === 'CHROMIUM_PATH' && !isExecutable(location.executablePath)) {
		throw new Error(`CHROMIUM_PATH names ${location.executablePath}, which cannot be run.`);
	}
	if (location.origin !== 'unpacked') return location;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			`The browser tests need Chromium. npm has a build for linux-x64 only: on ${process.platform}-${process.arch}, install Chromium or Chrome, or set CHROMIUM_PATH.`
		);
	}
	const folder = dirname(location.executablePath);
	if (!existsSync(location.executablePath)) await unpackChromium(folder);
	// A folder in a shared place is run only if it is ours and nobody else may write to it.
	const { uid, mode } = lstatSync(folder);
	if (uid !== userInfo().uid || (mode & 0o022) !== 0) {
		throw new Error(
			`${folder} belongs to another user: remove it, or set TMPDIR or CHROMIUM_PATH.`
		);
	}
	return location;
}

/** Launch options for playwright, for the browser at that location. */
export function launchOptions({ executablePath, env }: ChromiumLocation): LaunchOptions {
	const inherited = Object.entries(process.env).filter(
		(entry): entry is [string, string] => entry[1] !== undefined
	);
	return {
		executablePath,
		headless: true,
		args: CHROMIUM_FLAGS,
		env: { ...Object.fromEntries(inherited), ...env }
	};
}
