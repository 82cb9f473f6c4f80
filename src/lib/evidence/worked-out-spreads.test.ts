import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { deriveEffects } from './derive-effects.ts';
import type { Effect } from './types.ts';

/*
 * Spreads of shipped results worked out by hand from the cells of the file, without these rules. The
 * quantiles are those of R 4.2, qt(1 - p / 2, df).
 */
const effects = readSeedContexts().flatMap((context) => deriveEffects(context));
const leadOf = (resultId: string): Effect | undefined =>
	effects.find((effect) => effect.resultId === resultId);
const startingWith = (prefix: string): readonly Effect[] =>
	effects.filter(({ resultId }) => resultId.startsWith(prefix));
const rules = (effect: Effect | undefined) => effect?.steps.map(({ rule }) => rule) ?? [];

/** The estimate, the standard error, and the reach of the interval to one side. */
function expectSpread(effect: Effect | undefined, expected: readonly [number, number, number]) {
	const { estimate = null, se = null, interval = null } = effect ?? {};
	expectNumbers([estimate, se, interval], expected);
}

function expectBound(effect: Effect | undefined, expected: readonly [number, number, number]) {
	const { estimate = null, bound = null } = effect ?? {};
	expect(effect).toMatchObject({ se: null, interval: null, sizeKnown: 'bounded' });
	expectNumbers([estimate, bound?.se ?? null, bound?.interval ?? null], expected);
}

function expectNumbers(
	[estimate, se, interval]: readonly [
		number | null,
		number | null,
		readonly [number, number] | null
	],
	[wantedEstimate, wantedSe, reach]: readonly [number, number, number]
) {
	expect(estimate).toBeCloseTo(wantedEstimate, 4);
	expect(se).toBeCloseTo(wantedSe, 3);
	expect(interval?.[0]).toBeCloseTo(wantedEstimate - reach, 3);
	expect(interval?.[1]).toBeCloseTo(wantedEstimate + reach, 3);
}

describe('spreads worked out from an exact p', () => {
	it('holzer-2005-progesterone-04: 23.61 − 13.24 % and p = 0.031, 40 enrolled in two groups', () => {
		// Group sizes and the number analysed are not stated, so df = 40 − 2 = 38.
		// t(0.031, 38) = 2.240266: 10.37 / 2.240266 = 4.62891. t(0.05, 38) = 2.024394.
		const effect = leadOf('holzer-2005-progesterone-04');
		expect(effect?.sizeKnown).toBe('derived_spread');
		expectSpread(effect, [10.37, 4.62891, 9.37074]);
		for (const n of ['01', '02', '03']) {
			expect(leadOf(`holzer-2005-progesterone-${n}`)?.sizeKnown).toBe('no_spread');
		}
	});

	it('joshi-2024-advance-night-cream-01: −7.5 % against the start and p = 0.004 in 33 people', () => {
		// t(0.004, 32) = 3.101673: 7.5 / 3.101673 = 2.41805. t(0.05, 32) = 2.036933.
		const effect = leadOf('joshi-2024-advance-night-cream-01');
		expect(effect).toMatchObject({ contrast: 'before_after', sizeKnown: 'derived_spread' });
		expectSpread(effect, [7.5, 2.41805, 4.92541]);
	});

	it('carruthers-2021, tangsumroengwong, zhang: an exact p and no people give none, and say so', () => {
		for (const prefix of [
			'carruthers-2021-transform-forearm',
			'tangsumroengwong-nd-centella-tretinoin',
			'zhang-nd-centella'
		]) {
			const tested = startingWith(prefix).filter((effect) =>
				rules(effect).includes('p_without_people')
			);
			expect(tested.length).toBeGreaterThan(2);
			for (const { sizeKnown, se } of startingWith(prefix)) {
				expect([sizeKnown, se]).not.toContain('derived_spread');
				expect(sizeKnown).not.toBe('bounded');
				expect(se).toBeNull();
			}
		}
	});

	it('saraf-2012: a spread that cannot be between people is not mended by a p', () => {
		const saraf = startingWith('saraf-2012').filter(({ estimate }) => estimate !== null);
		expect(new Set(saraf.map(({ sizeKnown }) => sizeKnown))).toEqual(new Set(['no_spread']));
		expect(saraf.filter((effect) => rules(effect).includes('se_bound_from_p'))).toEqual([]);
	});
});

