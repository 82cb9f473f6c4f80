import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integerReader, numberReader, parsePlainNumber } from './numbers.ts';

const faultOf = (reading: ReturnType<ReturnType<typeof numberReader>>) =>
	reading.ok ? null : reading.fault;

describe('numberReader', () => {
	test('gives back every finite number that JavaScript prints', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
				expect(numberReader()(String(number))).toEqual({
					ok: true,
					value: number === 0 ? 0 : number
				});
			})
		);
	});

	test.each([
		['12', 12],
		['-12.50', -12.5],
		['+3', 3],
		['.5', 0.5],
		['007', 7],
		['1E-05', 0.00001],
		['-0', 0]
	])('reads %s', (text, value) => {
		expect(numberReader()(text)).toEqual({ ok: true, value });
	});

	test.each([
		['3O', '30'],
		['l2.5', '12.5'],
		['20,5', '20.5'],
		['\u221212', '-12'],
		['12 %', '12'],
		['1 200', '1200'],
		['12abc', undefined],
		['12.5.1', undefined],
		['1,234,567', undefined],
		['1,234', undefined],
		['0x10', undefined],
		['1e999', undefined],
		['Infinity', undefined],
		['NaN', undefined],
		['about 12', undefined]
	])('refuses %s and offers %s', (text, fix) => {
		const fault = { code: 'not_a_number', reason: 'is not a number' };
		expect(faultOf(numberReader()(text))).toEqual(fix === undefined ? fault : { ...fault, fix });
	});

	test('never reads as a number what is not one', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const parsed = parsePlainNumber(text);
				expect(parsed === null || /\d/.test(text)).toBe(true);
				expect(Number.isNaN(parsed)).toBe(false);
			})
		);
	});

	test('says by which bound a number is out of range', () => {
		expect(faultOf(numberReader({ min: 0, max: 120 })('-1'))?.reason).toBe('is below 0');
		expect(faultOf(numberReader({ min: 0, max: 120 })('121'))?.reason).toBe('is above 120');
		expect(faultOf(numberReader({ above: 0 })('0'))?.reason).toBe('is not above 0');
	});
});

describe('integerReader', () => {
	test('takes whole numbers, also when written with a decimal point', () => {
		expect(integerReader()('36')).toEqual({ ok: true, value: 36 });
		expect(integerReader()('36.0')).toEqual({ ok: true, value: 36 });
	});

	test.each([
		['36.5', undefined],
		['3O', '30'],
		['36,5', undefined],
		['many', undefined],
		['1e300', undefined]
	])('refuses %s', (text, fix) => {
		const fault = { code: 'not_an_integer', reason: 'is not a whole number' };
		expect(faultOf(integerReader()(text))).toEqual(fix === undefined ? fault : { ...fault, fix });
	});
});
