import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { minimalDetectableChange } from './detectable-change.ts';
import { shareBeyond } from './share-beyond.ts';
import {
	optimalInformationSize,
	parallelEquivalent,
	peoplePerGroup,
	peopleWithTwoSides
} from './trial-size.ts';

describe('size of a trial', () => {
	it.each([
		[0.2, 785],
		[0.3, 349],
		[0.5, 126],
		[0.8, 50]
	])('for %j standard deviations needs %j people in all', (d, people) => {
		expect(answered(optimalInformationSize({ d }))).toBe(people);
	});

	it('is the usual one for two groups, also with what a t test adds', () => {
		// 63 a group by z; 64 by t for half a standard deviation (Cohen 1988).
		expect(answered(peoplePerGroup({ d: 0.5 }))).toBe(63);
		expect(answered(peoplePerGroup({ d: 0.5, forTTest: true }))).toBe(64);
	});

	it('is far smaller with two sides of the same people', () => {
		expect(answered(peopleWithTwoSides({ d: 0.5 }, 0.5))).toBe(32);
		expect(answered(peopleWithTwoSides({ d: 0.5, forTTest: true }, 0.5))).toBe(34);
		expect(answered(parallelEquivalent(32, 0.5))).toBe(128);
	});

	it('falls with the effect and grows with the power', () => {
		const d = fc.double({ min: 0.05, max: 2, noNaN: true });
		fc.assert(
			fc.property(d, d, (a, b) => {
				const [small, large] = [Math.min(a, b), Math.max(a, b)];
				const need = (aim: Parameters<typeof peoplePerGroup>[0]) => answered(peoplePerGroup(aim));
				expect(need({ d: large })).toBeLessThanOrEqual(need({ d: small }));
				expect(need({ d: a, power: 0.9 })).toBeGreaterThanOrEqual(need({ d: a }));
				expect(need({ d: -a })).toBe(need({ d: a }));
			})
		);
	});

	it('with two sides informs as much as that many people in two groups', () => {
		const r = fc.double({ min: -0.9, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(r, (correlation) => {
				const sides = answered(peopleWithTwoSides({ d: 0.1 }, correlation));
				const groups = answered(optimalInformationSize({ d: 0.1 }));
				const equivalent = answered(parallelEquivalent(sides, correlation));
				expect(Math.abs(equivalent / groups - 1)).toBeLessThan(0.02);
			})
		);
	});

	it('is refused without an effect, and for impossible chances', () => {
		expect(refusalOf(peoplePerGroup({ d: 0 }))).toBe('out_of_range');
		expect(refusalOf(peoplePerGroup({ d: NaN }))).toBe('out_of_range');
		expect(refusalOf(optimalInformationSize({ d: 1, alpha: 0 }))).toBe('out_of_range');
		expect(refusalOf(optimalInformationSize({ d: 1, power: 1 }))).toBe('out_of_range');
		expect(refusalOf(peopleWithTwoSides({ d: 1 }, 1))).toBe('out_of_range');
		expect(refusalOf(parallelEquivalent(9, NaN))).toBe('out_of_range');
		expect(refusalOf(parallelEquivalent(-9, 0))).toBe('out_of_range');
	});
});

describe('detectable change', () => {
	it.each([
		[0.95, 0.62],
		[0.9, 0.88],
		[0.85, 1.07],
		[0.75, 1.39]
	])('with a reliability of %j is %j standard deviations', (icc, change) => {
		const { ofOnePerson } = answered(minimalDetectableChange({ sd: 1, icc }));
		expect(ofOnePerson).toBeCloseTo(change, 2);
	});

	it('of the mean of people is smaller by the root of their number', () => {
		const change = answered(minimalDetectableChange({ sd: 3, icc: 0.75 }, 25));
		expect(change.standardError).toBe(1.5);
		expectClose(change.ofOnePerson / change.ofGroupMean, 5);
		expect(answered(minimalDetectableChange({ sd: 3, icc: 1 })).ofOnePerson).toBe(0);
	});

	it('is refused for impossible figures', () => {
		expect(refusalOf(minimalDetectableChange({ sd: -1, icc: 0.9 }))).toBe('out_of_range');
		expect(refusalOf(minimalDetectableChange({ sd: 1, icc: 1.1 }))).toBe('out_of_range');
		expect(refusalOf(minimalDetectableChange({ sd: 1, icc: 0.9 }, 0))).toBe('out_of_range');
		expect(refusalOf(minimalDetectableChange({ sd: 1, icc: 0.9 }, 9, 95))).toBe('out_of_range');
	});
});

describe('share beyond a threshold', () => {
	it('can be worked out by hand', () => {
		expect(answered(shareBeyond({ mean: 0.3, tau2: 0.04 }, 0.3)).share).toBe(0.5);
		// One τ above the threshold: Φ(1).
		const known = { mean: 0.5, tau2: 0.04, se: 0.1, seTau2: 0.02 };
		const { share, standardError } = answered(shareBeyond(known, 0.3));
		expectClose(share, 0.841344746068543);
		const density = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);
		expectClose(
			standardError ?? NaN,
			density * Math.sqrt(0.25 + (0.02 * 0.2) ** 2 / (4 * 0.04 ** 3))
		);
	});

	it('and the share on the other side are all', () => {
		const value = fc.double({ min: -2, max: 2, noNaN: true });
		fc.assert(
			fc.property(value, value, fc.double({ min: 1e-4, max: 4, noNaN: true }), (mean, c, tau2) => {
				const above = answered(shareBeyond({ mean, tau2 }, c)).share;
				const below = answered(shareBeyond({ mean, tau2 }, c, 'below')).share;
				expect(above + below).toBeCloseTo(1, 12);
			})
		);
	});

	it('is none or all without heterogeneity, and without a standard error', () => {
		const certain = { mean: 0.5, tau2: 0, se: 0.1, seTau2: 0.1 };
		expect(answered(shareBeyond(certain, 0.3))).toEqual({ share: 1, standardError: null });
		expect(answered(shareBeyond(certain, 0.3, 'below')).share).toBe(0);
		expect(answered(shareBeyond({ mean: 1, tau2: 1 }, 0.3)).standardError).toBeNull();
	});

	it('is refused for missing or impossible figures', () => {
		expect(refusalOf(shareBeyond({ mean: NaN, tau2: 1 }, 0))).toBe('non_finite');
		expect(refusalOf(shareBeyond({ mean: 1, tau2: -1 }, 0))).toBe('out_of_range');
	});
});
