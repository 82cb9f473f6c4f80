import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGroup } from '../../../../tests/support/arbitrary-groups.ts';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import {
	averageSpreadDifference,
	controlSpreadDifference
} from './heteroscedastic-mean-difference.ts';
import { approximateCorrection, exactCorrection } from './small-sample-correction.ts';
import {
	averageVariance,
	standardisedFromD,
	standardisedFromT,
	standardisedMeanDifference
} from './standardised-mean-difference.ts';

// Borenstein et al. (2009), Introduction to Meta-Analysis (not read again).
const ONE = { mean: 103, sd: 5.5, n: 50 };
const TWO = { mean: 100, sd: 4.5, n: 50 };

describe('small-sample correction', () => {
	it('has closed forms for two and four degrees of freedom, and none for one', () => {
		expectClose(exactCorrection(2) ?? NaN, 1 / Math.sqrt(Math.PI));
		expectClose(exactCorrection(4) ?? NaN, 2 ** 1.5 / (2 * Math.sqrt(Math.PI)));
		expect([exactCorrection(1), exactCorrection(NaN), approximateCorrection(1)]).toEqual([
			null,
			null,
			null
		]);
	});

	it('is 1 − 3/(4m − 1) within 0.01, and 1 in the end', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 1_000_000 }), (m) => {
				const [exact, near] = [exactCorrection(m) ?? NaN, approximateCorrection(m) ?? NaN];
				expect(Math.abs(exact - near)).toBeLessThan(0.01);
				expect(exact).toBeLessThan(1);
			})
		);
		expectClose(exactCorrection(1e9) ?? NaN, 1, 1e-9);
	});
});

