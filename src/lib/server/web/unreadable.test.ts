import { describe, expect, it } from 'vitest';
import { refuseUnreadable } from './unreadable.ts';

const statusOf = (path: string) => refuseUnreadable(new URL(path, 'http://a.example'))?.status;

describe('addresses with a NUL character', () => {
	it.each(['/studies/%00', '/studies/a%00b.json', '/ingredients/%00?q=%00'])(
		'finds no page at %s',
		(path) => expect(statusOf(path)).toBe(404)
	);

	it.each(['/studies?q=%00', '/studies.json?ingredient=a%00', '/products?%00=1', '/studies?q=\0a'])(
		'refuses the query of %j',
		(path) => expect(statusOf(path)).toBe(400)
	);

	it.each(['/', '/studies?q=100%25', '/studies?q=%2500', '/studies/%2500'])(
		'lets %s pass',
		(path) => expect(statusOf(path)).toBeUndefined()
	);
});
