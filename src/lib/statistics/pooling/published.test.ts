import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS } from '../../../../tests/fixtures/bcg-trials.ts';
import { answered } from '../../../../tests/support/statistics.ts';
import { logOddsRatio, riskDifference } from '../effect-size/risk-measures.ts';
import { meanDifference } from '../effect-size/mean-difference.ts';
import { fitModel } from './fit-model.ts';
import type { Method } from './model.ts';
import { qProfileInterval } from './q-profile.ts';

interface Studies {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
}

const fitted = (studies: Studies, method: Method) =>
	answered(fitModel({ ...studies, method, test: 'z' }));
const meanOf = (studies: Studies, method: Method) => {
	const { coefficients, heterogeneity } = fitted(studies, method);
	const { estimate, se, lower, upper } = coefficients[0] ?? {};
	return { estimate, se, lower, upper, tauSquared: heterogeneity.tauSquared };
};
const rounded = (value: number | null | undefined, decimals: number) =>
	Number((value ?? NaN).toFixed(decimals));

/**
 * Viechtbauer (2005), J Educ Behav Stat 30:261–293: two examples, pages 271 and 272, with tau squared,
 * I² and H². Numbers as compared in the published tests of the package metafor
 * (test_analysis_example_viechtbauer2005); the article itself was not read again.
 */
describe('estimators of tau squared in Viechtbauer (2005)', () => {
	const METHODS = ['HS', 'HE', 'DL', 'ML', 'REML', 'EB', 'SJ'] as const;
	const answers = (studies: Studies) =>
		METHODS.map((method) => {
			const { tauSquared, iSquared, hSquared } = fitted(studies, method).heterogeneity;
			return [method, rounded(tauSquared, 3), rounded(iSquared, 2), rounded(hSquared, 2)];
		});

	it('are as printed for ten studies, page 271', () => {
		const yi = [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232];
		const vi = [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04];
		expect(answers({ yi, vi })).toEqual([
			['HS', 0.228, 77.23, 4.39],
			['HE', 0.148, 68.8, 3.21],
			['DL', 0.277, 80.44, 5.11],
			['ML', 0.197, 74.51, 3.92],
			['REML', 0.223, 76.84, 4.32],
			['EB', 0.192, 74.05, 3.85],
			['SJ', 0.199, 74.75, 3.96]
		]);
	});

	it('are as printed for eighteen studies, page 272', () => {
		const yi = [
			0.1, -0.162, -0.09, -0.049, -0.046, -0.01, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045,
			0.103, 0.121, -0.482, 0.29, 0.342
		];
		const vi = [
			0.016, 0.015, 0.05, 0.05, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039,
			0.167, 0.134, 0.096, 0.016, 0.035
		];
		expect(answers({ yi, vi })).toEqual([
			['HS', 0.01, 22.93, 1.3],
			['HE', 0, 0, 1],
			['DL', 0.013, 27.53, 1.38],
			['ML', 0.013, 28.45, 1.4],
			['REML', 0.016, 32.02, 1.47],
			['EB', 0.01, 23.72, 1.31],
			['SJ', 0.025, 42.67, 1.74]
		]);
	});
});

/**
 * DerSimonian & Kacker (2007), Contemp Clin Trials 28:105–114, tables 3 and 4: aspirin in pregnancy
 * (CLASP), log odds ratios. Numbers as compared in test_analysis_example_dersimonian2007 of metafor;
 * the article itself was not read again.
 */
it('pools the CLASP trials as DerSimonian and Kacker (2007) did', () => {
	const people1 = [156, 303, 565, 1570, 103, 4659];
	const people2 = [74, 303, 477, 1565, 105, 4650];
	const events2 = [8, 17, 9, 94, 11, 352];
	const effects = [5, 5, 12, 69, 9, 313].map((events1, i) =>
		answered(
			logOddsRatio({
				events1,
				without1: (people1[i] ?? 0) - events1,
				events2: events2[i] ?? 0,
				without2: (people2[i] ?? 0) - (events2[i] ?? 0)
			})
		)
	);
	const studies = {
		yi: effects.map(({ estimate }) => estimate),
		vi: effects.map(({ variance }) => variance)
	};
	const methods = ['PM', 'HE', 'DL', 'EB', 'ML', 'REML', 'HS', 'SJ'] as const;
	const answers = methods.map((method) => {
		const { estimate, se, tauSquared } = meanOf(studies, method);
		return [method, rounded(Math.sqrt(tauSquared), 4), rounded(estimate, 4), rounded(se, 4)];
	});
	expect(answers).toEqual([
		['PM', 0.3681, -0.3811, 0.206],
		['HE', 0.441, -0.4035, 0.2327],
		['DL', 0.2323, -0.324, 0.154],
		['EB', 0.3681, -0.3811, 0.206],
		// Its search stopped at 0.0023, just short of where the likelihood is highest.
		['ML', 0, -0.1973, 0.0694],
		['REML', 0.1843, -0.298, 0.1343],
		['HS', 0.133, -0.2666, 0.1125],
		['SJ', 0.4572, -0.4079, 0.2386]
	]);
});

