import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePValue } from '#lib/evidence/p-value.ts';
import { pValueReader } from './p-value.ts';

describe('pValueReader', () => {
	test.each(['NS', 'significant', '0.03', '0.030', '1.00', '<0.001', '<=0.01', '>0.05', '>=0.1'])(
		'keeps %s as it stands',
		(text) => {
			expect(pValueReader(text)).toEqual({ ok: true, value: text });
		}
	);

	test.each([
		['=0.03', '0.03'],
		['2e-04', '0.0002'],
		['<2.2e-16', '<0.00000000000000022'],
		['1.5E-3', '0.0015']
	])('reads %s as %s', (text, value) => {
		expect(pValueReader(text)).toEqual({ ok: true, value });
	});

	test.each([
		['p<0.05', '<0.05'],
		['p = 0.03', '0.03'],
		['P-value: 0.03', undefined],
		['< 0.05', '<0.05'],
		['≤0.01', '<=0.01'],
		['0,03', '0.03'],
		['.03', '0.03'],
		['<.001', '<0.001'],
		['ns', 'NS'],
		['n.s.', 'NS'],
		['not significant', 'NS'],
		['Significant', 'significant'],
		['0.03*', undefined],
		['-0.03', undefined],
		['trend', undefined]
	])('refuses %s and offers %s', (text, fix) => {
		const fault = {
			code: 'bad_form',
			reason: 'is not a p-value: NS, significant, 0.03, <0.001, <=0.01 or >0.05'
		};
		expect(pValueReader(text)).toEqual({
			ok: false,
			fault: fix === undefined ? fault : { ...fault, fix }
		});
	});

	test('refuses what is no probability', () => {
		const reasonOf = (text: string) => {
			const reading = pValueReader(text);
			return reading.ok ? null : reading.fault.reason;
		};
		expect(reasonOf('3')).toBe('is not a p-value: it is above 1');
		expect(reasonOf('>1.01')).toBe('is not a p-value: it is above 1');
		expect(reasonOf('0')).toBe('is not a p-value: no p is 0; state the bound');
		expect(reasonOf('<0.000')).toBe('is not a p-value: no p is 0; state the bound');
	});

	test('lets through nothing that the evidence rules cannot read', () => {
		const text = fc
			.tuple(
				fc.constantFrom('', '<', '<=', '>', '>=', '=', 'p'),
				fc.oneof(
					fc.double({ min: 0, max: 1.5, noNaN: true }).map(String),
					fc.string({ maxLength: 4 })
				)
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, (cell) => {
				const reading = pValueReader(cell);
				if (!reading.ok) return;
				expect(parsePValue(reading.value).kind).not.toBe('unreadable');
				expect(pValueReader(reading.value)).toEqual(reading);
			})
		);
		expect.hasAssertions();
	});
});
