import { readFileSync } from 'node:fs';

/** An account that the tests start Plumbline as; without numbers, the one that runs the tests. */
export interface TestAccount {
	name: string;
	uid?: number;
	gid?: number;
}

export const isRoot = process.getuid?.() === 0;

function findNobody(): TestAccount {
	const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m);
	if (!line) throw new Error('These tests need a user nobody.');
	return { name: 'an ordinary user', uid: Number(line[1]), gid: Number(line[2]) };
}

/** An ordinary user: `nobody` when root runs the tests. */
export const ORDINARY: TestAccount = isRoot ? findNobody() : { name: 'an ordinary user' };

/** Root, where root runs the tests, and an ordinary user. */
export const ACCOUNTS: TestAccount[] = isRoot ? [{ name: 'root' }, ORDINARY] : [ORDINARY];

/** The one that needs no change of user: root where root runs the tests. */
export const OWN: TestAccount = { name: isRoot ? 'root' : 'an ordinary user' };
