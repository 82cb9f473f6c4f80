import { describe, expect, test } from 'vitest';
import { formatFinding, isError, type Finding } from './findings.ts';

const FINDING: Finding = {
	code: 'not_an_integer',
	level: 'error',
	file: 'results.csv',
	line: 12,
	column: 'n_arm',
	value: '3O',
	reason: 'is not a whole number',
	fix: '30'
};

describe('formatFinding', () => {
	test('names file, line, column, value, reason and the likely fix on one line', () => {
		expect(formatFinding(FINDING)).toBe(
			'results.csv line 12, n_arm "3O": is not a whole number ("30"?)'
		);
	});

	test('leaves out what is not known', () => {
		const { code, level, file } = FINDING;
		const ofFile = { code, level, file, line: null, column: null, value: null };
		expect(formatFinding({ ...ofFile, reason: 'has no header row' })).toBe(
			'results.csv: has no header row'
		);
	});

	test('cuts a long value and puts its line breaks on one line', () => {
		const text = formatFinding({ ...FINDING, value: `a\nb${'x'.repeat(100)}` });
		expect(text).toContain(`"a b${'x'.repeat(57)}…"`);
		expect(text).not.toContain('\n');
	});
});

test('isError tells refusals from warnings', () => {
	expect(isError(FINDING)).toBe(true);
	expect(isError({ ...FINDING, level: 'warning' })).toBe(false);
});