/**
 * Normand (1999), Stat Med 18:321–359: lidocaine (risk differences in percent) and length of stay in
 * hospital (mean differences with a common spread). Numbers as compared in
 * test_analysis_example_normand1999 of metafor; the article itself was not read again.
 */
describe('the examples of Normand (1999)', () => {
	it('have effects and a mean as printed for lidocaine, tables III and VII', () => {
		const trials = [
			[2, 39, 1, 43],
			[4, 44, 4, 44],
			[6, 107, 4, 110],
			[7, 103, 5, 100],
			[7, 110, 3, 106],
			[11, 154, 4, 146]
		] as const;
		const effects = trials.map(([events1, n1, events2, n2]) =>
			answered(riskDifference({ events1, without1: n1 - events1, events2, without2: n2 - events2 }))
		);
		const yi = effects.map(({ estimate }) => 100 * estimate);
		const vi = effects.map(({ variance }) => 1e4 * variance);
		expect(yi.map((value) => rounded(value, 4))).toEqual([
			2.8026, 0, 1.9711, 1.7961, 3.5334, 4.4031
		]);
		expect(vi.map((value) => rounded(value, 4))).toEqual([
			17.7575, 37.5657, 8.1323, 10.8998, 8.0114, 6.132
		]);
		for (const method of ['EE', 'DL', 'REML'] as const) {
			const { estimate, lower, upper, tauSquared } = meanOf({ yi, vi }, method);
			expect([estimate, lower, upper].map((value) => rounded(value, 4))).toEqual([
				2.9444, 0.3831, 5.5058
			]);
			expect(tauSquared).toBe(0);
		}
	});

	it('have effects and means as printed for length of stay, tables VIII and IX', () => {
		const trials = [
			[155, 55, 47, 156, 75, 64],
			[31, 27, 7, 32, 29, 4],
			[75, 64, 17, 71, 119, 29],
			[18, 66, 20, 18, 137, 48],
			[8, 14, 8, 13, 18, 11],
			[57, 19, 7, 52, 18, 4],
			[34, 52, 45, 33, 41, 34],
			[110, 21, 16, 183, 31, 27],
			[60, 30, 27, 52, 23, 20]
		] as const;
		const effects = trials.map(([n1, mean1, sd1, n2, mean2, sd2]) =>
			answered(
				meanDifference({ n: n1, mean: mean1, sd: sd1 }, { n: n2, mean: mean2, sd: sd2 }, 'pooled')
			)
		);
		const yi = effects.map(({ estimate }) => estimate);
		const vi = effects.map(({ variance }) => variance);
		expect(yi).toEqual([-20, -2, -55, -71, -4, 1, 11, -10, 7]);
		expect(vi.map((value) => rounded(value, 4))).toEqual([
			40.5863, 2.0468, 15.2809, 150.2222, 20.1923, 1.2235, 95.3756, 8.0321, 20.6936
		]);
		const [equal, moments, likelihood] = (['EE', 'DL', 'REML'] as const).map((method) =>
			meanOf({ yi, vi }, method)
		);
		const figures = (model: typeof equal) =>
			[model?.estimate, model?.lower, model?.upper].map((value) => rounded(value, 4));
		expect(figures(equal)).toEqual([-3.4939, -5.0265, -1.9613]);
		expect(figures(moments)).toEqual([-14.0972, -24.4454, -3.749]);
		expect(rounded(moments?.tauSquared, 4)).toBe(218.7216);
		expect(figures(likelihood)).toEqual([-15.1217, -32.6716, 2.4282]);
		expect(rounded(likelihood?.tauSquared, 3)).toBe(685.197);
	});
});

/** Viechtbauer (2010), J Stat Softw 36(3), page 14; read in the article. */
it('has the intervals of heterogeneity of Viechtbauer (2010) for BCG vaccine', () => {
	const interval = answered(qProfileInterval(fitted(BCG_LOG_RISK_RATIOS, 'REML')));
	if (interval.kind !== 'interval') throw new Error('empty');
	const { tauSquared, tau, iSquared, hSquared } = interval;
	const bounds = [tauSquared, tau, iSquared, hSquared].flatMap(({ lower, upper }) => [
		lower,
		upper
	]);
	// Its root finder stopped at an accuracy of four decimals or so, more in what is not tau squared.
	const printed = [0.1197, 1.1115, 0.346, 1.0543, 81.9177, 97.6781, 5.5303, 43.0677];
	bounds.forEach((bound, i) => {
		const expected = printed[i] ?? NaN;
		expect(Math.abs(bound / expected - 1)).toBeLessThan(1e-3);
	});
});
