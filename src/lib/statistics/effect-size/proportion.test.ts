import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { fromDoubleArcsine, fromLogit, proportion, type ProportionScale } from './proportion.ts';

const SCALES: readonly ProportionScale[] = [
	'proportion',
	'log',
	'logit',
	'arcsine',
	'double_arcsine'
];

const arbitraryCount = fc
	.record({ n: fc.integer({ min: 1, max: 500 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
	.map(({ n, part }) => ({ events: Math.round(n * part), n }));

describe('proportion', () => {
	it('can be worked out by hand on each scale', () => {
		const of = (scale: ProportionScale) => answered(proportion({ events: 5, n: 20 }, scale));
		expectClose(of('proportion').variance, (0.25 * 0.75) / 20);
		expectClose(of('log').estimate, Math.log(0.25));
		expectClose(of('log').variance, 1 / 5 - 1 / 20);
		expectClose(of('logit').estimate, -Math.log(3));
		expectClose(of('logit').variance, 1 / 5 + 1 / 15);
		expectClose(of('arcsine').estimate, Math.PI / 6);
		expectClose(of('arcsine').variance, 1 / 80);
		expectClose(of('double_arcsine').variance, 1 / 82);
	});

	it('adds a half to both sides where nobody or everybody has the event', () => {
		expect(answered(proportion({ events: 0, n: 9 }, 'proportion')).estimate).toBe(0.05);
		expect(answered(proportion({ events: 9, n: 9 }, 'proportion')).estimate).toBe(0.95);
		expect(answered(proportion({ events: 0, n: 9 }, 'arcsine')).estimate).toBe(0);
	});

	it('mirrors the other outcome on the scales that are symmetric', () => {
		fc.assert(
			fc.property(arbitraryCount, ({ events, n }) => {
				const centre = {
					proportion: 0.5,
					logit: 0,
					arcsine: Math.PI / 4,
					double_arcsine: Math.PI / 4
				};
				for (const [scale, middle] of Object.entries(centre) as [ProportionScale, number][]) {
					const one = answered(proportion({ events, n }, scale));
					const other = answered(proportion({ events: n - events, n }, scale));
					expect(other.estimate - middle).toBeCloseTo(middle - one.estimate, 9);
					expectClose(other.variance, one.variance, 1e-9);
				}
			})
		);
	});

	it('comes back from the double arcsine and the logit', () => {
		fc.assert(
			fc.property(arbitraryCount, ({ events, n }) => {
				const { estimate } = answered(proportion({ events, n }, 'double_arcsine'));
				expect(answered(fromDoubleArcsine(estimate, n))).toBeCloseTo(events / n, 7);
			})
		);
		expect(fromLogit(-Math.log(3))).toBeCloseTo(0.25, 14);
		expect([fromLogit(0), fromLogit(-800), fromLogit(800)]).toEqual([0.5, 0, 1]);
	});

	it('ends at 0 and 1 for values that no count has', () => {
		expect(answered(fromDoubleArcsine(0, 10))).toBe(0);
		expect(answered(fromDoubleArcsine(Math.PI / 2, 10))).toBe(1);
		expect(refusalOf(fromDoubleArcsine(NaN, 10))).toBe('out_of_range');
		expect(refusalOf(fromDoubleArcsine(0.5, 0))).toBe('out_of_range');
	});

	it.each(SCALES)('refuses impossible counts on the scale %s', (scale) => {
		expect(refusalOf(proportion({ events: 5, n: 4 }, scale))).toBe('out_of_range');
		expect(refusalOf(proportion({ events: -1, n: 4 }, scale))).toBe('out_of_range');
		expect(refusalOf(proportion({ events: 0, n: 0 }, scale))).toBe('out_of_range');
		expect(refusalOf(proportion({ events: NaN, n: 4 }, scale))).toBe('non_finite');
	});
});
