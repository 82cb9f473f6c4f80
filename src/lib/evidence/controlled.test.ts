import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy,
	SIMULATED_VEHICLE
} from '../../../tests/fixtures/simulated-results.ts';
import { sizesOfContrast } from './controlled.ts';
import type { Size } from './size.ts';
import type { ReportedSide, Result, ResultInContext, Study } from './types.ts';

interface Given {
	readonly arm?: Partial<ReportedSide>;
	readonly comparator?: Partial<ReportedSide>;
	readonly result?: Partial<Result>;
	readonly study?: Partial<Study>;
}

const given = ({ arm = {}, comparator = {}, result = {}, study = {} }: Given): ResultInContext => ({
	study: simulatedStudy(study),
	arm: simulatedArm(),
	comparator: SIMULATED_VEHICLE,
	result: simulatedResult({
		arm: simulatedSide(arm),
		comparator: simulatedSide(comparator),
		...result
	})
});
const lead = (context: Given): Size | undefined => sizesOfContrast(given(context))[0];
const metrics = (context: Given) => sizesOfContrast(given(context)).map(({ metric }) => metric);
const rules = (size: Size | undefined) => size?.steps.map(({ rule }) => rule);

describe('sizesOfContrast: means', () => {
	it('writes improvement as positive, in points where a person graded', () => {
		const size = lead({ arm: { value: -1.64 }, comparator: { value: -0.08 } });
		expect(size).toMatchObject({ metric: 'raw_points', unit: 'score', estimate: 1.56 });
		expect(size).toMatchObject({ sizeKnown: 'no_spread', se: null, interval: null });
	});

	it('writes units where an instrument measured, also an instrument that scores', () => {
		const values = { arm: { value: 3 }, comparator: { value: 2 } };
		const instrument = { assessment: 'instrumental', better: 'higher' } as const;
		const inUnit = (unit: Result['unit']) => lead({ ...values, result: { ...instrument, unit } });
		for (const unit of ['mm', 'um', 'AU', 'ratio', 'score', 'not_reported'] as const) {
			expect(inUnit(unit)).toMatchObject({ metric: 'raw_units', unit, estimate: 1 });
		}
	});

	it('keeps a printed change in per cent as points of the start, also of a grade', () => {
		const printed = { metric: 'percent_change', unit: '%' } as const;
		const size = lead({ arm: { value: -50.8 }, comparator: { value: -40.7 }, result: printed });
		expect(size).toMatchObject({ metric: 'percent_of_baseline', unit: '%', estimate: 10.1 });
	});

	it('gives no size to a difference in per cent that does not say of what', () => {
		const size = lead({ result: { metric: 'difference', unit: '%', difference: -8 } });
		expect(size).toMatchObject({ metric: null, estimate: null, sizeKnown: 'no_spread' });
		expect(rules(size)).toEqual(['percent_without_reference']);
	});

	it('adds the percentage of the start on scales with a true zero only', () => {
		const arm = { value: 45, baselineMean: 50 };
		const comparator = { value: 54, baselineMean: 60 };
		const end = { metric: 'final_mean', assessment: 'instrumental' } as const;
		expect(metrics({ arm, comparator, result: { ...end, unit: 'score' } })).toEqual(['raw_units']);
		expect(metrics({ arm, comparator, result: { ...end, unit: 'ratio' } })).toEqual(['raw_units']);
		const levels = { arm: { value: 40, baselineMean: 50 }, comparator };
		const [raw, percent] = sizesOfContrast(given({ ...levels, result: { ...end, unit: 'um' } }));
		expect(raw).toMatchObject({ metric: 'raw_units', unit: 'um', estimate: 14 });
		// 40 of 50 is −20 %, 54 of 60 is −10 %.
		expect(percent).toMatchObject({ metric: 'percent_of_baseline', unit: '%', estimate: 10 });
		expect(percent).toMatchObject({ sizeKnown: 'no_spread', interval: null });
	});

	it('withholds a percentage that unequal starts turn against the printed figures, and says so', () => {
		const sizes = sizesOfContrast(
			given({
				arm: { value: 51, baselineMean: 53.3 },
				comparator: { value: 51.1, baselineMean: 53.5 },
				result: { metric: 'final_mean', unit: 'AU', assessment: 'instrumental' }
			})
		);
		expect(sizes).toHaveLength(1);
		expect(sizes[0]).toMatchObject({ estimate: 0.1 });
		expect(rules(sizes[0])).toContain('percent_withheld');
	});

	it('says when a figure is a maximum or of responders only', () => {
		const values = { arm: { value: -30 }, comparator: { value: -10 } };
		const best = { statistic: 'maximum', flags: ['responders_only'] } as const;
		expect(rules(lead({ ...values, result: best }))?.slice(0, 2)).toEqual([
			'not_a_mean',
			'responders_only'
		]);
	});
});

