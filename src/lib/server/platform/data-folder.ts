import { createHash, randomBytes } from 'node:crypto';
import {
	accessSync,
	chmodSync,
	constants,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { canPassTo, isRoot, ownLike, serverAccount } from './account.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';

/** Where the embedded database keeps its things. */
export interface DataFolder {
	path: string;
	/** The cluster of PostgreSQL. */
	cluster: string;
	/** What the server writes about itself. */
	log: string;
	password: string;
}

/**
 * Chooses, makes and checks the data folder: `PLUMBLINE_DATA`, or `.plumbline` in the project, or,
 * for a root whose project lies in a private home, a folder under /var/lib.
 * @throws PlainError when it cannot be used
 */
export function openDataFolder(
	chosen: string | undefined,
	project: string,
	report: (line: string) => void
): DataFolder {
	const path = reachableFolder(chosen, project, report);
	const cluster = join(path, 'postgres');
	try {
		makeFolder(path, cluster);
		accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
		const probe = join(path, `.probe-${process.pid}`);
		writeFileSync(probe, '');
		rmSync(probe);
	} catch (error) {
		if (error instanceof PlainError) throw error;
		throw new PlainError(cannotUse(path, error));
	}
	return { path, cluster, log: join(path, 'postgres.log'), password: readPassword(path, cluster) };
}

function reachableFolder(
	chosen: string | undefined,
	project: string,
	report: (line: string) => void
): string {
	const wanted = resolve(project, chosen ?? '.plumbline');
	const account = isRoot() ? serverAccount(join(wanted, 'postgres')) : null;
	if (!account || canPassTo(account, dirname(wanted))) return wanted;
	if (chosen !== undefined) {
		throw new PlainError(
			`PostgreSQL does not run as root, and the user ${account.name} that it runs as cannot enter ${dirname(wanted)}: choose a folder outside of it with PLUMBLINE_DATA, or start as an ordinary user.`
		);
	}
	const mark = createHash('sha256').update(project).digest('hex').slice(0, 8);
	const path = join('/var/lib/plumbline', `${basename(project)}-${mark}`);
	report(`The database is kept in ${path}, because its user cannot enter ${dirname(wanted)}.`);
	return path;
}

/** Makes the folder, and lets the server pass through if it is another user than this process. */
function makeFolder(path: string, cluster: string): void {
	// Where folders cannot be made, as in /proc, Node would try for ever to make the way there; the
	// innermost folder that exists is therefore asked for one folder first.
	let top = path;
	while (!existsSync(dirname(top))) top = dirname(top);
	if (!existsSync(top)) rmdirSync(mkdtempSync(join(dirname(top), '.plumbline-')));
	const first = mkdirSync(path, { recursive: true, mode: 0o711 });
	const account = isRoot() ? serverAccount(cluster) : null;
	if (!account) return;
	if (first !== undefined) {
		// A strict umask may have closed the folders on the way.
		for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
	}
	if (!canPassTo(account, path)) chmodSync(path, 0o711);
}

function cannotUse(path: string, error: unknown): string {
	const code = codeOf(error);
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
		return `The data folder ${path} cannot be written to (${code}): make it writable, or choose another with PLUMBLINE_DATA.`;
	}
	if (code === 'ENOTDIR' || code === 'EEXIST') {
		return `The data folder ${path} is not a folder: choose another with PLUMBLINE_DATA.`;
	}
	return `The data folder ${path} cannot be used (${messageOf(error)}): choose another with PLUMBLINE_DATA.`;
}

/** Reads the password of the database, or makes one. Two first starts at once end up with the same. */
function readPassword(folder: string, cluster: string): string {
	const path = join(folder, 'password');
	if (!existsSync(path)) {
		if (existsSync(cluster)) {
			throw new PlainError(
				`The password file ${path} is missing, without which the database beside it cannot be opened: put it back, or choose another folder with PLUMBLINE_DATA.`
			);
		}
		const fresh = `${path}.new-${process.pid}`;
		writeFileSync(fresh, randomBytes(24).toString('base64url'), { mode: 0o600 });
		ownLike(fresh, folder);
		try {
			linkSync(fresh, path);
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		} finally {
			rmSync(fresh);
		}
	}
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (error) {
		throw new PlainError(cannotUse(path, error));
	}
}
