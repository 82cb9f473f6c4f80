import { describe, expect, it } from 'vitest';
import { lostPercent } from './fields.ts';

const lost = (nEnrolled: number | null, nAnalyzed: number | null, dropouts: number | null) =>
	lostPercent({ nEnrolled, nAnalyzed, dropouts });

describe('lostPercent', () => {
	it('is the larger of the stated dropouts and of enrolled minus analysed, over enrolled', () => {
		expect(lost(57, 54, 3)).toBeCloseTo(5.263, 3);
		expect(lost(80, 80, 5)).toBe(6.25);
		expect(lost(25, 20, 1)).toBe(20);
		expect(lost(60, 57, null)).toBe(5);
		expect(lost(40, null, 8)).toBe(20);
	});

	it('takes analysed plus dropouts for those who began where that is not stated', () => {
		expect(lost(null, 67, 33)).toBe(33);
	});

	it('is not derivable from one number alone', () => {
		expect([lost(36, null, null), lost(null, 65, null), lost(null, null, 3)]).toEqual([
			null,
			null,
			null
		]);
	});

	it('is nothing where nobody left, of however many', () => {
		expect([lost(null, null, 0), lost(null, 44, 0), lost(44, 44, 0)]).toEqual([0, 0, 0]);
	});

	it('is not derived where more were analysed than began', () => {
		expect([lost(20, 24, null), lost(20, 24, 2)]).toEqual([null, 10]);
	});

	it('never exceeds everybody', () => {
		expect(lost(10, null, 12)).toBe(100);
	});
});
