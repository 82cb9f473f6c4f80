import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS, BCG_PREDICTORS } from '../../../../tests/fixtures/bcg-trials.ts';
import { answered } from '../../../../tests/support/statistics.ts';
import { matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import { eggerTest } from './egger.ts';
import { influence } from './influence.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { trimAndFill } from './trim-and-fill.ts';

interface Case {
	readonly id: string;
	readonly input: { readonly yi: number[]; readonly vi: number[] };
}

const file = new URL('../../../../tests/golden/metafor/publication-bias.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

it('fills the 37 studies of passive smoking as was published', () => {
	// "Revisiting evidence on lung cancer and passive smoking", Lung Cancer 2006, 51:245-246,
	// doi 10.1016/j.lungcan.2005.11.004: 7 studies filled, relative risk 1.19 (1.08 to 1.31),
	// p = 0.0004, excess risk down from 24 to 19 %.
	const studies = cases.find(({ id }) => id === 'hackshaw')?.input ?? { yi: [], vi: [] };
	const { yi, vi } = studies;
	const pooled = fitModel({ yi, vi, method: 'DL', test: 'z' });
	const outcome = trimAndFill({ yi, vi }, { method: 'DL' });
	if (!pooled.ok || !outcome.ok) throw new Error('refused');
	const { side, missing, fit } = outcome.value;
	const [mean] = fit.coefficients;
	const risk = (log: number | undefined) => Math.exp(log ?? NaN).toFixed(2);
	expect([side, missing.missing, fit.k]).toEqual(['left', 7, 44]);
	expect([risk(mean?.estimate), risk(mean?.lower), risk(mean?.upper)]).toEqual([
		'1.19',
		'1.08',
		'1.31'
	]);
	expect(mean?.pValue?.toFixed(4)).toBe('0.0004');
	expect(risk(pooled.value.coefficients[0]?.estimate)).toBe('1.24');
});

/** Viechtbauer (2010), J Stat Softw 36(3), pages 23 to 31; read in the article. */
describe('the diagnostics of Viechtbauer (2010) for BCG vaccine', () => {
	it('leave out one trial at a time, page 24', () => {
		const fits = answered(leaveOneOut({ ...BCG_LOG_RISK_RATIOS, method: 'REML', test: 'z' }));
		const printed = [
			// Risk ratio, z, interval, Q, tau squared, I², H².
			[0.493, -3.722, 0.34, 0.716, 151.583, 0.336, 93.226, 14.762],
			[0.52, -3.62, 0.365, 0.741, 145.318, 0.293, 92.254, 12.91],
			[0.504, -3.692, 0.35, 0.725, 150.197, 0.321, 92.935, 14.155],
			[0.533, -3.558, 0.377, 0.754, 96.563, 0.263, 90.412, 10.43],
			[0.466, -3.984, 0.32, 0.678, 151.32, 0.328, 92.763, 13.819],
			[0.491, -3.55, 0.332, 0.727, 128.187, 0.36, 90.912, 11.003],
			[0.519, -3.631, 0.365, 0.74, 145.83, 0.293, 92.278, 12.95],
			[0.452, -4.418, 0.317, 0.643, 67.986, 0.273, 87.031, 7.711],
			[0.477, -3.769, 0.324, 0.701, 152.205, 0.349, 93.213, 14.735],
			[0.52, -3.544, 0.363, 0.747, 139.827, 0.299, 92.232, 12.874],
			[0.469, -3.871, 0.319, 0.688, 151.466, 0.34, 91.811, 12.211],
			[0.468, -4.173, 0.327, 0.668, 150.787, 0.308, 92.678, 13.658],
			[0.46, -4.191, 0.319, 0.661, 149.788, 0.304, 92.344, 13.062]
		];
		expect(fits).toHaveLength(13);
		fits.forEach(({ fit }, i) => {
			const { coefficients, heterogeneity } = answered(fit);
			const [mean] = coefficients;
			const figures = [
				Math.exp(mean?.estimate ?? NaN),
				mean?.statistic,
				Math.exp(mean?.lower ?? NaN),
				Math.exp(mean?.upper ?? NaN),
				heterogeneity.q,
				heterogeneity.tauSquared,
				heterogeneity.iSquared,
				heterogeneity.hSquared
			];
			// Three decimals; its search for tau squared stopped early, which moves the last of some.
			figures.forEach((figure, j) => {
				expect(Math.abs((figure ?? NaN) - (printed[i]?.[j] ?? NaN))).toBeLessThan(0.003);
			});
		});
	});

	it('have the studentised residuals of page 23, and call the fourth trial influential, page 24', () => {
		const { latitude, year } = BCG_PREDICTORS;
		const design = matrixOf(latitude.map((degrees, i) => [1, degrees, year[i] ?? NaN]));
		const studies = answered(
			influence({ ...BCG_LOG_RISK_RATIOS, design, method: 'REML', test: 'z' })
		);
		const printed = new Map([
			[1, [0.2229, 0.7486, 0.2978]],
			[2, [-0.2828, 0.6573, -0.4303]],
			[3, [-0.3826, 0.7501, -0.51]],
			[4, [-1.09, 0.7768, -1.4032]],
			[7, [-1.4061, 0.5416, -2.5961]],
			[12, [1.1864, 0.8084, 1.4677]],
			[13, [0.7972, 0.3742, 2.1302]]
		]);
		for (const [trial, [residual = NaN, se = NaN, z = NaN]] of printed) {
			const { studentised } = studies[trial - 1] ?? {};
			expect(studentised?.residual).toBeCloseTo(residual, 3);
			expect(studentised?.se).toBeCloseTo(se, 3);
			expect(studentised?.z).toBeCloseTo(z, 2);
		}
		expect(studies.flatMap(({ influential }, i) => (influential ? [i + 1] : []))).toEqual([4]);
	});

	it('find no asymmetry by weighted regression, page 30', () => {
		const test = answered(eggerTest(BCG_LOG_RISK_RATIOS, { kind: 'lm' }));
		expect(test.statistic).toBeCloseTo(-1.4013, 4);
		expect(test.df).toBe(11);
		expect(test.pValue).toBeCloseTo(0.1887, 4);
	});

	it('fill four trials on the right under equal effects, pages 31 and 32', () => {
		const { side, missing, fit } = answered(trimAndFill(BCG_LOG_RISK_RATIOS, { method: 'EE' }));
		expect([side, missing.missing, fit.k]).toEqual(['right', 4, 17]);
		expect(fit.heterogeneity.q).toBeCloseTo(262.7316, 4);
		const [mean] = fit.coefficients;
		expect(mean?.estimate).toBeCloseTo(-0.291, 4);
		expect(mean?.se).toBeCloseTo(0.0383, 4);
		expect(mean?.statistic).toBeCloseTo(-7.6057, 4);
		expect([mean?.lower, mean?.upper].map((bound) => bound?.toFixed(4))).toEqual([
			'-0.3660',
			'-0.2160'
		]);
	});
});
