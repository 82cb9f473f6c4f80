import { describe, expect, it } from 'vitest';
import { followedOrder } from './cumulative-order.ts';

const STUDIES = { yi: [0, 1, 3], vi: [1, 1, 1] };
/** Of studies 2, 0, 1 and of 1, 2, 0, each the inverse of the other. */
const Q_OF_STATED = [0, 4.5, 14 / 3];
const Q_OF_INVERSE = [0, 2, 14 / 3];

describe('followedOrder', () => {
	it('keeps the stated order where the numbers follow it', () => {
		expect(followedOrder([2, 0, 1], Q_OF_STATED, STUDIES)).toEqual({
			order: [2, 0, 1],
			isInverse: false
		});
	});

	it('finds the inverse where only that gives the numbers', () => {
		expect(followedOrder([2, 0, 1], Q_OF_INVERSE, STUDIES)).toEqual({
			order: [1, 2, 0],
			isInverse: true
		});
	});

	it('excuses no numbers that follow neither', () => {
		expect(followedOrder([2, 0, 1], [0, 0.5, 14 / 3], STUDIES)).toEqual({
			order: [2, 0, 1],
			isInverse: false
		});
	});
});
