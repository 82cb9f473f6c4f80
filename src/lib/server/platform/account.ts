import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from './plain-error.ts';

/** An account of the operating system. */
export interface Account {
	name: string;
	uid: number;
	gid: number;
}

/** Whether this process is root. */
export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * Whom the server runs as, since PostgreSQL refuses root: null for "as this process", otherwise
 * the owner of an existing cluster, or `nobody` for a new one.
 * @throws PlainError when the cluster belongs to somebody else, or the system has no `nobody`
 */
export function serverAccount(cluster: string): Account | null {
	const owner = existsSync(cluster) ? statSync(cluster) : null;
	if (!isRoot()) {
		if (owner && owner.uid !== process.getuid?.()) {
			throw new PlainError(
				`${cluster} belongs to the user ${nameOf(owner.uid)}, as it does after a start as root: start as root again, or choose another folder with PLUMBLINE_DATA.`
			);
		}
		return null;
	}
	if (owner && owner.uid !== 0) {
		return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
	}
	const nobody = accounts().find((account) => account.name === 'nobody');
	if (!nobody) {
		throw new PlainError(
			'PostgreSQL refuses to run as root, and this system has no user nobody to run it as: start Plumbline as an ordinary user, or set DATABASE_URL.'
		);
	}
	return nobody;
}

/** Whether the account may enter the folder or, for a file, read it. */
export function canReach(account: Account, path: string): boolean {
	const asked = spawnSync(
		'/bin/sh',
		['-c', 'test -r "$0" && { ! test -d "$0" || test -x "$0"; }', path],
		{
			uid: account.uid,
			gid: account.gid,
			stdio: 'ignore',
			cwd: '/'
		}
	);
	if (asked.error) {
		throw new PlainError(
			`PostgreSQL refuses to run as root, and this system does not let Plumbline start it as ${account.name} (${asked.error.message}): start Plumbline as an ordinary user, or set DATABASE_URL.`
		);
	}
	return asked.status === 0;
}

/** Whether the account may pass through to a folder, which need not exist yet. */
export function canPassTo(account: Account, folder: string): boolean {
	let existing = folder;
	while (!existsSync(existing)) existing = dirname(existing);
	const asked = spawnSync('/bin/sh', ['-c', 'test -x "$0"', existing], {
		uid: account.uid,
		gid: account.gid,
		stdio: 'ignore',
		cwd: '/'
	});
	return asked.status === 0;
}

/** As root, gives a file or folder to whoever owns the other one; otherwise does nothing. */
export function ownLike(path: string, other: string): void {
	if (!isRoot()) return;
	const { uid, gid } = statSync(other);
	chownSync(path, uid, gid);
}

/** Gives a folder and all in it to an account. */
export function giveTo(account: Account, path: string): void {
	lchownSync(path, account.uid, account.gid);
	for (const entry of readdirSync(path, { withFileTypes: true })) {
		const child = join(path, entry.name);
		if (entry.isDirectory()) giveTo(account, child);
		else lchownSync(child, account.uid, account.gid);
	}
}

function accounts(): Account[] {
	const text = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
	return text.split('\n').flatMap((line) => {
		const [name, , uid, gid] = line.split(':');
		return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
	});
}

function nameOf(uid: number): string {
	return accounts().find((account) => account.uid === uid)?.name ?? String(uid);
}
