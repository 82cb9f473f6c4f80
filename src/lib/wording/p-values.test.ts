import { describe, expect, it } from 'vitest';
import { formatP } from './p-values.ts';

describe('formatP', () => {
	it.each([
		['0.03', 'p = 0.03'],
		['0.50', 'p = 0.50'],
		['.03', 'p = 0.03'],
		['<0.001', 'p < 0.001'],
		['<=0.05', 'p ≤ 0.05'],
		['>0.05', 'p > 0.05'],
		['NS', 'not significant, no p printed'],
		['significant', 'called significant, no p printed']
	])('reads %s as “%s”', (text, words) => {
		expect(formatP(text)).toBe(words);
	});

	it('says nothing where nothing is said', () => {
		expect(formatP(null)).toBeNull();
		expect(formatP('')).toBeNull();
	});

	it('quotes what it cannot read', () => {
		expect(formatP('trend')).toBe('“trend”');
	});
});