describe('bounds from a threshold of p', () => {
	it('beitner-2003-lipoic-acid-01: 10.1 % between the sides of 33 people, p < 0.001', () => {
		// t(0.001, 32) = 3.621802: at most 10.1 / 3.621802 = 2.78867. t(0.05, 32) = 2.036933.
		const effect = leadOf('beitner-2003-lipoic-acid-01');
		expect(effect?.bound?.kind).toBe('at_most');
		expectBound(effect, [10.1, 2.78867, 5.68033]);
	});

	it('gao-2014-booster-serum-03: a ± that is not defined, 6.02 and p < 0.05', () => {
		// The design does not say that both sides are of the same 20 people: df = 20 + 20 − 2 = 38.
		// At most 6.02 / 2.024394 = 2.97373; at the threshold itself the interval ends at 0.
		expectBound(leadOf('gao-2014-booster-serum-03'), [6.02, 2.97373, 6.02]);
		expect(leadOf('gao-2014-booster-serum-04')?.bound?.kind).toBe('at_least');
		expect(leadOf('gao-2014-booster-serum-05')).toMatchObject({ bound: null });
	});

	it('kwangsukstid-2022-centotheca-01, -02: 22 people a group and p < 0.05', () => {
		// t(0.05, 42) = 2.018082: at most 7.32 / 2.018082 = 3.62721 and 22.77 / 2.018082 = 11.28299.
		expectBound(leadOf('kwangsukstid-2022-centotheca-01'), [7.32, 3.62721, 7.32]);
		expectBound(leadOf('kwangsukstid-2022-centotheca-02'), [22.77, 11.28299, 22.77]);
		// "NS" prints no threshold.
		expect(leadOf('kwangsukstid-2022-centotheca-03')).toMatchObject({ sizeKnown: 'no_spread' });
	});

	it('unifesp-2009, kikuchi-2009: the bare word "significant" prints no threshold', () => {
		expect(leadOf('unifesp-2009-isoflavones-01')).toMatchObject({
			sizeKnown: 'no_spread',
			bound: null
		});
		expect(rules(leadOf('kikuchi-2009-retinol-01'))).not.toContain('se_bound_from_p');
	});
});

describe('spreads that follow from counts', () => {
	it('kwangsukstid-2022-centotheca-10: 2 and 5 of 22 people in separate groups', () => {
		// √(2/22 × 20/22 / 22 + 5/22 × 17/22 / 22) = 0.1083480. 1.959964 times that is 0.2123582.
		const [difference, risk, odds] = startingWith('kwangsukstid-2022-centotheca-10');
		expect(difference?.sizeKnown).toBe('derived_spread');
		expectSpread(difference, [13.63636, 10.8348, 21.23582]);
		// √(1/2 − 1/22 + 1/5 − 1/22) = 0.780443 and √(1/2 + 1/20 + 1/5 + 1/17) = 0.899346.
		expect(risk).toMatchObject({ metric: 'risk_ratio', estimate: 2.5 });
		expect(risk?.se).toBeCloseTo(0.780443, 5);
		expect(risk?.interval?.map((limit) => limit.toFixed(3))).toEqual(['0.542', '11.541']);
		expect(odds?.se).toBeCloseTo(0.899346, 5);
	});

	it('kikuchi-2009-retinol-01: 27 and 13 of the same 54 people', () => {
		// Widest where nobody is in both: √((40 − 14² / 54) / 54²) = 0.1116812.
		expectBound(leadOf('kikuchi-2009-retinol-01'), [26, 11.16812, 21.88911]);
	});

	it('kawada-2008-niacinamide-01: 12 and nobody of the same 26 people', () => {
		// Nobody can be in both: √((12 − 12² / 26) / 26²) = 0.0977675.
		expectBound(leadOf('kawada-2008-niacinamide-01'), [46.2, 9.77675, 19.16208]);
	});

	it('wang-2013-argireline-01: 22 of 45 and nobody of 15 show no spread on one side', () => {
		const effect = leadOf('wang-2013-argireline-01');
		expect(effect).toMatchObject({ metric: 'risk_difference', se: null, sizeKnown: 'no_spread' });
		expect(rules(effect)).toContain('spread_all_or_none');
	});
});

describe('intervals by t', () => {
	it('unnamed-nd-palm-mesocarp-cream-01: 3 people a side, of whom one side does not vary', () => {
		// 0.58 / √3 = 0.3348632 and 0: Welch leaves 2 degrees of freedom, t(0.05, 2) = 4.302653.
		const effect = leadOf('unnamed-nd-palm-mesocarp-cream-01');
		expect(effect?.sizeKnown).toBe('with_spread');
		expectSpread(effect, [1.33, 0.33486, 1.4408]);
	});
});

describe('standardised differences of the shipped results', () => {
	it('are withheld: of the only means with standard deviations and people, one side has none', () => {
		expect(effects.filter(({ metric }) => metric === 'smd')).toEqual([]);
		const withheld = effects.filter((effect) => rules(effect).includes('smd_withheld'));
		expect(withheld.map(({ resultId }) => resultId)).toEqual(
			['01', '02', '03', '04'].map((n) => `unnamed-nd-palm-mesocarp-cream-${n}`)
		);
	});
});
