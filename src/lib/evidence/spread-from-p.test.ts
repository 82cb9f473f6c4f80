import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy,
	SIMULATED_VEHICLE
} from '../../../tests/fixtures/simulated-results.ts';
import { deriveEffects } from './derive-effects.ts';
import type { Effect, ReportedSide, Result, Study } from './types.ts';

interface Given {
	readonly arm?: Partial<ReportedSide>;
	readonly comparator?: Partial<ReportedSide>;
	readonly result?: Partial<Result>;
	readonly study?: Partial<Study>;
}

/** Improved by 3 in the arm. Quantiles in the comments are those of R's qt(). */
const lead = ({ arm = {}, comparator = {}, result = {}, study = {} }: Given): Effect | undefined =>
	deriveEffects({
		study: simulatedStudy(study),
		arm: simulatedArm(),
		comparator: SIMULATED_VEHICLE,
		result: simulatedResult({
			better: 'higher',
			arm: simulatedSide({ value: 5, n: 12, ...arm }),
			comparator: simulatedSide({ value: 2, n: 10, ...comparator }),
			...result
		})
	})[0];
const rules = (effect: Effect | undefined) => effect?.steps.map(({ rule }) => rule);
const unknown = { se: null, interval: null, bound: null, sizeKnown: 'no_spread' } as const;

describe('the spread from an exact p', () => {
	it('divides the difference by t of both groups less two', () => {
		// t(0.03, 20) = 2.336242, so 3 / 2.336242; t(0.05, 20) = 2.085963.
		const effect = lead({ result: { pBetween: '0.03' } });
		expect(effect).toMatchObject({ sizeKnown: 'derived_spread', bound: null, rSide: null });
		expect(effect?.se).toBeCloseTo(1.284114, 5);
		expect(effect?.interval?.[0]).toBeCloseTo(3 - 2.085963 * 1.284114, 5);
		expect(effect?.interval?.[1]).toBeCloseTo(3 + 2.085963 * 1.284114, 5);
	});

	it('takes people less one where every person is their own control, and needs no correlation', () => {
		// t(0.03, 11) = 2.490664.
		const study = { design: 'randomized_split_face' } as const;
		const effect = lead({ comparator: { n: null }, result: { pBetween: '0.03' }, study });
		expect(effect?.se).toBeCloseTo(3 / 2.490664, 5);
		expect(effect).toMatchObject({ sizeKnown: 'derived_spread', rSide: null });
	});

	it('takes the total where the groups are not stated', () => {
		// t(0.03, 38) = 2.254648.
		const effect = lead({
			arm: { n: null },
			comparator: { n: null },
			result: { pBetween: '0.03' },
			study: { nEnrolled: 40 }
		});
		expect(effect?.se).toBeCloseTo(3 / 2.254648, 5);
	});

	it('gives nothing without people, and says so', () => {
		const nobody = { arm: { n: null }, comparator: { n: null } };
		const effect = lead({ ...nobody, result: { pBetween: '0.03' } });
		expect(effect).toMatchObject(unknown);
		expect(rules(effect)).toContain('p_without_people');
		// Two people leave no degree of freedom.
		expect(
			lead({ arm: { n: 1 }, comparator: { n: 1 }, result: { pBetween: '0.03' } })
		).toMatchObject(unknown);
	});

	it('gives nothing where any spread fits, and says so', () => {
		for (const given of [
			{ result: { pBetween: '1' } },
			{ comparator: { value: 5 }, result: { pBetween: '0.5' } }
		]) {
			expect(lead(given)).toMatchObject(unknown);
			expect(rules(lead(given))).toContain('p_fits_any_spread');
		}
	});

	it('comes after every spread that is printed, and beside a ± that is not defined', () => {
		const result = { pBetween: '0.03', spreadKind: 'sd' } as const;
		const sds = { arm: { sd: 2 }, comparator: { sd: 2 } };
		expect(lead({ ...sds, result })).toMatchObject({ sizeKnown: 'with_spread' });
		const undefinedSpread = lead({ ...sds, result: { ...result, spreadKind: 'undefined' } });
		expect(undefinedSpread).toMatchObject({ sizeKnown: 'derived_spread' });
		expect(rules(undefinedSpread)).toContain('spread_undefined');
		expect(lead({ arm: { sd: 2 }, result })).toMatchObject({ sizeKnown: 'derived_spread' });
	});

	it('is not made where the figure is no mean, or what is printed contradicts it', () => {
		const p = { pBetween: '0.03' } as const;
		expect(lead({ result: { ...p, flags: ['implausible_spread'] } })).toMatchObject(unknown);
		expect(lead({ result: { ...p, statistic: 'maximum' } })).toMatchObject(unknown);
		const off = { difference: 3, differenceCiLow: 4, differenceCiHigh: 5 };
		expect(lead({ result: { ...p, ...off } })).toMatchObject(unknown);
	});

	it('is made of rows with a caution as well, and keeps the caution', () => {
		const flags = ['secondary_source', 'conflict_between_sources', 'responders_only'] as const;
		const effect = lead({ result: { pBetween: '0.03', flags } });
		expect(effect).toMatchObject({ sizeKnown: 'derived_spread' });
		expect(rules(effect)).toContain('responders_only');
	});

	it('reads the p of the own contrast only', () => {
		expect(lead({ result: { pWithin: '0.03' } })).toMatchObject(unknown);
		const change = { contrast: 'before_after', phase: null } as const;
		expect(lead({ result: { ...change, pBetween: '0.03' } })).toMatchObject(unknown);
		// A change of 5 in 12 people: t(0.03, 11) = 2.490664.
		const within = lead({ result: { ...change, pWithin: '0.03' } });
		expect(within).toMatchObject({ contrast: 'before_after', sizeKnown: 'derived_spread' });
		expect(within?.se).toBeCloseTo(5 / 2.490664, 5);
	});
});

describe('the bound from a threshold of p', () => {
	it('is the largest standard error where p is below, with the widest interval', () => {
		// t(0.05, 20) = 2.085963: at the threshold the interval ends at no effect.
		for (const pBetween of ['<0.05', '<=0.05']) {
			const effect = lead({ result: { pBetween } });
			expect(effect).toMatchObject({ se: null, interval: null, sizeKnown: 'bounded' });
			expect(effect?.bound?.kind).toBe('at_most');
			expect(effect?.bound?.se).toBeCloseTo(3 / 2.085963, 5);
			expect(effect?.bound?.interval[0]).toBeCloseTo(0, 9);
			expect(effect?.bound?.interval[1]).toBeCloseTo(6, 9);
		}
	});

	it('is the smallest standard error where p is above, with the narrowest interval', () => {
		// t(0.1, 20) = 1.724718.
		const effect = lead({ result: { pBetween: '>0.1' } });
		expect(effect?.bound?.kind).toBe('at_least');
		expect(effect?.bound?.se).toBeCloseTo(3 / 1.724718, 5);
		expect(effect?.bound?.interval[0]).toBeCloseTo(3 - (3 * 2.085963) / 1.724718, 5);
	});

	it('is not made of words: they print no threshold', () => {
		for (const pBetween of ['NS', 'significant', '', 'about 0.05']) {
			expect(lead({ result: { pBetween } })).toMatchObject(unknown);
		}
	});

	it('turns with its estimate', () => {
		const better = lead({ result: { pBetween: '<0.001' } });
		const worse = lead({ result: { pBetween: '<0.001', better: 'lower' } });
		const [low, high] = better?.bound?.interval ?? [];
		expect(worse?.bound?.interval).toEqual([-(high ?? 0), -(low ?? 0)]);
	});
});
