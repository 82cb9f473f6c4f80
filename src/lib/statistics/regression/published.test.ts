import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS, BCG_PREDICTORS } from '../../../../tests/fixtures/bcg-trials.ts';
import { answered } from '../../../../tests/support/statistics.ts';
import { metaRegression } from './meta-regression.ts';
import { predictEffect } from './predict.ts';
import type { Term } from './terms.ts';

const LATITUDE: Term = { kind: 'continuous', name: 'latitude' };
const YEAR: Term = { kind: 'continuous', name: 'year' };
const ALLOCATION: Term = { kind: 'factor', name: 'allocation' };

/** Viechtbauer (2010), J Stat Softw 36(3), pages 17 and 20; read in the article. */
describe('the meta-regressions of Viechtbauer (2010) for BCG vaccine', () => {
	it('predict the risk ratio at each latitude in 1970, page 17', () => {
		const regression = answered(
			metaRegression({
				...BCG_LOG_RISK_RATIOS,
				predictors: BCG_PREDICTORS,
				terms: [LATITUDE, YEAR],
				method: 'REML',
				test: 'z'
			})
		);
		const printed = [
			[10, 0.9345, 0.5833, 1.4973, 0.4179, 2.0899],
			[20, 0.7062, 0.5149, 0.9686, 0.3421, 1.4579],
			[30, 0.5337, 0.4196, 0.6789, 0.2663, 1.0697],
			[40, 0.4033, 0.2956, 0.5502, 0.1958, 0.8306],
			[50, 0.3048, 0.1916, 0.4848, 0.1369, 0.6787],
			[60, 0.2303, 0.1209, 0.4386, 0.0921, 0.5761]
		];
		for (const [latitude = NaN, ...figures] of printed) {
			const { estimate, lower, upper, predictionInterval } = answered(
				predictEffect(regression, { latitude, year: 1970 })
			);
			const logs = [estimate, lower, upper, predictionInterval?.lower, predictionInterval?.upper];
			// Its search for tau squared stopped early, by which the third digit of an interval may be off.
			logs.forEach((log, i) => {
				expect(Math.abs(Math.exp(log ?? NaN) / (figures[i] ?? NaN) - 1)).toBeLessThan(1e-3);
			});
		}
	});

	it('test allocation and latitude by Hartung and Knapp, page 20', () => {
		const { fit } = answered(
			metaRegression({
				...BCG_LOG_RISK_RATIOS,
				predictors: BCG_PREDICTORS,
				terms: [ALLOCATION, LATITUDE],
				method: 'REML',
				test: 'knha'
			})
		);
		expect(fit.heterogeneity.tauSquared).toBeCloseTo(0.1446, 3);
		expect(fit.heterogeneity.tauSquaredSe).toBeCloseTo(0.1124, 3);
		expect(fit.heterogeneity.q).toBeCloseTo(26.2034, 4);
		expect(fit.heterogeneity.qPValue).toBeCloseTo(0.0019, 4);
		expect(fit.omnibus).toMatchObject({ df1: 3, df2: 9 });
		expect(fit.omnibus.statistic).toBeCloseTo(3.4471, 3);
		expect(fit.omnibus.pValue).toBeCloseTo(0.065, 4);
		const printed = [
			// Intercept, random, systematic, latitude: estimate, standard error, t, p, interval.
			[0.2932, 0.4188, 0.7, 0.5016, -0.6543, 1.2407],
			[-0.2675, 0.3624, -0.7381, 0.4793, -1.0873, 0.5523],
			[0.0585, 0.3925, 0.149, 0.8849, -0.8294, 0.9463],
			[-0.0273, 0.0095, -2.8669, 0.0186, -0.0488, -0.0058]
		];
		expect(fit.coefficients).toHaveLength(4);
		fit.coefficients.forEach(({ estimate, se, statistic, pValue, lower, upper }, i) => {
			[estimate, se, statistic, pValue, lower, upper].forEach((figure, j) => {
				expect(figure).toBeCloseTo(printed[i]?.[j] ?? NaN, 3);
			});
		});
	});
});

/**
 * Berkey, Hoaglin, Mosteller & Colditz (1995), Stat Med 14:395–411, page 408: BCG vaccine by latitude,
 * by empirical Bayes, with smoothed sampling variances. Numbers as compared in
 * test_analysis_example_berkey1995 of the package metafor; the article itself was not read again.
 */
describe('the meta-regression of Berkey et al. (1995) for BCG vaccine', () => {
	// Numbers of people and of cases among the vaccinated and the others.
	const TRIALS = [
		[123, 4, 139, 11],
		[306, 6, 303, 29],
		[231, 3, 220, 11],
		[13598, 62, 12867, 248],
		[5069, 33, 5808, 47],
		[1541, 180, 1451, 372],
		[2545, 8, 629, 10],
		[88391, 505, 88391, 499],
		[7499, 29, 7277, 45],
		[1716, 17, 1665, 65],
		[50634, 186, 27338, 141],
		[2498, 5, 2341, 3],
		[16913, 27, 17854, 29]
	] as const;
	const oddsAgainst = ([n1, cases1, n2, cases2]: (typeof TRIALS)[number]) =>
		[(n1 - cases1) / cases1, (n2 - cases2) / cases2] as const;
	const total = TRIALS.map(oddsAgainst).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
	const studies = {
		yi: BCG_LOG_RISK_RATIOS.yi,
		vi: TRIALS.map(([n1, , n2]) => total[0] / (13 * n1) + total[1] / (13 * n2))
	};
	const centred = { latitude: BCG_PREDICTORS.latitude.map((value) => value - 33.46) };

	it('has the random-effects model without predictors', () => {
		const { fit } = answered(
			metaRegression({ ...studies, predictors: {}, terms: [], method: 'EB', test: 'z' })
		);
		expect(fit.coefficients[0]?.estimate).toBeCloseTo(-0.5429, 4);
		expect(fit.coefficients[0]?.se).toBeCloseTo(0.1842, 4);
		expect(fit.heterogeneity.tauSquared).toBeCloseTo(0.268, 3);
	});

	it.each([
		['EB', [-0.6303, -0.0268], [0.1591, 0.011], [0.5324, 0.4236], 0.1572],
		['EE', [-0.5949, -0.0282], [0.0696, 0.004], [0.5516, 0.4336], 0]
	] as const)(
		'has the slope on latitude, by %s',
		(method, estimates, errors, risks, tauSquared) => {
			const regression = answered(
				metaRegression({ ...studies, predictors: centred, terms: [LATITUDE], method, test: 'z' })
			);
			regression.fit.coefficients.forEach(({ estimate, se }, i) => {
				expect(estimate).toBeCloseTo(estimates[i] ?? NaN, 4);
				expect(se).toBeCloseTo(errors[i] ?? NaN, 4);
			});
			[33.46, 42].forEach((latitude, i) => {
				const { estimate } = answered(predictEffect(regression, { latitude: latitude - 33.46 }));
				expect(Math.exp(estimate)).toBeCloseTo(risks[i] ?? NaN, 4);
			});
			expect(regression.fit.heterogeneity.tauSquared).toBeCloseTo(tauSquared, 3);
		}
	);

	it('accounts for 41 % of the heterogeneity by latitude', () => {
		const { rSquared } = answered(
			metaRegression({
				...studies,
				predictors: centred,
				terms: [LATITUDE],
				method: 'EB',
				test: 'z'
			})
		);
		expect(rSquared).toBeCloseTo(41.38, 1);
	});
});
