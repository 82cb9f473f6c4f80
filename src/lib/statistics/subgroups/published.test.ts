import { expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS, BCG_PREDICTORS } from '../../../../tests/fixtures/bcg-trials.ts';
import { answered } from '../../../../tests/support/statistics.ts';
import { analyseSubgroups } from './subgroups.ts';

/** Viechtbauer (2010), J Stat Softw 36(3), page 19; read in the article. */
it('compares ways of allocation in the trials of BCG vaccine as was published', () => {
	const { commonTauSquared } = answered(
		analyseSubgroups({
			...BCG_LOG_RISK_RATIOS,
			group: BCG_PREDICTORS.allocation,
			method: 'REML',
			test: 'z'
		})
	);
	const { means, contrasts } = answered(commonTauSquared);
	const printed = [
		// Alternate, random, systematic: estimate, standard error, z, p, interval.
		[-0.518, 0.4412, -1.174, 0.2404, -1.3827, 0.3468],
		[-0.9658, 0.2672, -3.6138, 0.0003, -1.4896, -0.442],
		[-0.4289, 0.3449, -1.2434, 0.2137, -1.105, 0.2472]
	];
	means.coefficients.forEach(({ estimate, se, statistic, pValue, lower, upper }, i) => {
		[estimate, se, statistic, pValue, lower, upper].forEach((figure, j) => {
			expect(figure).toBeCloseTo(printed[i]?.[j] ?? NaN, 3);
		});
	});
	expect(means.coefficients).toHaveLength(3);
	// A test of the factor is the same whichever group is the reference.
	expect(contrasts.omnibus).toMatchObject({ df1: 2, df2: null });
	expect(contrasts.omnibus.statistic).toBeCloseTo(1.7675, 3);
	expect(contrasts.omnibus.pValue).toBeCloseTo(0.4132, 4);
});
