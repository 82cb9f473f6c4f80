import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_UNITS, ARM_ROLES, DELIVERIES, FORMULATIONS } from '#lib/evidence/vocabulary.ts';
import { faultsOf, recordOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { maybe, positive, slug, text } from '../../../../tests/support/arbitrary-values.ts';
import { armRow } from './arm-row.ts';

/** Simulated. */
const GOOD = {
	study_id: 'simulated-2020-retinol',
	arm_id: 'a',
	label: '0.4 % retinol lotion',
	role: 'intervention',
	n: '36',
	formulation: 'lotion',
	delivery: 'not_reported',
	frequency: 'nightly',
	ingredients: 'retinol:0.4:%;squalane::not_reported'
};

describe('armRow', () => {
	test('reads an arm with its ingredients in their order', () => {
		expect(valueOf(armRow, GOOD)).toEqual({
			studyId: 'simulated-2020-retinol',
			armId: 'a',
			label: '0.4 % retinol lotion',
			role: 'intervention',
			n: 36,
			formulation: 'lotion',
			delivery: 'not_reported',
			frequency: 'nightly',
			ingredients: [
				{ slug: 'retinol', amount: 0.4, unit: '%' },
				{ slug: 'squalane', amount: null, unit: 'not_reported' }
			]
		});
	});

	test('keeps the same slug twice, which is a step-up of strength', () => {
		const arm = valueOf(armRow, { ...GOOD, ingredients: 'retinol:0.25:%;retinol:0.5:%' });
		expect(arm.ingredients.map((entry) => entry.amount)).toEqual([0.25, 0.5]);
	});

	test('reads an arm of which little is stated', () => {
		const arm = valueOf(armRow, { ...GOOD, n: '', frequency: '', ingredients: '' });
		expect(arm).toMatchObject({ n: null, frequency: null, ingredients: [] });
	});

	test.each([
		[{ arm_id: 'A' }, 'arm_id: is not an arm identifier: one lower-case letter, or a few'],
		[{ label: '' }, 'label: must not be empty'],
		[
			{ role: 'control' },
			'role: is not one of intervention, vehicle, placebo, active_comparator, untreated, not_reported'
		],
		[{ n: '36.5' }, 'n: is not a whole number'],
		[{ n: '0' }, 'n: is below 1'],
		[{ formulation: '' }, 'formulation: must not be empty [not_reported]'],
		[
			{ delivery: 'liposomes' },
			'delivery: is not one of liposome, nanoparticle, encapsulated, microneedle_patch, iontophoresis, none, not_reported [liposome]'
		],
		[
			{ ingredients: 'retinol:0,4:%' },
			'ingredients: has an entry "retinol:0,4:%" that is not a number; 0.4?'
		],
		[
			{ ingredients: 'retinol:3O:ppm' },
			'ingredients: has an entry "retinol:3O:ppm" that is not a number; 30?'
		],
		[{ ingredients: 'retinol:0.4:%;' }, 'ingredients: has an empty entry at place 2'],
		[{ role: 'untreated' }, 'ingredients: must be empty in an untreated arm']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(armRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('gives back every arm that it prints', () => {
		const amount = fc.oneof(
			fc.record({
				amount: positive(100),
				unit: fc.constantFrom(...AMOUNT_UNITS.filter((unit) => unit !== 'not_reported'))
			}),
			fc.constant({ amount: null, unit: 'not_reported' as const })
		);
		const arm = fc.record({
			studyId: slug,
			armId: fc.constantFrom('a', 'b', 'u', 'ab'),
			label: text,
			role: fc.constantFrom(...ARM_ROLES.filter((role) => role !== 'untreated')),
			n: maybe(fc.integer({ min: 1, max: 1_000_000 })),
			formulation: fc.constantFrom(...FORMULATIONS),
			delivery: fc.constantFrom(...DELIVERIES),
			frequency: maybe(text),
			ingredients: fc.array(
				fc.tuple(slug, amount).map(([name, rest]) => ({ slug: name, ...rest })),
				{ maxLength: 4 }
			)
		});
		fc.assert(
			fc.property(arm, (value) => {
				expect(armRow.parse({ line: 2, cells: armRow.print(value) })).toEqual({
					ok: true,
					value,
					findings: []
				});
			})
		);
	});

	test('prints a row as it stands in the file', () => {
		expect(armRow.print(valueOf(armRow, GOOD))).toEqual(recordOf(armRow, GOOD).cells);
	});
});
