import { describe, expect, it } from 'vitest';
import { formatWeeks, weeksFigure } from './weeks.ts';

describe('formatWeeks', () => {
	it.each([
		[24, '24 weeks'],
		[1, '1 week'],
		[0, 'minutes to hours'],
		[4.29, '30 days'],
		[8.57, '60 days'],
		[8.67, '8.67 weeks'],
		[0.14, '1 day'],
		[0.43, '3 days'],
		[0.07, '12 hours']
	])('reads %s as “%s”', (weeks, words) => {
		expect(formatWeeks(weeks)).toBe(words);
	});

	it('keeps an unstated time unstated', () => {
		expect(formatWeeks(null)).toBeNull();
		expect(weeksFigure(null)).toBeNull();
	});
});

describe('weeksFigure', () => {
	it('shows at most one decimal', () => {
		expect(weeksFigure(8.57)).toBe('8.6');
		expect(weeksFigure(0)).toBe('0');
		expect(weeksFigure(24)).toBe('24');
	});
});
