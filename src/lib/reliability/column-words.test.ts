import { expect, it } from 'vitest';
import { columnWords, readWords } from './column-words.ts';

it('columns have words, and those without keep their name', () => {
	expect(columnWords('lost_percent')).toBe('lost, per cent');
	expect(columnWords('spread_kind')).toBe('spread kind');
});

it.each([
	['blinding', 'double', 'double-blind'],
	['outcome', 'fine_lines', 'Fine lines'],
	['lost_percent', 5.2631, '5.3'],
	['within_person', true, 'yes'],
	['within_person', false, 'no'],
	['flags', '', 'none'],
	['flags', 'up_to;percentile', 'up to;percentile'],
	['registration', null, 'not stated']
] as const)('what stood in %s (%s) is read as %s', (column, value, words) => {
	expect(readWords({ column, value })).toBe(words);
});
