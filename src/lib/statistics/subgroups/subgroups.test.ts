import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies } from '../../../../tests/support/arbitrary-studies.ts';
import { analyseSubgroups, type SubgroupInput } from './subgroups.ts';

const EQUAL = { method: 'EE', test: 'z' } as const;
const TWO_PAIRS = { yi: [0, 1, 3, 4], vi: [1, 1, 1, 1], group: ['a', 'a', 'b', 'b'] };

const valueOf = (input: SubgroupInput) => {
	const outcome = analyseSubgroups(input);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};
const testsOf = (input: SubgroupInput) => {
	const { separateTauSquared, commonTauSquared, fixedPartition } = valueOf(input);
	if (!separateTauSquared.ok || !commonTauSquared.ok || !fixedPartition.ok) {
		throw new Error('refused');
	}
	const { omnibus } = commonTauSquared.value.contrasts;
	return {
		separate: separateTauSquared.value,
		common: { ...commonTauSquared.value, omnibus },
		fixed: fixedPartition.value
	};
};

describe('analyseSubgroups', () => {
	it('partitions the heterogeneity of two pairs by hand', () => {
		// Mean 2: squares 4, 1, 1, 4. Within the pairs 0.5 each. Means 0.5 and 3.5, each of variance 1/2.
		const { fixed, separate, common } = testsOf({ ...TWO_PAIRS, ...EQUAL });
		expect(fixed).toMatchObject({
			total: 10,
			within: 1,
			withinByGroup: [0.5, 0.5],
			between: 9,
			df: 1
		});
		expect(separate).toMatchObject({ df: 1, mean: 2 });
		expect(separate.q).toBeCloseTo(9, 12);
		expect(common.omnibus.statistic).toBeCloseTo(9, 12);
		expect(fixed.pValue).toBeCloseTo(0.0026997960632601866, 12);
	});

	it('names groups in order and says which studies they have', () => {
		const input = { ...TWO_PAIRS, group: ['b', 'a', 'b', 'a'], ...EQUAL };
		const { groups } = valueOf(input);
		expect(groups.map(({ name, members }) => [name, members])).toEqual([
			['a', [1, 3]],
			['b', [0, 2]]
		]);
	});

	it('gives means and contrasts of one model', () => {
		const { common } = testsOf({ ...TWO_PAIRS, method: 'REML', test: 'z' });
		const [first, second] = common.means.coefficients;
		const [reference, contrast] = common.contrasts.coefficients;
		expect(reference?.estimate).toBeCloseTo(first?.estimate ?? NaN, 12);
		expect(contrast?.estimate).toBeCloseTo(
			(second?.estimate ?? NaN) - (first?.estimate ?? NaN),
			12
		);
	});

	it('lets a group of one study be that study', () => {
		const { groups } = valueOf({
			...TWO_PAIRS,
			group: ['a', 'a', 'a', 'b'],
			method: 'DL',
			test: 'knha'
		});
		const single = groups[1]?.fit;
		expect(single).toMatchObject({ k: 1, df: null, coefficients: [{ estimate: 4, se: 1 }] });
	});

	it('refuses one group and groups that are not one a study', () => {
		expect(analyseSubgroups({ ...TWO_PAIRS, group: ['a', 'a', 'a', 'a'], ...EQUAL })).toMatchObject(
			{
				reason: { reason: 'no_variation', input: 'group' }
			}
		);
		expect(analyseSubgroups({ ...TWO_PAIRS, group: ['a', 'b'], ...EQUAL })).toMatchObject({
			reason: { reason: 'different_lengths', inputs: ['yi', 'group'] }
		});
	});

	it('names the study that a group refuses by its place among all', () => {
		// Hedges' estimate over all is above 0, so that a variance of 0 is no fault there.
		const model = { method: 'HE', test: 'z', yi: [0, 9, 3, 3], vi: [1, 1, 1, 0] } as const;
		expect(analyseSubgroups({ ...model, group: ['a', 'a', 'b', 'b'] })).toMatchObject({
			reason: { reason: 'zero_variance', index: 3 }
		});
	});

	it('refuses only the tests that have no answer when every study is a group', () => {
		const analysis = valueOf({ yi: [0, 1, 3], vi: [1, 1, 1], group: ['a', 'b', 'c'], ...EQUAL });
		expect(analysis.separateTauSquared.ok).toBe(true);
		expect(analysis.commonTauSquared).toMatchObject({
			reason: { reason: 'no_residual_degrees_of_freedom' }
		});
		expect(analysis.fixedPartition.ok).toBe(true);
	});

	it('has three tests that agree under equal effects, in whatever order the studies come', () => {
		fc.assert(
			fc.property(arbitraryStudies(4), ({ yi, vi }) => {
				const group = yi.map((_, i) => (i % 2 === 0 ? 'a' : 'b'));
				const { separate, common, fixed } = testsOf({ yi, vi, group, ...EQUAL });
				const scale = Math.max(1, fixed.total);
				expect(Math.abs(separate.q - fixed.between) / scale).toBeLessThan(1e-10);
				expect(Math.abs((common.omnibus.statistic ?? NaN) - separate.q) / scale).toBeLessThan(
					1e-10
				);
				const turned = testsOf({
					yi: yi.toReversed(),
					vi: vi.toReversed(),
					group: group.toReversed(),
					...EQUAL
				});
				expect(Math.abs(turned.separate.q - separate.q) / scale).toBeLessThan(1e-10);
			})
		);
	});
});
