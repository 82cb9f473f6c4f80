import { expect, it } from 'vitest';
import { requestIdOf } from './request-log.ts';

const withId = (id: string) => requestIdOf(new Headers({ 'x-request-id': id }));

it('keeps the number that a proxy gave a request, and makes its own otherwise', () => {
	expect(withId('3f2a-11_ab')).toBe('3f2a-11_ab');
	for (const odd of ['short', 'with space and more', '{"a":1}-------', 'x'.repeat(65)]) {
		expect(withId(odd)).toMatch(/^[0-9a-f-]{36}$/);
	}
	expect(requestIdOf(new Headers())).not.toBe(requestIdOf(new Headers()));
});
