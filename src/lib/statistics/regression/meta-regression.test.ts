import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS, BCG_PREDICTORS } from '../../../../tests/fixtures/bcg-trials.ts';
import { simulatedStudies } from '../../../../tests/fixtures/study-arbitraries.ts';
import { matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import { METHODS } from '../pooling/model.ts';
import { metaRegression, type MetaRegression, type RegressionInput } from './meta-regression.ts';
import { predictEffect } from './predict.ts';
import type { Term } from './terms.ts';

const LATITUDE: Term = { kind: 'continuous', name: 'latitude' };
const YEAR: Term = { kind: 'continuous', name: 'year' };
const ALLOCATION: Term = { kind: 'factor', name: 'allocation' };

const bcg = (terms: readonly Term[], more: Partial<RegressionInput> = {}): RegressionInput => ({
	...BCG_LOG_RISK_RATIOS,
	predictors: BCG_PREDICTORS,
	terms,
	method: 'REML',
	test: 'z',
	...more
});

function fitted(input: RegressionInput): MetaRegression {
	const outcome = metaRegression(input);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value;
}

describe('metaRegression', () => {
	it('gives a line through exact points without heterogeneity, as on paper', () => {
		// y = 1 + 2x with unit variances: x̄ = 1, Σ(x − x̄)² = 2, so se(slope) = √½ and
		// Q_M = 2²·2 = 8.
		const { fit, rSquared } = fitted({
			yi: [1, 3, 5],
			vi: [1, 1, 1],
			predictors: { x: [0, 1, 2] },
			terms: [{ kind: 'continuous', name: 'x' }],
			method: 'EE',
			test: 'z'
		});
		const [intercept, slope] = fit.coefficients;
		expect(intercept?.estimate).toBeCloseTo(1, 13);
		expect(slope?.estimate).toBeCloseTo(2, 13);
		expect(slope?.se).toBeCloseTo(Math.SQRT1_2, 13);
		expect(fit.omnibus.statistic).toBeCloseTo(8, 12);
		expect(fit.omnibus).toMatchObject({ coefficients: [1], df1: 1, df2: null });
		expect(fit.heterogeneity.q).toBe(0);
		expect(rSquared).toBe(100);
	});

	it('gives the printed mixed-effects model of the BCG trials', () => {
		// Viechtbauer (2010), Journal of Statistical Software 36(3), the model with latitude and year.
		const { fit } = fitted(bcg([LATITUDE, YEAR]));
		// Its search for tau squared stopped early, so that its fourth decimal may be off.
		expect(fit.heterogeneity.tauSquared).toBeCloseTo(0.1108, 3);
		expect(fit.heterogeneity.tauSquaredSe).toBeCloseTo(0.0845, 3);
		expect(fit.heterogeneity.q).toBeCloseTo(28.3251, 4);
		expect(fit.omnibus.statistic).toBeCloseTo(12.2043, 3);
		const [intercept, latitude, year] = fit.coefficients;
		expect(intercept?.estimate).toBeCloseTo(-3.5455, 3);
		expect(intercept?.se).toBeCloseTo(29.0959, 3);
		expect(latitude?.estimate).toBeCloseTo(-0.028, 4);
		expect(latitude?.se).toBeCloseTo(0.0102, 4);
		expect(year?.estimate).toBeCloseTo(0.0019, 4);
		expect(year?.se).toBeCloseTo(0.0147, 4);
	});

	it('codes a factor by treatment, and by group without an intercept', () => {
		const coded = fitted(bcg([ALLOCATION]));
		expect(coded.columns.map((c) => c.name)).toEqual([
			'intercept',
			'allocation=random',
			'allocation=systematic'
		]);
		const groups = fitted(bcg([ALLOCATION], { intercept: false }));
		expect(groups.rSquared).toBeNull();
		expect(groups.fit.omnibus.df1).toBe(3);
		const [alternate, random] = coded.fit.coefficients.map((c) => c.estimate);
		expect(groups.fit.coefficients[0]?.estimate).toBeCloseTo(alternate ?? NaN, 12);
		expect(groups.fit.coefficients[1]?.estimate).toBeCloseTo((alternate ?? 0) + (random ?? 0), 12);
		const other = fitted(bcg([{ ...ALLOCATION, reference: 'random' }]));
		expect(other.levels).toEqual({ allocation: ['random', 'alternate', 'systematic'] });
		expect(other.fit.omnibus.statistic).toBeCloseTo(coded.fit.omnibus.statistic ?? NaN, 10);
	});

	it('multiplies the columns of an interaction', () => {
		const { columns } = fitted(
			bcg([LATITUDE, ALLOCATION, { kind: 'interaction', of: [LATITUDE, ALLOCATION] }])
		);
		expect(columns.map((c) => c.name).slice(-2)).toEqual([
			'latitude:allocation=random',
			'latitude:allocation=systematic'
		]);
		expect(columns.at(-1)?.valueOf({ latitude: 33, allocation: 'systematic' })).toBe(33);
	});

	it('tests the terms that are asked for', () => {
		const { fit } = fitted(bcg([LATITUDE, ALLOCATION], { tested: [ALLOCATION] }));
		expect(fit.omnibus.coefficients).toEqual([2, 3]);
	});

	it('leaves out what other predictors already give, and names it', () => {
		const predictors = {
			...BCG_PREDICTORS,
			twice: BCG_PREDICTORS.latitude.map((latitude) => 2 * latitude + 1)
		};
		const twice: Term = { kind: 'continuous', name: 'twice' };
		const outcome = metaRegression(bcg([LATITUDE, twice], { predictors }));
		expect(outcome.ok && outcome.warnings).toContainEqual({
			code: 'dropped_predictor',
			column: 2,
			name: 'twice'
		});
		expect(outcome.ok && outcome.value.fit.p).toBe(2);
	});

	it('refuses a missing value with its index, or leaves the study out when asked to', () => {
		const latitude = BCG_PREDICTORS.latitude.map((value, i) => (i === 4 ? null : value));
		const input = bcg([LATITUDE], { predictors: { latitude } });
		expect(metaRegression(input)).toMatchObject({
			ok: false,
			reason: { reason: 'non_finite', index: 4 }
		});
		const outcome = metaRegression({ ...input, missing: 'drop' });
		expect(outcome.ok && outcome.value.indices).not.toContain(4);
		expect(outcome.ok && outcome.warnings).toContainEqual({
			code: 'dropped_missing',
			indices: [4]
		});
	});

	it.each<[string, Partial<RegressionInput>, unknown]>([
		[
			'a word for a number',
			{ predictors: { latitude: Array<string>(13).fill('north') } },
			'non_finite'
		],
		['a predictor of another length', { predictors: { latitude: [1, 2] } }, 'different_lengths'],
		['effects and variances of two lengths', { vi: [1] }, 'different_lengths'],
		['no study', { yi: [], vi: [], predictors: { latitude: [] } }, 'too_few_studies'],
		[
			'as many coefficients as studies',
			{ yi: [1, 2], vi: [1, 1], predictors: { latitude: [1, 2] } },
			'no_residual_degrees_of_freedom'
		]
	])('refuses %s', (_, more, reason) => {
		expect(metaRegression(bcg([LATITUDE], more))).toMatchObject({ ok: false, reason: { reason } });
	});

	it('warns of fewer than ten studies a predictor', () => {
		const outcome = metaRegression(bcg([LATITUDE, YEAR]));
		expect(outcome.ok && outcome.warnings).toEqual([{ code: 'few_studies', k: 13, advised: 20 }]);
	});

	it('does not depend on the units of a predictor', () => {
		fc.assert(
			fc.property(simulatedStudies, fc.constantFrom(...METHODS), ({ yi, vi }, method) => {
				fc.pre(yi.length > 3);
				const x = yi.map((_, i) => i);
				const line = (predictor: number[]) =>
					fitModel({
						yi,
						vi,
						design: matrixOf(predictor.map((value) => [1, value])),
						method,
						test: 'knha'
					});
				const plain = line(x);
				const shifted = line(x.map((value) => 1900 + 7 * value));
				expect(shifted.ok).toBe(plain.ok);
				const [first, second] = [plain, shifted].map((o) => (o.ok ? o.value : null));
				const near = (a = 0, b = 0) => Math.abs(a - b) <= 1e-8 * (Math.abs(a) + 1e-2);
				const spread = first?.heterogeneity.tauSquared;
				expect(near(spread, second?.heterogeneity.tauSquared)).toBe(true);
				const slope = second?.coefficients[1];
				expect(near(first?.coefficients[1]?.estimate, 7 * (slope?.estimate ?? 0))).toBe(true);
				expect(near(first?.coefficients[1]?.se, 7 * (slope?.se ?? 0))).toBe(true);
			})
		);
	});

	it('is the mean alone where the design is a column of ones', () => {
		fc.assert(
			fc.property(simulatedStudies, fc.constantFrom(...METHODS), ({ yi, vi }, method) => {
				const mean = fitModel({ yi, vi, method, test: 'adhoc' });
				const ones = matrixOf(yi.map(() => [1]));
				const design = fitModel({ yi, vi, method, test: 'adhoc', design: ones });
				const [a, b] = [mean, design].map((o) => (o.ok ? o.value : null));
				const near = (x = 0, y = 0) => Math.abs(x - y) <= 1e-9 * (Math.abs(x) + 1e-3);
				expect(near(a?.heterogeneity.tauSquared, b?.heterogeneity.tauSquared)).toBe(true);
				expect(near(a?.coefficients[0]?.upper, b?.coefficients[0]?.upper)).toBe(true);
				const [m, d] = [a, b].map((f) => f?.fitStatistics.REML?.logLikelihood);
				expect(near(m, d)).toBe(true);
			})
		);
	});
});

describe('predictEffect', () => {
	it('expects at the mean of a predictor what the line says, with both intervals', () => {
		const regression = fitted(bcg([LATITUDE]));
		const predicted = predictEffect(regression, { latitude: 20 });
		if (!predicted.ok) throw new Error('refused');
		const [intercept, slope] = regression.fit.coefficients;
		const expected = (intercept?.estimate ?? 0) + 20 * (slope?.estimate ?? 0);
		expect(predicted.value.estimate).toBeCloseTo(expected, 12);
		const { predictionInterval: interval } = predicted.value;
		const half =
			1.959963984540054 * Math.hypot(predicted.value.se, regression.fit.heterogeneity.tau);
		expect(interval?.upper).toBeCloseTo(expected + half, 12);
	});

	it('has the standard errors of the test that was asked', () => {
		const [byZ, byT] = (['z', 'knha'] as const).map((test) => fitted(bcg([LATITUDE], { test })));
		if (byZ === undefined || byT === undefined) throw new Error('not fitted');
		const se = (regression: MetaRegression) => {
			const predicted = predictEffect(regression, { latitude: 20 });
			return predicted.ok ? predicted.value.se : NaN;
		};
		expect(byT.fit.dispersion).not.toBeCloseTo(1, 2);
		expect(se(byT)).toBeCloseTo(se(byZ) * Math.sqrt(byT.fit.dispersion), 12);
	});

	it('refuses a level that no study had, and a missing predictor', () => {
		const regression = fitted(bcg([LATITUDE, ALLOCATION]));
		expect(predictEffect(regression, { latitude: 1e300, allocation: 'random' })).toMatchObject({
			reason: { reason: 'non_finite', input: 'prediction' }
		});
		expect(predictEffect(regression, { latitude: 20, allocation: 'drawn' })).toMatchObject({
			reason: { reason: 'out_of_range', input: 'allocation' }
		});
		expect(predictEffect(regression, { allocation: 'random' })).toMatchObject({
			reason: { reason: 'non_finite', input: 'latitude' }
		});
	});
});