describe('standardised mean difference', () => {
	it('is that of the worked example in Borenstein et al.', () => {
		const { estimate, variance } = answered(standardisedMeanDifference(ONE, TWO, 'LS2'));
		expectClose(estimate, 0.5924, 1e-4);
		expectClose(variance, 0.0411, 2e-3);
	});

	it('can be worked out by hand', () => {
		// Two groups of 2 with SD 1, one unit apart: d = 1, J(2) = 1/√π.
		const pair = [
			{ mean: 5, sd: 1, n: 2 },
			{ mean: 4, sd: 1, n: 2 }
		] as const;
		const g2 = 1 / Math.PI;
		const variances = (['LS', 'LS2', 'UB'] as const).map((form) => {
			const effect = answered(standardisedMeanDifference(...pair, form));
			expectClose(effect.estimate, Math.sqrt(g2));
			return effect.variance;
		});
		expectClose(variances[0] ?? NaN, 1 + g2 / 8);
		expectClose(variances[1] ?? NaN, g2 * (1 + 1 / 8));
		expectClose(variances[2] ?? NaN, 1 + g2);
	});

	it('has no unit: neither shift nor scale change it', () => {
		fc.assert(
			fc.property(arbitraryGroup, arbitraryGroup, (one, two) => {
				const other = (g: typeof one) => ({ mean: g.mean * 8 + 1, sd: g.sd * 8, n: g.n });
				for (const measure of [
					standardisedMeanDifference,
					averageSpreadDifference,
					controlSpreadDifference
				]) {
					const effect = answered(measure(one, two));
					const moved = answered(measure(other(one), other(two)));
					expect(moved.estimate).toBeCloseTo(effect.estimate, 9);
					expectClose(moved.variance, effect.variance, 1e-8);
				}
			})
		);
	});

	it('is smaller than d and turns round with the groups', () => {
		fc.assert(
			fc.property(arbitraryGroup, arbitraryGroup, (one, two) => {
				const [g, back] = [
					answered(standardisedMeanDifference(one, two)),
					answered(standardisedMeanDifference(two, one))
				];
				const sizes = { n1: one.n, n2: two.n };
				const d = answered(standardisedFromD(g.estimate, sizes, 'LS', 'none')).estimate;
				const further = answered(standardisedFromD(g.estimate, sizes)).estimate;
				expect(Math.abs(further)).toBeLessThanOrEqual(Math.abs(d));
				expectClose(back.estimate, -g.estimate, 1e-9);
			})
		);
	});

	it('follows from t as from the means', () => {
		const spread = 1 / 10 + 1 / 20;
		const fromMeans = standardisedMeanDifference(
			{ mean: 5, sd: 2, n: 10 },
			{ mean: 4, sd: 2, n: 20 }
		);
		const fromT = standardisedFromT(1 / (2 * Math.sqrt(spread)), { n1: 10, n2: 20 });
		expectClose(answered(fromT).estimate, answered(fromMeans).estimate);
	});

	it('with an average variance keeps the estimates, and weighs equal studies alike', () => {
		const sizes = { n1: 20, n2: 20 };
		const effects = [0.2, 0.8].map((d) => answered(standardisedFromD(d, sizes)));
		const averaged = answered(averageVariance(effects, [sizes, sizes]));
		expect(averaged.map((e) => e.estimate)).toEqual(effects.map((e) => e.estimate));
		expect(averaged[0]?.variance).toBe(averaged[1]?.variance);
		expect(refusalOf(averageVariance(effects, [sizes]))).toBe('different_lengths');
		expect(refusalOf(averageVariance([], []))).toBe('too_few_studies');
	});

	it('is refused where nobody varies, for too few people and for missing numbers', () => {
		const still = { mean: 1, sd: 0, n: 9 };
		const few = { mean: 1, sd: 1, n: 1 };
		const measures = [standardisedMeanDifference, averageSpreadDifference, controlSpreadDifference];
		for (const measure of measures) {
			expect(refusalOf(measure(still, still))).toBe('zero_variance');
			expect(refusalOf(measure(few, few))).toBe('out_of_range');
			expect(refusalOf(measure(TWO, { mean: 1, sd: NaN, n: 9 }))).toBe('non_finite');
		}
		expect(refusalOf(standardisedFromD(NaN, { n1: 9, n2: 9 }))).toBe('non_finite');
		expect(refusalOf(standardisedFromT(1, { n1: -9, n2: 9 }))).toBe('out_of_range');
		expect(refusalOf(averageSpreadDifference(few, { mean: 0, sd: 1, n: 9 }))).toBe('out_of_range');
		expect(refusalOf(averageSpreadDifference(few, { mean: 0, sd: 1, n: 2 }))).toBe('out_of_range');
	});
});

describe('differences in units of other spreads', () => {
	it('agree with the pooled one where both groups spread alike', () => {
		const [one, two] = [
			{ mean: 5, sd: 2, n: 30 },
			{ mean: 4, sd: 2, n: 30 }
		];
		const g = answered(standardisedMeanDifference(one, two)).estimate;
		expectClose(answered(averageSpreadDifference(one, two)).estimate, g);
		const ofControl = answered(controlSpreadDifference(one, two));
		expectClose(ofControl.estimate, (exactCorrection(29) ?? NaN) / 2);
		const separate = answered(controlSpreadDifference(one, two, 'separate'));
		expectClose(separate.variance, ofControl.variance);
	});

	it('can be worked out by hand without a difference', () => {
		// d = 0, s₁ = 1, s₂ = 3, average variance 5, ten each: J²·(1/45 + 9/45).
		const effect = answered(
			averageSpreadDifference({ mean: 2, sd: 1, n: 10 }, { mean: 2, sd: 3, n: 10 })
		);
		expect(effect.estimate).toBe(0);
		expectClose(effect.variance, ((exactCorrection(18) ?? NaN) ** 2 * 10) / 45);
	});

	it('have a form that changes with the unit, for comparing only', () => {
		const of = (scale: number) =>
			answered(
				averageSpreadDifference(
					{ mean: 5 * scale, sd: 2 * scale, n: 10 },
					{ mean: 4 * scale, sd: scale, n: 10 },
					'unit_dependent'
				)
			).variance;
		expect(of(10)).not.toBeCloseTo(of(1), 6);
	});
});
