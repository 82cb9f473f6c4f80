import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import { clusterRobust } from './cluster-robust.ts';
import { dropLevel } from './drop-level.ts';
import { fitMultilevel, type MultilevelInput } from './fit-multilevel.ts';

/** Three clusters of two estimates with equal variances: an analysis of variance. */
const BALANCED: MultilevelInput = {
	yi: [1, 3, 5, 7, 0, 2],
	vi: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
	cluster: ['a', 'a', 'b', 'b', 'c', 'c']
};

const valueOf = (input: MultilevelInput) => {
	const outcome = fitMultilevel(input);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

const clustered = fc
	.array(
		fc.record({
			y: fc.integer({ min: -300, max: 300 }),
			v: fc.integer({ min: 5, max: 200 }),
			cluster: fc.integer({ min: 0, max: 4 })
		}),
		{ minLength: 7, maxLength: 16 }
	)
	.filter((estimates) => {
		const clusters = new Set(estimates.map(({ cluster }) => cluster)).size;
		return clusters > 2 && clusters < estimates.length - 1;
	})
	.map((estimates): MultilevelInput => ({
		yi: estimates.map(({ y }) => y / 100),
		vi: estimates.map(({ v }) => v / 100),
		cluster: estimates.map(({ cluster }) => cluster)
	}));

describe('fitMultilevel', () => {
	it('is the analysis of variance where everything is balanced', () => {
		// Mean squares: within clusters 2, between 2 (1 + 9 + 4)/2 = 14, so (14 - 2)/2 and 2 - 0.5.
		const { components, coefficients, score } = valueOf(BALANCED);
		expect(components.between).toBeCloseTo(6, 10);
		expect(components.within).toBeCloseTo(1.5, 10);
		expect(coefficients[0]?.estimate).toBeCloseTo(3, 12);
		expect(coefficients[0]?.se).toBeCloseTo(Math.sqrt(14 / 6), 10);
		expect(Math.abs(score.between) + Math.abs(score.within)).toBeLessThan(1e-10);
	});

	it('divides by clusters, not by their degrees of freedom, under maximum likelihood', () => {
		const { components } = valueOf({ ...BALANCED, method: 'ML' });
		expect(components.between).toBeCloseTo(((2 / 3) * 14 - 2) / 2, 10);
		expect(components.within).toBeCloseTo(1.5, 10);
	});

	it('shares heterogeneity out between the levels', () => {
		const { heterogeneity } = valueOf(BALANCED);
		expect(heterogeneity.typicalVariance).toBeCloseTo(0.5, 12);
		expect(heterogeneity.iSquaredBetween).toBeCloseTo((100 * 6) / 8, 8);
		expect(heterogeneity.iSquaredWithin).toBeCloseTo((100 * 1.5) / 8, 8);
		expect(heterogeneity.icc).toBeCloseTo(0.8, 10);
	});

	it('keeps a component at 0 while the score would take it below', () => {
		const { components, score } = valueOf({ ...BALANCED, yi: [0, 4, 0, 4, 0, 4] });
		expect(components.between).toBe(0);
		expect(score.between).toBeLessThan(0);
	});

	it('is the two-level model once a level is left out', () => {
		const { yi, vi } = BALANCED;
		const oneLevel = fitModel({ yi, vi, method: 'REML', test: 'z' });
		const full = valueOf(BALANCED);
		const outcome = dropLevel(BALANCED, full, 'between');
		if (!oneLevel.ok || !outcome.ok) throw new Error('refused');
		const { reduced, statistic, pValue } = outcome.value;
		expect(reduced.components.within).toBeCloseTo(oneLevel.value.heterogeneity.tauSquared, 8);
		expect(reduced.logLikelihood).toBeCloseTo(
			oneLevel.value.fitStatistics.REML?.logLikelihood ?? NaN,
			10
		);
		expect(statistic).toBeCloseTo(2 * (full.logLikelihood - reduced.logLikelihood), 12);
		expect(pValue).toBeGreaterThan(0.05);
	});

	it('drops a predictor that others already give, and says so', () => {
		const design = matrixOf([0, 0, 1, 1, 0, 1].map((x) => [1, x, 1 - x]));
		const outcome = fitMultilevel({ ...BALANCED, design });
		expect(outcome.ok && outcome.value.columns).toEqual([0, 1]);
		expect(outcome.ok && outcome.value.omnibus.coefficients).toEqual([1]);
		expect(outcome.ok && outcome.value.prediction).toBeNull();
		expect(outcome.ok && outcome.warnings).toEqual([
			{ code: 'dropped_predictor', column: 2, name: null }
		]);
	});

	it('gives the closed form and the Cholesky factor the same answer', () => {
		const { yi, vi, cluster } = BALANCED;
		const uneven = { yi, cluster, vi: vi.map((v, i) => v + i / 10) };
		const covariance = uneven.vi.map((v, i) => uneven.vi.map((_, j) => (i === j ? v : 0)));
		const closed = valueOf(uneven);
		const dense = valueOf({ ...uneven, covariance });
		expect(dense.components.between).toBeCloseTo(closed.components.between, 9);
		expect(dense.components.within).toBeCloseTo(closed.components.within, 9);
		expect(dense.logLikelihood).toBeCloseTo(closed.logLikelihood, 10);
	});

	it('neither depends on the order of estimates nor on where effects are counted from', () => {
		fc.assert(
			fc.property(clustered, (input) => {
				const { components, coefficients, score, logLikelihood } = valueOf(input);
				// Zero where the component is above 0, else not above zero.
				const downs = [
					components.between > 0 && -score.between,
					components.within > 0 && -score.within
				];
				expect(Math.max(score.between, score.within, ...downs.map(Number))).toBeLessThan(1e-6);
				const moved = valueOf({
					yi: input.yi.map((y) => y + 2).toReversed(),
					vi: input.vi.toReversed(),
					cluster: input.cluster.toReversed()
				});
				expect(moved.logLikelihood).toBeCloseTo(logLikelihood, 8);
				expect(moved.coefficients[0]?.estimate).toBeCloseTo(
					(coefficients[0]?.estimate ?? 0) + 2,
					4
				);
			}),
			{ numRuns: 50 }
		);
	});

	const { yi, vi, cluster } = BALANCED;
	it.each<[string, MultilevelInput, object]>([
		['one cluster', { yi, vi, cluster: yi.map(() => 1) }, { reason: 'too_few_studies', needed: 2 }],
		['clusters of one', { yi, vi, cluster: [1, 2, 3, 4, 5, 6] }, { reason: 'undefined_for_data' }],
		['no estimates', { yi: [], vi: [], cluster: [] }, { reason: 'too_few_studies', given: 0 }],
		[
			'an effect that is none',
			{ yi: [NaN, ...yi.slice(1)], vi, cluster },
			{ reason: 'non_finite', index: 0 }
		],
		[
			'a variance of 0',
			{ yi, vi: [1, 1, 0, 1, 1, 1], cluster },
			{ reason: 'zero_variance', index: 2 }
		],
		['fewer clusters named', { yi, vi, cluster: ['a'] }, { reason: 'different_lengths' }],
		['a level of 95', { ...BALANCED, level: 95 }, { reason: 'out_of_range', input: 'level' }],
		[
			'as many coefficients as estimates',
			{ ...BALANCED, design: matrixOf(yi.map((_, i) => yi.map((_, j) => (i === j ? 1 : 0)))) },
			{ reason: 'no_residual_degrees_of_freedom', k: 6, p: 6 }
		],
		[
			'covariances between clusters',
			{ ...BALANCED, covariance: yi.map((_, i) => yi.map((_, j) => (i === j ? 1 : 0.1))) },
			{ reason: 'out_of_range', input: 'covariance', index: 0 }
		]
	])('refuses %s', (_, input, reason) => {
		expect(fitMultilevel(input)).toMatchObject({ ok: false, reason });
	});
});

describe('clusterRobust', () => {
	it('is the spread of cluster means where everything is balanced', () => {
		// Means 2, 6 and 1 about 3: squares 14, over 3 squared.
		const { sandwich } = valueOf(BALANCED);
		const of = (variant: 'CR0' | 'CR1' | 'CR1S1' | 'CR1S2') => {
			const outcome = clusterRobust(sandwich, BALANCED.cluster, { variant });
			return outcome.ok ? (outcome.value.coefficients[0]?.se ?? NaN) ** 2 : NaN;
		};
		expect(of('CR0')).toBeCloseTo(14 / 9, 10);
		expect(of('CR1')).toBeCloseTo((14 / 9) * (3 / 2), 10);
		expect(of('CR1S1')).toBeCloseTo((14 / 9) * (3 / 2), 10);
		expect(of('CR1S2')).toBeCloseTo((14 / 9) * (3 / 2), 10);
	});

	it('tests with as many degrees of freedom as clusters outnumber coefficients', () => {
		const { sandwich } = valueOf(BALANCED);
		const outcome = clusterRobust(sandwich, BALANCED.cluster);
		expect(outcome).toMatchObject({ ok: true, value: { clusters: 3, df: 2, variant: 'CR1' } });
		expect(outcome.ok && outcome.warnings).toEqual([{ code: 'few_studies', k: 3, advised: 40 }]);
	});

	it('corrects by clusters and coefficients, as each variant says', () => {
		const yi = [1, 3, 5, 7, 0, 2, 4, 4];
		const cluster = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'];
		const design = matrixOf([0, 1, 1, 2, 0, 2, 3, 1].map((x) => [1, x]));
		const { sandwich } = valueOf({ yi, vi: yi.map(() => 0.5), cluster, design });
		const variance = (variant: 'CR0' | 'CR1' | 'CR1S1' | 'CR1S2') => {
			const robust = clusterRobust(sandwich, cluster, { variant });
			return robust.ok ? (robust.value.covariance.values[3] ?? NaN) : NaN;
		};
		const times = (variant: 'CR1' | 'CR1S1' | 'CR1S2') => variance(variant) / variance('CR0');
		// 4 clusters, 8 estimates, 2 coefficients.
		expect(times('CR1')).toBeCloseTo(4 / 2, 12);
		expect(times('CR1S1')).toBeCloseTo((4 / 3) * (7 / 6), 12);
		expect(times('CR1S2')).toBeCloseTo(4 / 3, 12);
	});

	it('refuses as many coefficients as clusters', () => {
		const design = matrixOf([0, 1, 0, 1, 1, 1].map((x, i) => [1, x, i]));
		const { sandwich } = valueOf({ ...BALANCED, design });
		expect(clusterRobust(sandwich, BALANCED.cluster)).toMatchObject({
			reason: { reason: 'too_few_studies', needed: 4, given: 3 }
		});
		expect(clusterRobust(sandwich, ['a'])).toMatchObject({
			reason: { reason: 'different_lengths' }
		});
	});
});
