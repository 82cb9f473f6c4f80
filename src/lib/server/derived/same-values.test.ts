import { expect, test } from 'vitest';
import { sameValues } from './same-values.ts';

test('the order of keys means nothing, and minus zero is zero', () => {
	expect(sameValues({ a: 1, b: [{ c: -0, d: null }] }, { b: [{ d: null, c: 0 }], a: 1 })).toBe(
		true
	);
});

test.each([
	[1, 2],
	[null, 0],
	[null, {}],
	['', null],
	['1', 1],
	[
		[1, 2],
		[2, 1]
	],
	[[1], [1, 2]],
	[[], {}],
	[{ a: 1 }, { b: 1 }],
	[{ a: undefined }, { b: 1 }],
	[{ a: 1 }, { a: 1, b: 2 }]
])('%j is not %j', (a, b) => {
	expect(sameValues(a, b)).toBe(false);
	expect(sameValues(b, a)).toBe(false);
});
