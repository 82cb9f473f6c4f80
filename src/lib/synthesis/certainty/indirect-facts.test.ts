import { describe, expect, it } from 'vitest';
import {
	SIMULATED_VEHICLE,
	simulatedArm,
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { indirectFacts } from './indirect-facts.ts';

type Parts = NonNullable<Parameters<typeof simulatedWeighed>[0]>;

const ONE_PER_CENT = [{ amount: 1, unit: '%' }] as const;
const product = (amount: number) =>
	({ productId: `p${amount}`, product: 'P', amount, unit: '%' }) as const;

function facts(parts: Parts = {}, turned = false) {
	const weighed = simulatedWeighed(parts);
	const effect = simulatedControlled();
	return indirectFacts(
		[{ weighed, effect, question: 'single_vs_vehicle', turned }],
		ONE_PER_CENT,
		[]
	);
}

describe('indirectFacts', () => {
	it('takes the face and the skin around the eyes for the face, and no other site', () => {
		expect(facts({ study: { bodySite: 'periorbital' } }).otherSite).toBe(false);
		expect(facts({ study: { bodySite: 'upper_arm' } }).otherSite).toBe(true);
	});

	it('does not call an unknown site another one', () => {
		expect(facts({ study: { bodySite: null } }).otherSite).toBe(false);
	});

	it('finds a microneedle patch or iontophoresis in the arm with the ingredient', () => {
		expect(facts({ arm: { delivery: 'microneedle_patch' } }).byStaff).toBe(true);
		const parts: Parts = {
			arm: SIMULATED_VEHICLE,
			comparator: simulatedArm({ armId: 'c', delivery: 'iontophoresis' })
		};
		expect(facts(parts, true).byStaff).toBe(true);
		expect(facts(parts).byStaff).toBe(false);
	});

	it('finds staff who apply it in how often it was applied', () => {
		expect(facts({ arm: { frequency: 'up to 3 times a week by study staff' } }).byStaff).toBe(true);
		expect(facts({ arm: { frequency: 'weekly, by a nurse' } }).byStaff).toBe(true);
		expect(facts({ arm: { frequency: 'twice daily' } }).byStaff).toBe(false);
	});

	it('calls a study measured when nobody judged it by eye', () => {
		expect(facts({ result: { assessment: 'instrumental' } }).instrumentOnly).toBe(true);
		expect(facts({ result: { assessment: 'clinician_graded' } }).instrumentOnly).toBe(false);
	});

	it('judges an amount only against three products of the same unit or more', () => {
		const outside = (products: readonly ReturnType<typeof product>[]) =>
			indirectFacts([], ONE_PER_CENT, products).doseOutside;
		expect(outside([])).toBeNull();
		expect(outside([2, 3].map(product))).toBeNull();
		expect(outside([2, 3, 4].map(product))).toBe(true);
		expect(outside([0.5, 1, 2].map(product))).toBe(false);
	});

	it('says when no amount is stated', () => {
		expect(indirectFacts([], [{ amount: null, unit: '%' }]).amountUnstated).toBe(true);
		expect(indirectFacts([], ONE_PER_CENT).amountUnstated).toBe(false);
	});
});
