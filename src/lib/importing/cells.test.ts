import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { faultOf, list, oneOf, optional, optionalOneOf, required, wordReader } from './cells.ts';
import { integerReader, numberReader } from './numbers.ts';
import { pValueReader } from './p-value.ts';
import { textReader } from './texts.ts';

/** What a schema makes of a cell: its value, or the fault. */
function reading(schema: v.GenericSchema<string, unknown>, text: string) {
	const parsed = v.safeParse(schema, text);
	return parsed.success ? { value: parsed.output } : faultOf(parsed.issues[0]);
}

describe('optional', () => {
	const cells = {
		number: optional(numberReader()),
		integer: optional(integerReader({ min: 0 })),
		p: optional(pValueReader),
		text: optional(textReader)
	};

	test.each(Object.entries(cells))(
		'an empty %s cell is null and never becomes a number',
		(_, cell) => {
			fc.assert(
				fc.property(
					fc.array(fc.constantFrom(' ', '\t', '\u00a0', '\n'), { maxLength: 4 }),
					(blanks) => {
						expect(reading(cell, blanks.join(''))).toEqual({ value: null });
					}
				)
			);
		}
	);

	test('a placeholder for "nothing" is refused, not read as nothing or as zero', () => {
		for (const text of ['NA', 'n/a', '-', '.', 'null', 'NaN', 'nr', '?', 'Infinity']) {
			expect(reading(cells.number, text)).toEqual({
				code: 'not_a_number',
				reason: 'is not a number'
			});
		}
	});
});

describe('required', () => {
	test('refuses an empty cell', () => {
		expect(reading(required(textReader), ' ')).toEqual({
			code: 'required',
			reason: 'must not be empty'
		});
	});
});

describe('oneOf', () => {
	const blinding = oneOf(['double', 'single', 'not_reported']);

	test('takes exactly the words of the list', () => {
		expect(reading(blinding, 'double')).toEqual({ value: 'double' });
		expect(reading(blinding, ' double ')).toEqual({ value: 'double' });
	});

	test('offers the word that was probably meant', () => {
		const reason = 'is not one of double, single, not_reported';
		const code = 'not_in_vocabulary';
		expect(reading(blinding, 'Double')).toEqual({ code, reason, fix: 'double' });
		expect(reading(blinding, 'not reported')).toEqual({ code, reason, fix: 'not_reported' });
		expect(reading(blinding, 'singel')).toEqual({ code, reason, fix: 'single' });
		expect(reading(blinding, 'triple')).toEqual({ code, reason });
	});

	test('offers the word for "unknown" where a cell is empty', () => {
		expect(reading(blinding, '')).toEqual({
			code: 'required',
			reason: 'must not be empty',
			fix: 'not_reported'
		});
	});

	test('optionalOneOf takes an empty cell as not stated', () => {
		expect(reading(optionalOneOf(['face', 'neck']), '')).toEqual({ value: null });
	});
});

describe('list', () => {
	const flags = list(wordReader(['up_to', 'percentile']));

	test('reads entries joined by semicolons, with or without spaces', () => {
		expect(reading(flags, 'up_to; percentile')).toEqual({ value: ['up_to', 'percentile'] });
		expect(reading(flags, '')).toEqual({ value: [] });
	});

	test('names the entry that it cannot read', () => {
		expect(reading(flags, 'up_to;upto')).toEqual({
			code: 'bad_list',
			reason: 'has an entry "upto" that is not one of up_to, percentile; up_to?'
		});
	});

	test('refuses an empty entry', () => {
		expect(reading(flags, 'up_to;')).toEqual({
			code: 'bad_list',
			reason: 'has an empty entry at place 2'
		});
	});
});
