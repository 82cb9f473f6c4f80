import { describe, expect, it } from 'vitest';
import { LINE_AT } from './geometry.ts';
import { tallyWords } from './key.ts';

describe('tallyWords', () => {
	it('says which way the rows out of sight point, by words or by figure', () => {
		expect(
			tallyWords([
				{ mark: 'better', place: 'band', x: null },
				{ mark: 'none', place: 'ruler', x: LINE_AT + 10 },
				{ mark: 'none', place: 'ruler', x: LINE_AT - 1 },
				{ mark: 'not_significant', place: 'band', x: null },
				{ mark: 'unknown', place: 'nowhere', x: null }
			])
		).toBe('2 better; 1 worse; 1 not significant, direction not stated; 1 with a figure');
	});
});
