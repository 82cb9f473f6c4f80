import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arms } from '../../../tests/fixtures/result-arbitraries.ts';
import { simulatedArm } from '../../../tests/fixtures/simulated-results.ts';
import { ISOLATES_RULES, isolatedIngredient, isolatesOf, isSingle } from './isolates.ts';
import type { Arm } from './types.ts';
import { ISOLATES, type ArmRole } from './vocabulary.ts';

const arm = (role: ArmRole, slugs: readonly string[], more: Partial<Arm> = {}): Arm =>
	simulatedArm({
		role,
		label: 'cream',
		ingredients: slugs.map((slug) => ({ slug, amount: null, unit: 'not_reported' })),
		...more
	});
const active = (...slugs: string[]): Arm => arm('intervention', slugs);
const vehicle = (...slugs: string[]): Arm => arm('vehicle', slugs);
const untreated = arm('untreated', []);

describe('isolatesOf', () => {
	it.each([
		['one ingredient against its vehicle', active('retinol'), vehicle(), 'single_vs_vehicle'],
		[
			'one ingredient against a placebo',
			active('retinol'),
			arm('placebo', []),
			'single_vs_vehicle'
		],
		['one ingredient against untreated skin', active('retinol'), untreated, 'single_vs_untreated'],
		['several ingredients against a vehicle', active('a', 'b'), vehicle(), 'mixture_vs_inert'],
		['several ingredients against untreated skin', active('a', 'b'), untreated, 'mixture_vs_inert'],
		['one more ingredient in the same base', active('a', 'b'), vehicle('b'), 'add_on'],
		['two more ingredients in the same base', active('a', 'b', 'c'), vehicle('c'), 'cannot_tell'],
		[
			'another active',
			active('retinol'),
			arm('active_comparator', ['tretinoin']),
			'active_vs_active'
		],
		[
			'another active in the same base',
			active('retinol', 'base'),
			arm('active_comparator', ['tretinoin', 'base']),
			'active_vs_active'
		],
		['an arm of unknown composition', active(), vehicle('retinol'), 'cannot_tell'],
		['two arms that list nothing', vehicle(), untreated, 'cannot_tell'],
		['a control of unknown nature', active('retinol'), arm('not_reported', []), 'cannot_tell'],
		[
			'a control that lists nothing but is an active',
			active('a'),
			arm('active_comparator', []),
			'cannot_tell'
		]
	] as const)('reads %s', (_, first, second, expected) => {
		expect(isolatesOf(first, second)).toBe(expected);
		expect(isolatesOf(second, first)).toBe(expected);
	});

	it.each(['peptide-unspecified', 'plant-blend', 'soy-complex'])(
		'never takes %s for one ingredient',
		(slug) => {
			expect(isSingle(slug)).toBe(false);
			expect(isolatesOf(active(slug), vehicle())).toBe('mixture_vs_inert');
			expect(isolatesOf(active(slug), untreated)).toBe('mixture_vs_inert');
			expect(isolatesOf(active(slug, 'base'), vehicle('base'))).toBe('cannot_tell');
		}
	);

	it('counts a slug that is named twice (a step-up) as one ingredient', () => {
		expect(isolatesOf(active('retinol', 'retinol'), vehicle())).toBe('single_vs_vehicle');
	});

	describe('with the same ingredients on both sides', () => {
		const withAmount = (amount: number | null, more: Partial<Arm> = {}): Arm =>
			arm('intervention', [], {
				ingredients: [{ slug: 'retinol', amount, unit: '%' }],
				...more
			});

		it('sees another amount, also in another unit', () => {
			expect(isolatesOf(withAmount(0.1), withAmount(0.3))).toBe('dose_or_form');
			const inPpm = withAmount(null, {
				ingredients: [{ slug: 'retinol', amount: 1000, unit: 'ppm' }]
			});
			expect(isolatesOf(withAmount(0.1), inPpm)).toBe('cannot_tell');
			expect(isolatesOf(withAmount(0.2), inPpm)).toBe('dose_or_form');
		});

		it('sees another formulation or delivery, and not one that is only unstated', () => {
			const cream = withAmount(1, { formulation: 'cream', delivery: 'liposome' });
			expect(isolatesOf(cream, withAmount(1, { formulation: 'gel', delivery: 'liposome' }))).toBe(
				'dose_or_form'
			);
			expect(isolatesOf(cream, withAmount(1, { formulation: 'cream', delivery: 'none' }))).toBe(
				'dose_or_form'
			);
			const unstated = withAmount(1, { formulation: 'not_reported', delivery: 'not_reported' });
			expect(isolatesOf(cream, unstated)).toBe('cannot_tell');
		});

		it('sees what only the label says: a range, a step-up, a molecular weight', () => {
			const labelled = (label: string): Arm => withAmount(null, { label });
			expect(isolatesOf(labelled('50 kDa'), labelled('800 kDa'))).toBe('dose_or_form');
			expect(isolatesOf(labelled('step-up 0.25 to 1%'), labelled('0.5%'))).toBe('dose_or_form');
			expect(isolatesOf(labelled('Cream'), labelled('cream '))).toBe('cannot_tell');
		});

		it('takes an amount that the label repeats for no difference of its own', () => {
			const one = withAmount(1, { label: 'retinol 1% cream' });
			const same = withAmount(1, { label: 'retinol 1.0 % cream' });
			expect(isolatesOf(one, same)).toBe('cannot_tell');
		});
	});

	it('is the same from either side, whatever the arms', () => {
		fc.assert(
			fc.property(arms, arms, (a, b) => {
				expect(isolatesOf(a, b)).toBe(isolatesOf(b, a));
			})
		);
	});

	it('never counts an arm of unknown composition as isolating anything', () => {
		const unknown = arms.map((a): Arm => ({ ...a, role: 'intervention', ingredients: [] }));
		fc.assert(
			fc.property(unknown, arms, (a, b) => {
				expect(isolatesOf(a, b)).toBe('cannot_tell');
				expect(isolatedIngredient(a, b)).toBeNull();
			})
		);
	});
});

describe('isolatedIngredient', () => {
	it('names the ingredient and the side on which it stands', () => {
		expect(isolatedIngredient(active('retinol'), vehicle())).toEqual({
			slug: 'retinol',
			side: 'arm'
		});
		expect(isolatedIngredient(untreated, active('retinol'))).toEqual({
			slug: 'retinol',
			side: 'comparator'
		});
		expect(isolatedIngredient(active('a', 'b'), vehicle('b'))).toEqual({ slug: 'a', side: 'arm' });
	});

	it('is null for every question but "does this ingredient do anything"', () => {
		fc.assert(
			fc.property(arms, arms, (a, b) => {
				const isolates = isolatesOf(a, b);
				const isolated = isolatedIngredient(a, b);
				const answers = ['single_vs_vehicle', 'single_vs_untreated', 'add_on'];
				expect(isolated !== null).toBe(answers.includes(isolates));
				expect(isolated === null || isSingle(isolated.slug)).toBe(true);
			})
		);
	});
});

describe('ISOLATES_RULES', () => {
	it('lists every class, in the order in which the rules are checked', () => {
		expect(new Set(ISOLATES_RULES.map((rule) => rule.isolates))).toEqual(new Set(ISOLATES));
		expect(ISOLATES_RULES.map((rule) => rule.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});
});
