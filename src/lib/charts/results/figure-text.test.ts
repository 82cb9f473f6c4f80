import { describe, expect, it } from 'vitest';
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { ControlledEffect, Result } from '#lib/evidence/types.ts';
import {
	simulatedControlled,
	simulatedSide,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { figureText } from './figure-text.ts';

function text(effect: Partial<ControlledEffect>, result: Partial<Result> = {}, turned = false) {
	const controlled = simulatedControlled(effect);
	const oriented: OrientedEffect = {
		weighed: simulatedWeighed({ result, effects: [controlled] }),
		effect: controlled,
		question: 'single_vs_vehicle',
		turned
	};
	return figureText(oriented);
}
const sides = (arm: number, comparator: number) => ({
	arm: simulatedSide({ value: arm }),
	comparator: simulatedSide({ value: comparator })
});

describe('figureText', () => {
	it('keeps the digits that the source prints', () => {
		const points = { metric: 'raw_points', unit: 'score', estimate: 1.56 } as const;
		expect(text(points, sides(-1.64, -0.08))).toMatchObject({
			main: '+1.56 points',
			sides: '−1.64 against −0.08'
		});
	});

	it('gives shares of people in percentage points, with both shares', () => {
		const share = { metric: 'risk_difference', unit: '%', estimate: 26 } as const;
		expect(text(share, { ...sides(50, 24), unit: '%', metric: 'responder_rate' })).toEqual({
			main: '+26 points',
			detail: 'no spread reported',
			sides: '50\u202f% against 24\u202f%'
		});
	});

	it('puts the ingredient’s own figure first where it stood in the comparison', () => {
		const share = { metric: 'risk_difference', unit: '%', estimate: -15 } as const;
		expect(text(share, { ...sides(59, 44), unit: '%' }, true).sides).toBe(
			'44\u202f% against 59\u202f%'
		);
	});

	it('says which intervals are derived', () => {
		const effect = {
			metric: 'raw_units',
			unit: 'mm',
			estimate: 0.2,
			interval: [0.1, 0.3]
		} as const;
		const printed = { difference: 0.2, unit: 'mm' } as const;
		expect(text(effect, printed).detail).toBe('0.1 to 0.3');
		const rSide = { value: 0.5, origin: 'assumed' } as const;
		expect(text({ ...effect, rSide }, printed).detail).toBe('0.1 to 0.3, derived');
	});

	it('says what an interval was worked out from', () => {
		const fromP = { sizeKnown: 'derived_spread', interval: [1, 19.7] } as const;
		const change = { metric: 'percent_of_baseline', unit: '%', estimate: 10.37 } as const;
		const p = { pBetween: '0.031', unit: '%', metric: 'percent_change' } as const;
		expect(text({ ...change, ...fromP }, { ...p, ...sides(23.61, 13.24) }).detail).toBe(
			'1.00 to 19.70, worked out from p = 0.031'
		);
		const ofCounts = { ...fromP, metric: 'risk_difference', unit: '%', estimate: 14 } as const;
		expect(text(ofCounts, sides(2, 5)).detail).toBe('1 to 20, worked out from the counts');
	});

	it('says how wide an interval is at most or at least, and why no more is known', () => {
		const points = { metric: 'raw_points', estimate: 3, sizeKnown: 'bounded' } as const;
		const at = (kind: 'at_most' | 'at_least') => ({
			...points,
			bound: { kind, se: 1.4, interval: [0, 6] } as const
		});
		expect(text(at('at_most'), { ...sides(5, 2), pBetween: '<0.05' }).detail).toBe(
			'only p < 0.05 stated: interval at most 0 to 6'
		);
		expect(text(at('at_least'), { ...sides(5, 2), pBetween: '>0.05' }).detail).toBe(
			'only p > 0.05 stated: interval at least 0 to 6'
		);
		const shares = { ...at('at_most'), metric: 'risk_difference', unit: '%' } as const;
		expect(text(shares, sides(50, 24)).detail).toBe(
			'interval at most 0 to 6, from counts of the same people'
		);
	});

	it('says why no interval stands beside a printed spread', () => {
		const effect = { metric: 'raw_units', unit: 'mm', estimate: 0.2 } as const;
		const spread = { ...effect, sizeKnown: 'with_spread' } as const;
		expect(text(spread, { spreadKind: 'sd' }).detail).toBe('spread printed; people not stated');
		expect(text({ ...spread, se: 0.1 }, { spreadKind: 'sd' }).detail).toBe(
			'spread printed; one person has no interval'
		);
		const none = { ...effect, sizeKnown: 'no_spread' } as const;
		expect(text(none, { spreadKind: 'undefined' }).detail).toBe('± not defined in the source');
		expect(text(none, { spreadKind: 'sd', flags: ['implausible_spread'] }).detail).toBe(
			'printed spread implausibly small'
		);
		expect(text(none, { spreadKind: 'sd' }).detail).toBe('spread printed; no interval from it');
		expect(text(none).detail).toBe('no spread reported');
	});

	it('says what an odds ratio was before it was turned', () => {
		const turned = { metric: 'odds_ratio', estimate: 1.32, interval: [1.02, 1.69] } as const;
		const printed = {
			metric: 'odds_ratio',
			difference: 0.76,
			differenceCiLow: 0.59,
			differenceCiHigh: 0.98
		} as const;
		expect(text(turned, printed).detail).toBe(
			'1.02 to 1.69; turned: above 1 is improvement; printed as 0.76 (0.59 to 0.98)'
		);
	});

	it('prints counts without a size as they stand', () => {
		const counts = { ...sides(2, 1), metric: 'count', unit: 'people' } as const;
		expect(text({}, counts)).toMatchObject({ main: 'direction not stated', sides: '2 against 1' });
	});

	it('says that no test is shown where a source reports no difference without a p', () => {
		const words = { valueKind: 'words_only', reportedVerdict: 'no_difference' } as const;
		expect(text({}, { ...words, pBetween: null })).toMatchObject({
			main: 'the source reports no difference',
			detail: 'no test shown'
		});
	});

	it('says p beside words, and that none is stated where none is', () => {
		const words = { valueKind: 'words_only', pBetween: '<0.001' } as const;
		expect(text({ direction: 'favours' }, words)).toMatchObject({
			main: 'did better',
			detail: 'p < 0.001'
		});
		expect(text({ direction: 'against' }, { valueKind: 'words_only' })).toMatchObject({
			main: 'did worse',
			detail: 'no p stated'
		});
	});
});
