import { describe, expect, it } from 'vitest';
import { funnelContours } from './diagnostics/contours.ts';
import { failSafeRosenthal } from './diagnostics/fail-safe.ts';
import { influence } from './diagnostics/influence.ts';
import { rankTest } from './diagnostics/rank-test.ts';
import { changeSd, correlationFromChangeSd } from './effect-size/change-spread.ts';
import { sizeOfT } from './effect-size/reported-p.ts';
import { intervalFromStandardError, sdFromStandardError } from './effect-size/reported-spread.ts';
import { countCovariance, meanDifferenceCovariance } from './effect-size/shared-control.ts';
import { applyZeroCellRule } from './effect-size/two-by-two.ts';
import { clusterRobust } from './multilevel/cluster-robust.ts';
import { fitMultilevel } from './multilevel/fit-multilevel.ts';
import { sandwichOf } from './multilevel/two-level-sandwich.ts';
import { shareBeyond } from './planning/share-beyond.ts';
import { optimalInformationSize, peoplePerGroup } from './planning/trial-size.ts';
import { fitModel } from './pooling/fit-model.ts';
import { qProfileInterval } from './pooling/q-profile.ts';
import { stoufferCombination } from './without-pooling/combined-p.ts';
import { peopleOnContour } from './without-pooling/albatross.ts';
import type { Outcome } from './result.ts';

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value;
}
const STUDIES = { yi: [0.1, 0.5, 0.9], vi: [0.1, 0.2, 0.4] };
const FIT = valueOf(fitModel({ ...STUDIES, method: 'DL', test: 'z' }));

describe('one study that outweighs the others by 20 orders of magnitude', () => {
	const heavy = { yi: [0.3, 0.1, 0.8, 0.4], vi: [1e-20, 0.1, 0.2, 0.4] };

	it('is ranked by the others, without a difference of equal numbers', () => {
		// Standardised: w₂(y₁ − y₂)… leaves −(−0.2/0.1 + 0.5/0.2 + 0.1/0.4)/√(10 + 5 + 2.5) for the first
		// and −0.2/√0.1, 0.5/√0.2, 0.1/√0.4 for the others: −0.18, −0.63, 1.12, 0.16.
		const { tau } = valueOf(rankTest(heavy));
		// Pairs with rising variance: − + + + + −, so (4 − 2)/6.
		expect(tau).toBeCloseTo(1 / 3, 14);
	});

	it('has no standardised residual, which is refused', () => {
		expect(influence({ ...heavy, method: 'EE', test: 'z' })).toMatchObject({ ok: false });
	});
});

describe('levels that are no share', () => {
	it.each([0, 1, 95, -0.5, NaN])('such as %d are refused by all intervals', (level) => {
		const refused = { ok: false, reason: { reason: 'out_of_range', input: 'level' } };
		expect(qProfileInterval(FIT, { level })).toMatchObject(refused);
		expect(clusterRobust(sandwichOf(FIT), ['a', 'b', 'c'], { level })).toMatchObject(refused);
	});
});

describe('values beyond what numbers can hold', () => {
	const spreads = { sd1: 1e200, sd2: 1e200 };
	it.each<[string, Outcome<unknown>]>([
		['a change', changeSd(spreads, 0.5)],
		['a covariance', meanDifferenceCovariance({ mean: 0, sd: 1e200, n: 10 })],
		['a spread', sdFromStandardError(1e300, 1e20)],
		['t of hardly any degrees of freedom', sizeOfT({ relation: 'equal', p: 0.3 }, 1e-8)],
		['a reach', intervalFromStandardError(1, 1, { level: 0.9, df: 1e-8 })],
		['people for an effect of nothing', peoplePerGroup({ d: 1e-200 })],
		['people of a body', optimalInformationSize({ d: 1e-200 })],
		['people on a contour', peopleOnContour({ effect: 'smd', size: 1e-200 }, 0.5)],
		['a funnel without a centre', funnelContours(STUDIES, { centre: NaN, seGrid: [1] })],
		['a funnel without a line', funnelContours(STUDIES, { centre: 0, seGrid: [1, NaN] })],
		['an addition', applyZeroCellRule([], { add: NaN, to: 'all', dropDoubleZero: false })],
		['effects', failSafeRosenthal({ yi: [1e200], vi: [1] })],
		[
			'effects in clusters',
			fitMultilevel({ yi: [1e200, 1, 2, 3], vi: [1, 1, 1, 1], cluster: [1, 1, 2, 2] })
		],
		['a spread of the share', shareBeyond({ mean: 0, tau2: 1, se: NaN, seTau2: 1 }, 0)]
	])('are refused: %s', (_, outcome) => {
		expect(outcome).toMatchObject({
			ok: false,
			reason: { reason: expect.stringMatching(/^(non_finite|out_of_range)$/) as unknown }
		});
	});

	it('are avoided where the answer is an ordinary number', () => {
		expect(valueOf(correlationFromChangeSd(spreads, 1e200))).toBe(0.5);
		expect(valueOf(correlationFromChangeSd({ sd1: 1e-200, sd2: 1e-200 }, 1e-200))).toBe(0.5);
		const counts = { events: 5e150, without: 5e150 };
		expect(valueOf(countCovariance(counts, 'risk_difference'))).toBe(2.5e-152);
		const { p } = valueOf(stoufferCombination([0.02, 0.03], [1e-200, 1e-200]));
		expect(p).toBeCloseTo(valueOf(stoufferCombination([0.02, 0.03])).p, 15);
		const far = valueOf(shareBeyond({ mean: 0, tau2: 1e-120, se: 0.1, seTau2: 1 }, 1));
		expect(far).toEqual({ share: 0, standardError: 0 });
	});

	it('need at least one person', () => {
		expect(valueOf(peoplePerGroup({ d: 1e200 }))).toBe(1);
	});
});
