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

describe('sizesOfContrast: shares and ratios', () => {
	const shares = {
		metric: 'responder_rate',
		unit: '%',
		better: 'higher',
		statistic: 'share_of_subjects'
	} as const;
	const counts = { metric: 'count', unit: 'people', better: 'lower', statistic: 'count' } as const;

	it('subtracts shares in percentage points of people', () => {
		const size = lead({ arm: { value: 50 }, comparator: { value: 24 }, result: shares });
		expect(size).toMatchObject({ metric: 'risk_difference', unit: '%', estimate: 26 });
		expect(size).toMatchObject({ sizeKnown: 'no_spread', interval: null });
	});

	it('forms ratios from whole people of known number in separate groups only', () => {
		const whole = { arm: { value: 50, n: 40 }, comparator: { value: 25, n: 20 }, result: shares };
		const all = ['risk_difference', 'risk_ratio', 'odds_ratio'];
		expect(metrics(whole)).toEqual(all);
		const [, risk, odds] = sizesOfContrast(given(whole));
		expect(risk).toMatchObject({ estimate: 2, unit: 'ratio' });
		expect(odds).toMatchObject({ estimate: 3, unit: 'ratio' });

		const only = ['risk_difference'];
		expect(metrics({ ...whole, study: { design: 'randomized_split_face' } })).toEqual(only);
		expect(metrics({ ...whole, study: { design: 'controlled_allocation_not_stated' } })).toEqual(
			only
		);
		expect(metrics({ ...whole, study: { nEnrolled: 40 } })).toEqual(only);
		expect(metrics({ ...whole, arm: { value: 50 } })).toEqual(only);
		// 59 % of 21 and 44 % of 23 are no whole people.
		const odd = { arm: { value: 59, n: 21 }, comparator: { value: 44, n: 23 }, result: shares };
		expect(metrics(odd)).toEqual(only);
	});

	it('gives counts of separate groups the spread that follows from them', () => {
		const whole = { arm: { value: 20, n: 40 }, comparator: { value: 5, n: 20 } };
		const [difference, risk, odds] = sizesOfContrast(
			given({ ...whole, result: { ...counts, better: 'higher' } })
		);
		// √(0.5 × 0.5 / 40 + 0.25 × 0.75 / 20) = √0.015625.
		expect(difference).toMatchObject({ sizeKnown: 'derived_spread', estimate: 25 });
		expect(difference?.se).toBeCloseTo(12.5, 9);
		expect(difference?.interval?.[0]).toBeCloseTo(25 - 12.5 * 1.959963984540054, 9);
		// √(1/20 − 1/40 + 1/5 − 1/20) and √(1/20 + 1/20 + 1/5 + 1/15), on the log scale.
		expect(risk?.se).toBeCloseTo(Math.sqrt(0.175), 9);
		expect(risk?.interval?.[0]).toBeCloseTo(2 * Math.exp(-1.959963984540054 * Math.sqrt(0.175)), 9);
		expect(odds?.se).toBeCloseTo(Math.sqrt(11 / 30), 9);
		const rounded = { arm: { value: 59, n: 21 }, comparator: { value: 44, n: 23 }, result: shares };
		expect(lead(rounded)).toMatchObject({ sizeKnown: 'no_spread', se: null });
	});

	it('bounds the spread of two shares of the same people over all that they can have in common', () => {
		const splitFace = { study: { design: 'randomized_split_face' } } as const;
		const sides = { arm: { value: 50, n: 20 }, comparator: { value: 25 }, result: shares };
		const size = lead({ ...sides, ...splitFace });
		expect(size).toMatchObject({ sizeKnown: 'bounded', se: null, interval: null });
		// 10 and 5 of 20: widest where nobody is in both, √((15 − 25 / 20) / 400).
		expect(size?.bound?.kind).toBe('at_most');
		expect(size?.bound?.se).toBeCloseTo(100 * Math.sqrt(13.75 / 400), 9);
		const [bound] = size?.steps.filter(({ rule }) => rule === 'se_bound_of_pairs') ?? [];
		// Narrowest where all five are among the ten, √((5 − 25 / 20) / 400).
		expect(bound?.inputs.least).toBeCloseTo(100 * Math.sqrt(3.75 / 400), 9);
		expect(bound?.inputs.tables).toBe(6);
		expect(lead({ ...sides, ...splitFace, arm: { value: 50 } })).toMatchObject({ bound: null });
	});

	it('counts as shares of the people stated, and turns harms so that fewer is positive', () => {
		const [risk, ratio] = sizesOfContrast(
			given({ arm: { value: 2, n: 22 }, comparator: { value: 5, n: 22 }, result: counts })
		);
		expect(risk?.estimate).toBeCloseTo(300 / 22, 9);
		expect(ratio).toMatchObject({ metric: 'risk_ratio', estimate: 2.5 });
	});

	it('adds nothing to a side with nobody', () => {
		const none = { arm: { value: 22, n: 45 }, comparator: { value: 0, n: 15 }, result: counts };
		expect(metrics(none)).toEqual(['risk_difference']);
		expect(rules(lead(none))).toContain('ratio_not_formed');
		expect(lead(none)).toMatchObject({ sizeKnown: 'no_spread', se: null });
		expect(rules(lead(none))).toContain('spread_all_or_none');
	});

	it('shows counts as printed where people are missing or events were counted', () => {
		const unknown = lead({ arm: { value: 2 }, comparator: { value: 1 }, result: counts });
		expect(unknown).toMatchObject({ metric: null, estimate: null, sizeKnown: 'no_spread' });
		const people = { arm: { value: 10, n: 40 }, comparator: { value: 35, n: 40 } };
		expect(rules(lead({ ...people, result: { ...counts, unit: 'events' } }))).toEqual([
			'events_are_not_people'
		]);
	});

	it('turns a printed odds ratio so that above 1 is improvement, with its interval', () => {
		const odds = { metric: 'odds_ratio', unit: 'ratio', difference: 0.76 } as const;
		const interval = { differenceCiLow: 0.59, differenceCiHigh: 0.98 };
		const size = lead({ result: { ...odds, ...interval, better: 'lower' } });
		expect(size?.estimate).toBeCloseTo(1 / 0.76, 10);
		expect(size?.interval?.[0]).toBeCloseTo(1 / 0.98, 10);
		expect(size?.interval?.[1]).toBeCloseTo(1 / 0.59, 10);
		expect(size?.se).toBeCloseTo(Math.log(0.98 / 0.59) / 3.919927969080108, 10);
		expect(lead({ result: { ...odds, ...interval, better: 'higher' } })).toMatchObject({
			estimate: 0.76,
			interval: [0.59, 0.98]
		});
	});

	it('makes nothing of odds that are no odds', () => {
		const odds = { metric: 'odds_ratio', unit: 'ratio' } as const;
		expect(lead({ result: { ...odds, difference: 0 } })).toMatchObject({ estimate: null });
		const crossing = { difference: 1.2, differenceCiLow: -0.1, differenceCiHigh: 2 };
		expect(lead({ result: { ...odds, ...crossing } })).toMatchObject({ interval: null, se: null });
	});
});
