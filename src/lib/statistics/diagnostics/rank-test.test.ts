import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies, reversed } from '../../../../tests/support/arbitrary-studies.ts';
import { rankTest } from './rank-test.ts';

const valueOf = (studies: Parameters<typeof rankTest>[0]) => {
	const outcome = rankTest(studies);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

describe('rankTest', () => {
	it('finds effects that grow with their variances in perfect order', () => {
		const { tau, pValue, distribution } = valueOf({ yi: [0, 1, 3, 7], vi: [0.1, 0.2, 0.3, 0.4] });
		expect(tau).toBe(1);
		expect(pValue).toBeCloseTo(2 / 24, 14);
		expect(distribution).toBe('exact');
	});

	it('standardises by the variance that the mean leaves', () => {
		// Mean 127/29 with variance 20/29: −0.664, −0.681 and 1.440 for variances 5, 1 and 4. By the whole
		// variance they would be −0.617, −0.379 and 1.310, in another order.
		const outcome = rankTest({ yi: [3, 4, 7], vi: [5, 1, 4] });
		expect(outcome.ok && outcome.value.tau).toBeCloseTo(1 / 3, 14);
	});

	it('cannot tell anything from two studies', () => {
		expect(valueOf({ yi: [0.5, 0.2], vi: [0.04, 0.05] })).toMatchObject({ tau: -1, pValue: 1 });
	});

	it('takes the normal distribution with ties and says so', () => {
		const outcome = rankTest({ yi: [0, 1, 2, 3], vi: [0.1, 0.1, 0.2, 0.3] });
		expect(outcome).toMatchObject({ ok: true, value: { distribution: 'normal' } });
		expect(outcome.ok && outcome.warnings).toContainEqual({ code: 'ties' });
	});

	it.each([
		[
			{ yi: [1], vi: [1] },
			{ reason: 'too_few_studies', needed: 2, given: 1 }
		],
		[
			{ yi: [1, 2], vi: [1] },
			{ reason: 'different_lengths', inputs: ['yi', 'vi'] }
		],
		[
			{ yi: [1, NaN], vi: [1, 1] },
			{ reason: 'non_finite', input: 'yi', index: 1 }
		],
		[
			{ yi: [1, 2], vi: [1, 0] },
			{ reason: 'zero_variance', index: 1 }
		],
		[
			{ yi: [1, 2], vi: [-1, 1] },
			{ reason: 'negative_variance', index: 0 }
		],
		[
			{ yi: [1, 2, 3], vi: [1, 1, 1] },
			{ reason: 'no_variation', input: 'yi or vi' }
		]
	])('refuses %j and says why', (studies, reason) => {
		expect(rankTest(studies)).toEqual({ ok: false, reason });
	});

	it('depends neither on the order of the studies nor on the unit of the effects', () => {
		fc.assert(
			fc.property(arbitraryStudies(4), (studies) => {
				const { tau, pValue } = valueOf(studies);
				expect(valueOf(reversed(studies)).tau).toBeCloseTo(tau, 12);
				const scaled = {
					yi: studies.yi.map((y) => 8 * y),
					vi: studies.vi.map((v) => 64 * v)
				};
				expect(valueOf(scaled).tau).toBeCloseTo(tau, 12);
				expect(pValue).toBeGreaterThan(0);
				expect(pValue).toBeLessThanOrEqual(1);
			})
		);
	});
});
