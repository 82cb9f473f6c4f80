import { expect, it } from 'vitest';
import { eggerTest } from './diagnostics/egger.ts';
import { leaveOneOut } from './diagnostics/leave-one-out.ts';
import { standardisedMeanDifference } from './effect-size/standardised-mean-difference.ts';
import { clusterRobust } from './multilevel/cluster-robust.ts';
import { fitMultilevel } from './multilevel/fit-multilevel.ts';
import { optimalInformationSize, peopleWithTwoSides } from './planning/trial-size.ts';
import { poolStudies } from './pooling/pool.ts';
import { metaRegression } from './regression/meta-regression.ts';
import { predictEffect } from './regression/predict.ts';
import type { Outcome } from './result.ts';
import { analyseSubgroups } from './subgroups/subgroups.ts';
import { directionCounts } from './without-pooling/directions.ts';

/** The examples of the README, line for line; `readme.test.ts` sees to it that they are the same. */
const studies = {
	yi: [-0.89, -1.59, -1.35, -1.44, -0.22, -0.79],
	vi: [0.33, 0.19, 0.42, 0.02, 0.05, 0.01]
};

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
}

it('effect-size', () => {
	const cream = { mean: 2.1, sd: 1.2, n: 24 };
	const vehicle = { mean: 2.8, sd: 1.3, n: 25 };
	const effect = standardisedMeanDifference(cream, vehicle, 'LS');
	expect(effect.ok && effect.value.estimate).toBeCloseTo(-0.55, 2);
	const alike = { mean: 2, sd: 0, n: 10 };
	const refused = standardisedMeanDifference(alike, alike);
	expect(refused).toEqual({ ok: false, reason: { reason: 'zero_variance', index: null } });
});

it('pooling', () => {
	const outcome = poolStudies({ ...studies, method: 'REML', test: 'adhoc' });
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	const { mean, fit, predictionIntervals } = outcome.value;
	expect(mean.estimate).toBeCloseTo(-0.99, 2);
	expect(fit.heterogeneity.iSquared).toBeGreaterThan(75);
	expect(predictionIntervals.map(({ variant }) => variant)).toEqual(['as_tested', 'higgins']);
});

it('regression', () => {
	const regression = valueOf(
		metaRegression({
			...studies,
			predictors: { latitude: [44, 55, 42, 52, 13, 44] },
			terms: [{ kind: 'continuous', name: 'latitude' }],
			method: 'REML',
			test: 'knha'
		})
	);
	const expected = valueOf(predictEffect(regression, { latitude: 50 }));
	expect(expected.estimate).toBeLessThan(-1);
});

it('subgroups', () => {
	const analysis = valueOf(
		analyseSubgroups({
			...studies,
			group: ['north', 'north', 'north', 'north', 'south', 'south'],
			method: 'DL',
			test: 'z'
		})
	);
	expect(analysis.commonTauSquared.ok).toBe(true);
	expect(analysis.groups.map(({ name, fit }) => [name, fit.k])).toEqual([
		['north', 4],
		['south', 2]
	]);
});

it('multilevel', () => {
	const cluster = ['a', 'a', 'b', 'b', 'c', 'd'];
	const fit = valueOf(fitMultilevel({ ...studies, cluster, method: 'REML', test: 't' }));
	const robust = valueOf(clusterRobust(fit.sandwich, cluster, { variant: 'CR1' }));
	expect(robust.coefficients).toHaveLength(1);
	expect(fit.components.between + fit.components.within).toBeGreaterThan(0);
});

it('diagnostics', () => {
	const egger = eggerTest(studies, { kind: 'lm' });
	expect(egger.ok && egger.warnings).toEqual([{ code: 'few_studies', k: 6, advised: 10 }]);
	const left = valueOf(leaveOneOut({ ...studies, method: 'DL', test: 'z' }));
	expect(left.map(({ omitted }) => omitted)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('without-pooling', () => {
	const counts = valueOf(directionCounts(8, 10));
	expect(counts.exactInterval.lower).toBeCloseTo(0.4439, 4);
});

it('planning', () => {
	expect(valueOf(optimalInformationSize({ d: 0.5 }))).toBe(126);
	expect(valueOf(peopleWithTwoSides({ d: 0.5 }, 0.5))).toBe(32);
});
