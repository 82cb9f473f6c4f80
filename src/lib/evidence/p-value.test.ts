import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePValue } from './p-value.ts';

describe('parsePValue', () => {
	it('reads a bare number as exact, also after an equals sign', () => {
		expect(parsePValue('0.03')).toEqual({ kind: 'exact', p: 0.03 });
		expect(parsePValue('=0.03')).toEqual({ kind: 'exact', p: 0.03 });
		expect(parsePValue('1.00')).toEqual({ kind: 'exact', p: 1 });
	});

	it.each([
		['<0.001', '<', 0.001],
		['<=0.009', '<=', 0.009],
		['>0.05', '>', 0.05],
		['>= 0.1', '>=', 0.1]
	] as const)('reads %s as a bound and never as its figure', (text, relation, p) => {
		expect(parsePValue(text)).toEqual({ kind: 'bound', relation, p });
	});

	it('keeps words apart from figures', () => {
		expect(parsePValue('NS')).toEqual({ kind: 'not_significant' });
		expect(parsePValue('significant')).toEqual({ kind: 'significant_unspecified' });
	});

	it('takes an empty cell and null for nothing said', () => {
		expect(parsePValue('')).toEqual({ kind: 'none' });
		expect(parsePValue(null)).toEqual({ kind: 'none' });
	});

	it.each(['0', '0.000', '1.5', 'p<0.05', '0,03', 'trend', '-0.1'])(
		'does not interpret %s',
		(text) => {
			expect(parsePValue(text)).toEqual({ kind: 'unreadable', text });
		}
	);

	it('never makes a p outside 0 to 1, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const parsed = parsePValue(text);
				const p = 'p' in parsed ? parsed.p : 1;
				expect(p > 0 && p <= 1).toBe(true);
			})
		);
	});
});
