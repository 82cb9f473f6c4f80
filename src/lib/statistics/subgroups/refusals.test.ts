import { expect, it } from 'vitest';
import { answered } from '../../../../tests/support/statistics.ts';
import { analyseSubgroups } from './subgroups.ts';

const MODEL = { method: 'HE', test: 'z' } as const;
const group = ['a', 'a', 'b', 'b'];

it('refuses subgroups of studies that cannot be used', () => {
	expect(analyseSubgroups({ yi: [0, 1, 3, NaN], vi: [1, 1, 1, 1], group, ...MODEL })).toMatchObject(
		{
			reason: { reason: 'non_finite', input: 'yi', index: 3 }
		}
	);
});

it('refuses the partition by weights 1/v where a variance is 0, and names the study', () => {
	const analysis = answered(
		analyseSubgroups({ yi: [0, 5, 3, 9], vi: [1, 1, 0, 1], group, ...MODEL })
	);
	expect(analysis.separateTauSquared.ok).toBe(true);
	expect(analysis.fixedPartition).toMatchObject({ reason: { reason: 'zero_variance', index: 2 } });
});
