import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { codeOf } from './plain-error.ts';

/** Whether a process of this number runs, whoever owns it. A zombie does not run. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
	return !isZombie(pid);
}

/**
 * Whether a process of this number is a PostgreSQL server. A number recorded before a reboot or in
 * a container may by now belong to anything. When the system does not tell, the answer is yes.
 */
export function isPostgres(pid: number): boolean {
	if (!isAlive(pid)) return false;
	const command = commandOf(pid);
	return command === null || /(?:^|\/)postgres(?:\s|:|$)/.test(command);
}

function isZombie(pid: number): boolean {
	try {
		// The state follows the name, which stands in brackets and may itself hold any character.
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return /^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
	} catch {
		return false;
	}
}

function commandOf(pid: number): string | null {
	if (existsSync('/proc/self/cmdline')) {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
		} catch {
			return null;
		}
	}
	const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
	return listed.status === 0 ? listed.stdout.trim() : null;
}