describe('sizesOfContrast: spread', () => {
	const values = { arm: { value: 5 }, comparator: { value: 2 } };
	const sds = {
		arm: { value: 5, sd: 6, n: 36 },
		comparator: { value: 2, sd: 4, n: 16 },
		result: { better: 'higher', spreadKind: 'sd' }
	} as const;

	it('adds the variances of separate groups', () => {
		// 6 / √36 = 1 and 4 / √16 = 1, so √2.
		const size = lead(sds);
		expect(size?.se).toBeCloseTo(Math.SQRT2, 10);
		// Welch: (1 + 1)² / (1² / 35 + 1² / 15) = 42 degrees of freedom, t(0.05, 42) = 2.018082.
		expect(size?.interval?.[0]).toBeCloseTo(3 - 2.018082 * Math.SQRT2, 5);
		expect(size).toMatchObject({ sizeKnown: 'with_spread', rSide: null, rTime: null });
	});

	it('assumes a correlation of 0.5 between sides of the same people, and varies it', () => {
		const size = lead({ ...sds, study: { design: 'randomized_split_face' } });
		// 1 + 1 − 2 × 0.5 = 1.
		expect(size?.se).toBeCloseTo(1, 10);
		expect(size?.rSide).toEqual({ value: 0.5, origin: 'assumed' });
		const varied = size?.steps.filter(({ rule }) => rule === 'sensitivity_r_side');
		expect(varied?.map(({ inputs }) => inputs.r_side)).toEqual([0.3, 0.7, 0.9]);
	});

	it('pairs nothing where the design does not say that the sides are of the same people', () => {
		const designs = ['controlled_allocation_not_stated', 'nonrandomized_controlled'] as const;
		for (const design of designs) {
			const size = lead({ ...sds, study: { design, nEnrolled: 36 } });
			expect(size?.se).toBeCloseTo(Math.SQRT2, 10);
			expect(size?.rSide).toBeNull();
		}
	});

	it('takes a printed interval before a standard error, and that before a standard deviation', () => {
		const side = { ciLow: -1.959963984540054, ciHigh: 1.959963984540054, se: 7, sd: 9, n: 25 };
		const both = { arm: { value: 0, ...side }, comparator: { value: 0, ...side } };
		expect(lead({ ...both, result: { spreadKind: 'ci' } })?.se).toBeCloseTo(Math.SQRT2, 10);
		const noInterval = { ciLow: null, ciHigh: null };
		const errors = {
			arm: { ...both.arm, ...noInterval },
			comparator: { ...both.comparator, ...noInterval }
		};
		expect(lead({ ...errors, result: { spreadKind: 'se' } })?.se).toBeCloseTo(7 * Math.SQRT2, 8);
	});

	it('keeps the printed interval of the difference, turned towards improvement', () => {
		const size = lead({
			...values,
			result: { better: 'lower', difference: 2.5, differenceCiLow: 1, differenceCiHigh: 4 }
		});
		expect(size).toMatchObject({ estimate: -2.5, interval: [-4, -1], sizeKnown: 'with_spread' });
		expect(size?.se).toBeCloseTo(3 / (2 * 1.959963984540054), 10);
	});

	it('prefers the two arm figures to a printed difference without its own interval', () => {
		const bare = { ...values, result: { better: 'higher', difference: 2.5 } } as const;
		expect(lead(bare)).toMatchObject({ estimate: 3 });
		const own = { differenceCiLow: 1, differenceCiHigh: 4 };
		expect(lead({ ...bare, result: { ...bare.result, ...own } })).toMatchObject({ estimate: 2.5 });
	});

	it('does not use an interval that does not lie around its figure', () => {
		const result = { difference: 3, differenceCiLow: 4, differenceCiHigh: 5 };
		const size = lead({ ...values, result });
		expect(size).toMatchObject({ sizeKnown: 'no_spread', se: null, interval: null });
		expect(rules(size)).toContain('interval_off_figure');
	});

	it('makes nothing of a ± that the source does not define, or that cannot be spread of people', () => {
		const undefinedSpread = lead({ ...sds, result: { ...sds.result, spreadKind: 'undefined' } });
		expect(undefinedSpread).toMatchObject({ sizeKnown: 'no_spread', se: null });
		expect(rules(undefinedSpread)).toContain('spread_undefined');
		const implausible = lead({ ...sds, result: { ...sds.result, flags: ['implausible_spread'] } });
		expect(implausible).toMatchObject({ sizeKnown: 'no_spread', se: null });
	});

	it('makes nothing of a spread that only one side has', () => {
		const size = lead({ ...sds, comparator: { value: 2 } });
		expect(size).toMatchObject({ sizeKnown: 'no_spread', se: null });
		expect(rules(size)).toContain('spread_incomplete');
	});

	it('knows a standard deviation without its people for a spread, and makes no error of it', () => {
		const size = lead({ ...sds, arm: { value: 5, sd: 6 }, comparator: { value: 2, sd: 4 } });
		expect(size).toMatchObject({ sizeKnown: 'with_spread', se: null, interval: null });
		expect(rules(size)).toContain('spread_without_people');
	});

	it('draws the wide interval of t over a few people, and none over one', () => {
		const few = (n: number) =>
			lead({ ...sds, arm: { value: 5, sd: 6, n }, comparator: { value: 2, sd: 4, n: 3 } });
		// √(36 / 3 + 16 / 3) = 4.163332; Welch: 17.3333² / (12² / 2 + 5.3333² / 2) = 3.484536 degrees of
		// freedom, t(0.05, 3.484536) = 2.946173.
		expect(few(3)?.interval?.[1]).toBeCloseTo(3 + 2.946173 * 4.163332, 4);
		expect(few(1)).toMatchObject({ sizeKnown: 'with_spread', interval: null });
		expect(few(1)?.se).toBeGreaterThan(0);
		expect(rules(few(1))).toContain('interval_withheld');
	});

	it('keeps to the normal distribution where a printed standard error has no people', () => {
		const errors = { arm: { value: 5, se: 1 }, comparator: { value: 2, se: 1 } };
		const size = lead({ ...errors, result: { better: 'higher', spreadKind: 'se' } });
		expect(size?.interval?.[0]).toBeCloseTo(3 - 1.959963984540054 * Math.SQRT2, 10);
	});

	it('takes identical values for no spread and not for certainty', () => {
		const flat = { value: 2, sd: 0, n: 20 };
		const size = lead({ ...sds, arm: flat, comparator: flat });
		expect(size).toMatchObject({ estimate: 0, sizeKnown: 'no_spread', se: null, interval: null });
	});

	it('gives a threshold p no spread: that it lies below 0.05 does not say by how much', () => {
		const tested = { arm: { value: 5, n: 36 }, comparator: { value: 2, n: 16 } };
		const size = lead({ ...tested, result: { pBetween: '<0.05' } });
		expect(size).toMatchObject({ sizeKnown: 'bounded', se: null, interval: null });
	});
});
