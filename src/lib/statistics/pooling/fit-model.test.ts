import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS } from '../../../../tests/fixtures/bcg-trials.ts';
import type { Outcome } from '../result.ts';
import { fitModel } from './fit-model.ts';
import { METHODS, type Method, type ModelFit, type TestName } from './model.ts';

/** Three effects two apart with variances of 1: everything can be worked out on paper. */
const BY_HAND = { yi: [1, 3, 5], vi: [1, 1, 1] };

function fitted(outcome: Outcome<ModelFit>): ModelFit {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value;
}
const byHand = (method: Method, test: TestName = 'z') =>
	fitted(fitModel({ ...BY_HAND, method, test }));

describe('fitModel', () => {
	// Q = 4 + 0 + 4 = 8 with 2 degrees of freedom. DL (8 − 2)/2, HE 4 − 1, HS (8 − 3)/3, REML 4 − 1,
	// ML 8/3 − 1. SJ starts at 8/3: (8/3)·(8/(11/3))/2. PM and EB: 8/(1 + t) = 2.
	it.each<[Method, number, number | null]>([
		['EE', 0, null],
		['DL', 3, 4],
		['HE', 3, 4],
		['HS', 5 / 3, 16 / 9],
		['SJ', 32 / 11, ((8 / 3) * (2 * (129 / 121))) / 2],
		['ML', 5 / 3, Math.sqrt(128 / 27)],
		['REML', 3, 4],
		['EB', 3, 4],
		['PM', 3, 4]
	])('estimates tau squared by %s as on paper, with its standard error', (method, tau2, se) => {
		const { heterogeneity, coefficients } = byHand(method);
		expect(heterogeneity.tauSquared).toBeCloseTo(tau2, 13);
		expect(heterogeneity.tauSquaredSe === null).toBe(se === null);
		expect(heterogeneity.tauSquaredSe ?? 0).toBeCloseTo(se ?? 0, 12);
		expect(coefficients[0]?.estimate).toBeCloseTo(3, 14);
		expect(coefficients[0]?.se).toBeCloseTo(Math.sqrt((1 + tau2) / 3), 13);
	});

	it('gives Q, I², H² and their p-value as on paper', () => {
		const { heterogeneity } = byHand('DL');
		expect(heterogeneity.q).toBe(8);
		// The upper tail of chi-squared with 2 degrees of freedom is exp(−Q/2).
		expect(heterogeneity.qPValue).toBeCloseTo(Math.exp(-4), 15);
		expect(heterogeneity.typicalVariance).toBeCloseTo(1, 14);
		expect(heterogeneity.iSquared).toBeCloseTo(75, 12);
		expect(heterogeneity.hSquared).toBeCloseTo(4, 13);
		expect(byHand('EE').heterogeneity.iSquared).toBe(75);
		expect(byHand('EE').heterogeneity.hSquared).toBe(4);
	});

	it('tests by Hartung and Knapp with the dispersion of the weighted residuals', () => {
		const { dispersion, df, coefficients } = byHand('ML', 'knha');
		// Weights 3/8: s² = (3/8)·8/2.
		expect(dispersion).toBeCloseTo(1.5, 13);
		expect(df).toBe(2);
		expect(coefficients[0]?.se).toBeCloseTo(Math.sqrt((1.5 * 8) / 9), 13);
		// t with 2 degrees of freedom: P(|T| > t) = 1 − t/√(2 + t²).
		const t = 3 / Math.sqrt((1.5 * 8) / 9);
		expect(coefficients[0]?.statistic).toBeCloseTo(t, 13);
		expect(coefficients[0]?.pValue).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 14);
	});

	it('gives the log-likelihoods as on paper', () => {
		const { ML } = byHand('ML').fitStatistics;
		const ll = -1.5 * Math.log((2 * Math.PI * 8) / 3) - 1.5;
		expect(ML?.logLikelihood).toBeCloseTo(ll, 13);
		expect(ML?.aic).toBeCloseTo(-2 * ll + 4, 12);
		const { REML } = byHand('REML').fitStatistics;
		// −½[2 ln 2π + 3 ln 4 + ln(3/4) − ln 3 + 2]
		const restricted = -0.5 * (2 * Math.log(2 * Math.PI) + 2 * Math.log(4) + 2);
		expect(REML?.logLikelihood).toBeCloseTo(restricted, 13);
		expect(REML?.bic).toBeCloseTo(-2 * restricted + 2 * Math.log(2), 12);
	});

	it('gives the printed random-effects model of the BCG trials', () => {
		// Viechtbauer (2010), Journal of Statistical Software 36(3), the random-effects model.
		const fit = fitted(fitModel({ ...BCG_LOG_RISK_RATIOS, method: 'REML', test: 'z' }));
		const { heterogeneity } = fit;
		expect(heterogeneity.tauSquared).toBeCloseTo(0.3132, 4);
		expect(heterogeneity.tauSquaredSe).toBeCloseTo(0.1664, 4);
		expect(heterogeneity.iSquared).toBeCloseTo(92.22, 2);
		expect(heterogeneity.q).toBeCloseTo(152.233, 3);
		const [mean] = fit.coefficients;
		expect(mean?.estimate).toBeCloseTo(-0.7145, 4);
		expect(mean?.se).toBeCloseTo(0.1798, 4);
		expect(mean?.statistic).toBeCloseTo(-3.9744, 4);
		expect(mean?.lower).toBeCloseTo(-1.0669, 4);
		expect(mean?.upper).toBeCloseTo(-0.3622, 4);
	});
});

