import { describe, expect, it } from 'vitest';
import { activePlace, nextPlace, resolveEmphasis } from './emphasis.ts';

const place = (row: number, column: number) => ({ row, column });

describe('activePlace', () => {
	it('prefers the pointer to the focus', () => {
		expect(activePlace(place(1, 2), place(3, 4))).toEqual(place(1, 2));
		expect(activePlace(null, place(3, 4))).toEqual(place(3, 4));
		expect(activePlace(null, null)).toBeNull();
	});
});

describe('resolveEmphasis', () => {
	it('leaves everything at rest while nothing is in hand', () => {
		expect(resolveEmphasis(null, place(1, 1))).toBe('none');
	});

	it('tells the cell from its row and column and from the rest', () => {
		expect(resolveEmphasis(place(2, 3), place(2, 3))).toBe('self');
		expect(resolveEmphasis(place(2, 3), place(2, 9))).toBe('cross');
		expect(resolveEmphasis(place(2, 3), place(0, 3))).toBe('cross');
		expect(resolveEmphasis(place(2, 3), place(1, 4))).toBe('none');
	});
});

describe('nextPlace', () => {
	const filled = [place(1, 0), place(1, 2), place(1, 5), place(2, 0), place(3, 0), place(3, 2)];

	it('walks over empty cells to the nearest filled one', () => {
		expect(nextPlace(place(1, 2), 'ArrowRight', filled)).toEqual(place(1, 5));
		expect(nextPlace(place(1, 5), 'ArrowLeft', filled)).toEqual(place(1, 2));
		expect(nextPlace(place(1, 2), 'ArrowDown', filled)).toEqual(place(3, 2));
		expect(nextPlace(place(3, 2), 'ArrowUp', filled)).toEqual(place(1, 2));
	});

	it('stays where a row or column ends', () => {
		expect(nextPlace(place(1, 5), 'ArrowRight', filled)).toBeNull();
		expect(nextPlace(place(3, 2), 'ArrowDown', filled)).toBeNull();
	});

	it('goes to the ends of a row with Home and End', () => {
		expect(nextPlace(place(1, 2), 'Home', filled)).toEqual(place(1, 0));
		expect(nextPlace(place(1, 0), 'End', filled)).toEqual(place(1, 5));
	});

	it('leaves other keys to the page', () => {
		expect(nextPlace(place(1, 2), 'Enter', filled)).toBeNull();
	});
});
