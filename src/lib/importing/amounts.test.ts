import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_UNITS } from '#lib/evidence/vocabulary.ts';
import { armIngredientReader, printAmount, productActiveReader } from './amounts.ts';

const reasonOf = (reading: ReturnType<typeof armIngredientReader>) =>
	reading.ok ? null : reading.fault.reason;

describe('armIngredientReader', () => {
	test('reads slug, amount and unit', () => {
		expect(armIngredientReader('retinol:0.4:%')).toEqual({
			ok: true,
			value: { slug: 'retinol', amount: 0.4, unit: '%' }
		});
	});

	test('reads an amount that is not stated as null', () => {
		expect(armIngredientReader('retinol::not_reported')).toEqual({
			ok: true,
			value: { slug: 'retinol', amount: null, unit: 'not_reported' }
		});
	});

	test.each([
		['retinol', 'is not slug:amount:unit'],
		['retinol:0.4', 'is not slug:amount:unit'],
		['retinol:0.4:%:x', 'is not slug:amount:unit'],
		['Retinol:0.4:%', 'is not a slug: lower-case letters and digits, joined by single hyphens'],
		['retinol:0,4:%', 'is not a number'],
		['retinol:0:%', 'is not above 0'],
		['retinol:101:%', 'has more than 100 %'],
		['retinol::%', 'has a unit but no amount'],
		['retinol:0.4:not_reported', 'has an amount but no unit'],
		['retinol:0.4:mg', 'is not one of %, ppm, mg_per_g, uM, not_reported']
	])('refuses %s', (text, reason) => {
		expect(reasonOf(armIngredientReader(text))).toBe(reason);
	});
});

describe('productActiveReader', () => {
	test('keeps the name as printed, also one that holds a colon', () => {
		expect(productActiveReader('Sepitonic M3 (Cu:Zn): 1.5:%')).toEqual({
			ok: true,
			value: { name: 'Sepitonic M3 (Cu:Zn)', amount: 1.5, unit: '%' }
		});
	});

	test('refuses an entry without a name', () => {
		expect(productActiveReader(':1:%')).toMatchObject({
			fault: { reason: 'is not name:amount:unit' }
		});
	});
});

test('an amount comes back from its print', () => {
	const amount = fc.oneof(
		fc.record({
			amount: fc.double({ min: Number.MIN_VALUE, max: 100, noNaN: true }),
			unit: fc.constantFrom(...AMOUNT_UNITS.filter((unit) => unit !== 'not_reported'))
		}),
		fc.constant({ amount: null, unit: 'not_reported' as const })
	);
	fc.assert(
		fc.property(amount, (entry) => {
			expect(armIngredientReader(`retinol:${printAmount(entry)}`)).toEqual({
				ok: true,
				value: { slug: 'retinol', ...entry }
			});
		})
	);
});
