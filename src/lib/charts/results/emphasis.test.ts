import { describe, expect, it } from 'vitest';
import { resolveEmphasis, stepOf, walk } from './emphasis.ts';

describe('resolveEmphasis', () => {
	it('lets all rows rest while none is pinned', () => {
		expect(resolveEmphasis('a', null)).toBe('rest');
	});

	it('lifts the pinned row and dims the others', () => {
		expect(resolveEmphasis('a', 'a')).toBe('lifted');
		expect(resolveEmphasis('b', 'a')).toBe('dimmed');
	});
});

describe('walk', () => {
	it('holds at both ends', () => {
		expect(walk(0, 'previous', 3)).toBe(0);
		expect(walk(2, 'next', 3)).toBe(2);
	});

	it('goes to the neighbour, the first and the last', () => {
		expect(walk(1, 'next', 3)).toBe(2);
		expect(walk(1, 'previous', 3)).toBe(0);
		expect(walk(1, 'first', 3)).toBe(0);
		expect(walk(1, 'last', 3)).toBe(2);
	});
});

describe('stepOf', () => {
	it('knows arrows, Home and End, and no other key', () => {
		expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Tab', 'a'].map(stepOf)).toEqual([
			'next',
			'previous',
			'first',
			'last',
			null,
			null
		]);
	});
});