describe('few studies and odd data', () => {
	const input = { method: 'REML', test: 'knha' } as const;

	it('refuses no study', () => {
		expect(fitModel({ ...input, yi: [], vi: [] })).toEqual({
			ok: false,
			reason: { reason: 'too_few_studies', needed: 1, given: 0 }
		});
	});

	it('gives one study back, tested by z, and says that it is one', () => {
		const outcome = fitModel({ ...input, yi: [0.5], vi: [0.04] });
		const fit = fitted(outcome);
		expect(fit.test).toBe('z');
		expect(fit.coefficients[0]).toMatchObject({ estimate: 0.5, se: 0.2 });
		expect(fit.heterogeneity).toMatchObject({ tauSquared: 0, tauSquaredSe: null, q: 0 });
		expect(fit.fitStatistics.REML).toBeNull();
		expect(outcome.ok && outcome.warnings).toEqual([{ code: 'few_studies', k: 1, advised: 3 }]);
	});

	it('warns of two studies', () => {
		const outcome = fitModel({ ...input, yi: [0.1, 0.9], vi: [0.04, 0.04] });
		expect(outcome.ok && outcome.warnings).toContainEqual({
			code: 'few_studies',
			k: 2,
			advised: 3
		});
		// (0.9 − 0.1)²/2 − 0.04
		expect(fitted(outcome).heterogeneity.tauSquared).toBeCloseTo(0.28, 14);
	});

	it.each(METHODS)('finds no heterogeneity among equal effects by %s', (method) => {
		const equal = { yi: [0.3, 0.3, 0.3, 0.3], vi: [0.05, 0.1, 0.2, 0.4] };
		const outcome = fitModel({ ...equal, method, test: 'knha' });
		const fit = fitted(outcome);
		expect(fit.heterogeneity).toMatchObject({ tauSquared: 0, q: 0, qPValue: 1, iSquared: 0 });
		expect(fit.coefficients[0]).toMatchObject({ estimate: 0.3, se: 0, statistic: null, pValue: 0 });
		expect(outcome.ok && outcome.warnings).toContainEqual({ code: 'no_dispersion' });
		const guarded = fitted(fitModel({ ...equal, method, test: 'adhoc' }));
		expect(guarded.coefficients[0]?.se).toBeCloseTo(Math.sqrt(1 / 37.5), 14);
	});

	it('has no p-value for equal effects of 0 without dispersion', () => {
		const fit = fitted(fitModel({ yi: [0, 0, 0], vi: [1, 1, 1], method: 'EE', test: 'knha' }));
		expect(fit.coefficients[0]).toMatchObject({
			estimate: 0,
			se: 0,
			statistic: null,
			pValue: null
		});
	});

	it('says when Hartung and Knapp make an interval with a smaller standard error', () => {
		const close = { yi: [0.3, 0.31, 0.29], vi: [0.1, 0.1, 0.1] };
		const outcome = fitModel({ ...input, ...close });
		expect(outcome.ok && outcome.warnings).toContainEqual({ code: 'narrower_than_normal' });
		const guarded = fitModel({ ...close, method: 'REML', test: 'adhoc' });
		expect(guarded.ok && guarded.warnings).toEqual([]);
	});

	it.each<[string, number[], number[], unknown]>([
		[
			'an effect that is not a number',
			[0, NaN],
			[1, 1],
			{ reason: 'non_finite', input: 'yi', index: 1 }
		],
		[
			'an infinite variance',
			[0, 1],
			[Infinity, 1],
			{ reason: 'non_finite', input: 'vi', index: 0 }
		],
		['a negative variance', [0, 1], [1, -1], { reason: 'negative_variance', index: 1 }],
		['columns of two lengths', [0, 1], [1], { reason: 'different_lengths', inputs: ['yi', 'vi'] }],
		['one study of variance 0', [1], [0], { reason: 'zero_variance', index: 0 }]
	])('refuses %s and says where', (_, yi, vi, reason) => {
		expect(fitModel({ ...input, yi, vi })).toEqual({ ok: false, reason });
	});

	it.each([0, 1, -0.5, Number.NaN])('refuses the level %d', (level) => {
		const outcome = fitModel({ ...input, ...BY_HAND, level });
		expect(outcome).toMatchObject({
			ok: false,
			reason: { reason: 'out_of_range', input: 'level' }
		});
	});

	it.each(METHODS)(
		'answers for a variance of 0 by %s only with heterogeneity found without it',
		(method) => {
			const apart = { yi: [0.1, 0.9, 0.2, -0.8], vi: [0, 0.01, 0.02, 0.01] };
			const close = { yi: [0.2, 0.5, 0.3], vi: [0, 0.4, 0.5] };
			const refused = { ok: false, reason: { reason: 'zero_variance', index: 0 } };
			const undefinedFigures = { q: null, iSquared: null, hSquared: null, qPValue: null };
			const answered = { ok: true, value: { heterogeneity: undefinedFigures } };
			const needsAll = ['EE', 'DL', 'HS', 'PM'].includes(method);
			const byZ = { method, test: 'z' } as const;
			expect(fitModel({ ...apart, ...byZ })).toMatchObject(needsAll ? refused : answered);
			expect(fitModel({ ...close, ...byZ })).toMatchObject(method === 'SJ' ? answered : refused);
		}
	);

	it('estimates tau squared of studies that all have variance 0', () => {
		const exact = { yi: [1, 3, 5], vi: [0, 0, 0] };
		const tau2 = (method: Method) =>
			fitted(fitModel({ ...exact, method, test: 'z' })).heterogeneity.tauSquared;
		expect(tau2('REML')).toBeCloseTo(4, 12);
		expect(tau2('EB')).toBeCloseTo(4, 12);
		expect(tau2('ML')).toBeCloseTo(8 / 3, 12);
	});

	it.each<[Method, number]>([
		['HE', 1],
		['REML', 1],
		['EB', 1],
		['PM', 1],
		['SJ', 1],
		['ML', 0.75]
	])('gives the spread of the effects by %s where sampling hardly counts', (method, share) => {
		const yi = [-3e6, 1e6, 4e6, 9e6];
		const fit = fitted(fitModel({ yi, vi: [1, 2, 3, 4], method, test: 'z' }));
		const sampleVariance = (107e12 - (11e6 * 11e6) / 4) / 3;
		expect(fit.heterogeneity.tauSquared / sampleVariance).toBeCloseTo(share, 11);
	});

	it('warns of variances of very unlike size, and keeps Q exact', () => {
		const outcome = fitModel({
			yi: [0.2, 0.5, 0.3, 0.4],
			vi: [1e-12, 0.04, 0.05, 0.06],
			method: 'DL',
			test: 'z'
		});
		expect(outcome.ok && outcome.warnings).toContainEqual({
			code: 'variances_differ_widely',
			ratio: 0.06 / 1e-12
		});
		// By exact fractions.
		expect(fitted(outcome).heterogeneity.q).toBeCloseTo(3.116666666501972, 14);
	});

	it.each([
		[[0, 1e200], [1, 1], 'yi'],
		[[0, 1], [1, 1e-300], 'vi']
	])('refuses numbers whose powers are beyond those of a computer', (yi, vi, which) => {
		expect(fitModel({ ...input, yi, vi })).toMatchObject({
			ok: false,
			reason: { reason: 'out_of_range', input: which, index: 1 }
		});
	});
});
