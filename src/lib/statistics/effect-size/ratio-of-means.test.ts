import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGroup } from '../../../../tests/support/arbitrary-groups.ts';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { ratioOfMeans, ratiosWithAveragedVariance } from './ratio-of-means.ts';

const ONE = { mean: 6, sd: 3, n: 10 };
const TWO = { mean: 2, sd: 2, n: 20 };

const positive = arbitraryGroup.map((group) => ({ ...group, mean: Math.abs(group.mean) + 1 }));

describe('ratio of means', () => {
	it('can be worked out by hand', () => {
		const effect = answered(ratioOfMeans(ONE, TWO));
		expectClose(effect.estimate, Math.log(3));
		expectClose(effect.variance, 0.25 / 10 + 1 / 20);
		// Pooled variance (9·9 + 19·4)/28.
		const pooled = answered(ratioOfMeans(ONE, TWO, 'pooled'));
		expectClose(pooled.variance, (157 / 28) * (1 / 360 + 1 / 80));
	});

	it('has no unit, and turns round with the groups', () => {
		fc.assert(
			fc.property(positive, positive, (one, two) => {
				const effect = answered(ratioOfMeans(one, two));
				const scaled = (g: typeof one) => ({ mean: g.mean * 7, sd: g.sd * 7, n: g.n });
				const inUnits = answered(ratioOfMeans(scaled(one), scaled(two)));
				expect(inUnits.estimate).toBeCloseTo(effect.estimate, 10);
				expectClose(inUnits.variance, effect.variance, 1e-10);
				expect(answered(ratioOfMeans(two, one)).estimate).toBeCloseTo(-effect.estimate, 10);
			})
		);
	});

	it('exists for two negative means, and not for opposite signs or a mean of 0', () => {
		const negative = (group: typeof ONE) => ({ ...group, mean: -group.mean });
		expect(answered(ratioOfMeans(negative(ONE), negative(TWO)))).toEqual(
			answered(ratioOfMeans(ONE, TWO))
		);
		for (const mean of [-2, 0]) {
			expect(refusalOf(ratioOfMeans(ONE, { ...TWO, mean }))).toBe('undefined_for_data');
			expect(refusalOf(ratioOfMeans({ ...TWO, mean }, ONE))).toBe('undefined_for_data');
		}
		expect(refusalOf(ratioOfMeans(ONE, { ...TWO, sd: NaN }))).toBe('non_finite');
		const single = { mean: 1, sd: 0, n: 1 };
		expect(refusalOf(ratioOfMeans(single, single, 'pooled'))).toBe('out_of_range');
	});

	it('takes the average relative spread of all studies', () => {
		// c of group 1: 0.5 of 10 people and 1 of 10, so 0.75; of group 2: 1 and 1.
		const studies = [
			[ONE, TWO],
			[
				{ mean: 4, sd: 4, n: 10 },
				{ mean: 5, sd: 5, n: 20 }
			]
		] as const;
		const separate = answered(ratiosWithAveragedVariance(studies));
		expectClose(separate[0]?.variance ?? NaN, 0.75 ** 2 / 10 + 1 / 20);
		expect(separate[0]?.variance).toBe(separate[1]?.variance);
		const pooled = answered(ratiosWithAveragedVariance(studies, 'pooled'));
		expectClose(pooled[1]?.variance ?? NaN, (55 / 60) ** 2 * (1 / 10 + 1 / 20));
		expectClose(pooled[1]?.estimate ?? NaN, Math.log(4 / 5));
		expect(refusalOf(ratiosWithAveragedVariance([]))).toBe('too_few_studies');
		expect(refusalOf(ratiosWithAveragedVariance([[ONE, { ...TWO, mean: 0 }]]))).toBe(
			'undefined_for_data'
		);
	});
});
