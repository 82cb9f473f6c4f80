import { describe, expect, it } from 'vitest';
import { formatAmount } from './amounts.ts';

describe('formatAmount', () => {
	it('gives the amount with its unit', () => {
		expect(formatAmount(0.4, '%')).toBe('0.4\u202f%');
		expect(formatAmount(10, 'mg_per_g')).toBe('10\u202fmg/g');
	});

	it('is null when no amount is stated, whatever the unit', () => {
		expect(formatAmount(null, '%')).toBeNull();
		expect(formatAmount(null, 'not_reported')).toBeNull();
	});

	it('keeps an amount of zero and an amount without unit', () => {
		expect(formatAmount(0, '%')).toBe('0\u202f%');
		expect(formatAmount(2, 'not_reported')).toBe('2, unit not stated');
	});
});
