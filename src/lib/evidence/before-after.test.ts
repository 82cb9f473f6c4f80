import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy,
	SIMULATED_VEHICLE
} from '../../../tests/fixtures/simulated-results.ts';
import { deriveEffects } from './derive-effects.ts';
import type { Effect, ReportedSide, Result, ResultInContext } from './types.ts';

const given = (
	arm: Partial<ReportedSide>,
	result: Partial<Result> = {},
	comparator = false
): ResultInContext => ({
	study: simulatedStudy({ design: 'before_after' }),
	arm: simulatedArm(),
	comparator: comparator ? SIMULATED_VEHICLE : null,
	result: simulatedResult({
		contrast: 'before_after',
		phase: null,
		comparatorArmId: comparator ? 'b' : null,
		arm: simulatedSide(arm),
		...result
	})
});
const lead = (...args: Parameters<typeof given>): Effect | undefined =>
	deriveEffects(given(...args))[0];
const rules = (effect: Effect | undefined) => effect?.steps.map(({ rule }) => rule);

describe('deriveEffects of a before–after result', () => {
	it('isolates nothing and compares with nothing', () => {
		expect(lead({ value: -2 })).toMatchObject({ contrast: 'before_after', isolates: null });
	});

	it('writes a change that improves as positive', () => {
		expect(lead({ value: -2 })).toMatchObject({
			metric: 'raw_points',
			estimate: 2,
			direction: 'favours',
			sizeKnown: 'no_spread'
		});
		const percent = { metric: 'percent_change', unit: '%' } as const;
		expect(lead({ value: 13.2 }, percent)).toMatchObject({
			metric: 'percent_of_baseline',
			estimate: -13.2,
			direction: 'against'
		});
	});

	it('subtracts the start from the end, and adds the percentage on scales with a true zero', () => {
		const end = { metric: 'final_mean', unit: 'um', assessment: 'instrumental' } as const;
		const effects = deriveEffects(given({ value: 13.5, baselineMean: 18 }, end));
		expect(effects.map(({ metric, estimate }) => [metric, estimate])).toEqual([
			['raw_units', 4.5],
			['percent_of_baseline', 25]
		]);
		const graded = { ...end, unit: 'score' } as const;
		expect(deriveEffects(given({ value: 13.5, baselineMean: 18 }, graded))).toHaveLength(1);
	});

	it('keeps the printed interval of a change, turned, and assumes no correlation for it', () => {
		const change = lead({ value: -2.2, ciLow: -4.38, ciHigh: -0.03 }, { spreadKind: 'ci' });
		expect(change).toMatchObject({ interval: [0.03, 4.38], sizeKnown: 'with_spread', rTime: null });
		expect(change?.significance).toBe('significant');
	});

	it('makes an error of the standard deviation of a printed change', () => {
		const change = lead({ value: -2, sd: 1.5, n: 25 }, { spreadKind: 'sd' });
		// 1.5 / √25, and t(0.05, 24) = 2.063899.
		expect(change?.se).toBeCloseTo(0.3, 10);
		expect(change?.interval?.[0]).toBeCloseTo(2 - 0.3 * 2.063899, 5);
	});

	it('assumes a correlation of 0.5 between start and end, and varies it', () => {
		const visits = { value: 4.2, sd: 1.4, baselineMean: 8.2, baselineSd: 1, n: 15 };
		const change = lead(visits, { metric: 'final_mean', spreadKind: 'sd' });
		// √(1 + 1.96 − 1.4) / √15
		expect(change?.se).toBeCloseTo(Math.sqrt(1.56 / 15), 10);
		expect(change?.rTime).toEqual({ value: 0.5, origin: 'assumed' });
		const varied = change?.steps.filter(({ rule }) => rule === 'sensitivity_r_time');
		// 4 ± t(0.05, 14) = 2.144787 times √((2.96 − 2.8r) / 15).
		expect(varied?.map(({ output }) => output)).toEqual([
			'3.194 to 4.806',
			'3.446 to 4.554',
			'3.633 to 4.367'
		]);
	});

	it('has no spread where only the end has one', () => {
		const end = { value: 2.7, se: 0.1, baselineMean: 2.91, n: 15 };
		const change = lead(end, { metric: 'final_mean', spreadKind: 'se' });
		expect(change).toMatchObject({ estimate: 0.21, sizeKnown: 'no_spread', se: null });
		expect(rules(change)).toContain('spread_incomplete');
	});

	it('shows a share, a count and a level as printed: they are no change', () => {
		const share = { metric: 'responder_rate', unit: '%', better: 'higher' } as const;
		const shown = {
			metric: null,
			estimate: null,
			direction: 'not_reported',
			sizeKnown: 'no_spread'
		};
		expect(lead({ value: 50, n: 20 }, share)).toMatchObject(shown);
		expect(lead({ value: 1, n: 30 }, { metric: 'count', unit: 'people' })).toMatchObject(shown);
		expect(lead({ value: 4.2 }, { metric: 'final_mean' })).toMatchObject(shown);
		expect(rules(lead({ value: 50 }, share))).toContain('share_without_control');
	});

	it('never takes a rank among peers for a percentage', () => {
		const rank = { metric: 'percent_change', unit: '%', flags: ['percentile'] } as const;
		expect(lead({ value: 12 }, rank)).toMatchObject({ metric: null, estimate: null });
	});
});

describe('deriveEffects of a before–after result with a test beside it', () => {
	const tested = { pBetween: 'significant', pWithin: '<0.001' } as const;

	it('gives the number and, apart from it, the comparison in words', () => {
		const effects = deriveEffects(
			given({ value: -2 }, { ...tested, reportedVerdict: 'favours_arm' }, true)
		);
		expect(effects).toHaveLength(2);
		expect(effects[0]).toMatchObject({ contrast: 'before_after', estimate: 2, derivedFrom: null });
		expect(effects[1]).toMatchObject({
			contrast: 'controlled',
			isolates: 'single_vs_vehicle',
			metric: null,
			estimate: null,
			direction: 'favours',
			significance: 'significant',
			sizeKnown: 'direction_only',
			derivedFrom: 'simulated-2000-substance-01'
		});
	});

	it('has no direction where the verdict is about the start', () => {
		const verdict = { ...tested, reportedVerdict: 'improved_vs_baseline' } as const;
		expect(deriveEffects(given({ value: -2 }, verdict, true))[1]).toMatchObject({
			direction: 'not_reported',
			sizeKnown: 'verdict_only'
		});
	});

	it('keeps the two tests apart', () => {
		const apart = { pWithin: '<0.001', pBetween: 'NS' } as const;
		const effects = deriveEffects(given({ value: -2 }, apart, true));
		expect(effects.map(({ significance }) => significance)).toEqual([
			'significant',
			'not_significant'
		]);
	});

	it('gives no comparison once the comparison was opened, and says why', () => {
		for (const phase of ['open', 'follow_up'] as const) {
			const effects = deriveEffects(given({ value: 70 }, { ...tested, phase }, true));
			expect(effects).toHaveLength(1);
			expect(rules(effects[0])).toContain('no_concurrent_control');
		}
	});

	it('gives no comparison without a comparator or without a p', () => {
		expect(deriveEffects(given({ value: -2 }, tested))).toHaveLength(1);
		expect(deriveEffects(given({ value: -2 }, { pBetween: '' }, true))).toHaveLength(1);
	});
});
