import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, expectClose, refusalOf } from '../../../../tests/support/statistics.ts';
import { albatrossPlaces, peopleOnContour, type AlbatrossResult } from './albatross.ts';

const Z2 = 1.959963984540054 ** 2;

describe('contours', () => {
	it('can be worked out by hand', () => {
		expectClose(answered(peopleOnContour({ effect: 'smd', size: 1 }, 0.05)), 4.5 * Z2);
		expectClose(answered(peopleOnContour({ effect: 'mean_difference', size: -2 }, 0.05)), Z2);
		expectClose(answered(peopleOnContour({ effect: 'correlation', size: 0.5 }, 0.05)), 4 * Z2);
	});

	it('fall with the effect and with p, and need most people when groups differ', () => {
		const size = fc.double({ min: 0.05, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(size, size, fc.double({ min: 1.1, max: 9, noNaN: true }), (a, b, ratio) => {
				const [small, large] = [Math.min(a, b), Math.max(a, b)];
				for (const effect of ['smd', 'mean_difference', 'correlation'] as const) {
					const at = (d: number, p: number) => answered(peopleOnContour({ effect, size: d }, p));
					expect(at(large, 0.05)).toBeLessThanOrEqual(at(small, 0.05));
					expect(at(small, large)).toBeLessThanOrEqual(at(small, small));
				}
				const uneven = answered(peopleOnContour({ effect: 'smd', size: small, ratio }, 0.05));
				const even = answered(peopleOnContour({ effect: 'smd', size: small }, 0.05));
				expect(uneven).toBeGreaterThan(even);
			})
		);
	});

	it.each([
		[{ effect: 'smd', size: 0 }, 0.05],
		[{ effect: 'smd', size: NaN }, 0.05],
		[{ effect: 'smd', size: 1, ratio: 0 }, 0.05],
		[{ effect: 'smd', size: 1 }, 0],
		[{ effect: 'correlation', size: 1 }, 0.05]
	] as const)('of %j at p = %j are refused', (contour, p) => {
		expect(refusalOf(peopleOnContour(contour, p))).toBe('out_of_range');
	});
});

describe('places', () => {
	const exact: AlbatrossResult = { people: 40, p: 0.03, relation: 'equal', favours: true };
	const five = Array.from({ length: 5 }, () => exact);

	it('are points for exact p-values and regions for thresholds', () => {
		const others: AlbatrossResult[] = [
			{ ...exact, relation: 'below', p: 0.05 },
			{ ...exact, relation: 'above', p: 0.05, favours: false }
		];
		const places = answered(albatrossPlaces([...five, ...others]));
		expect(places[0]?.p).toEqual({ least: 0.03, most: 0.03 });
		expect(places[5]?.p).toEqual({ least: 0, most: 0.05 });
		expect(places[6]).toEqual({ people: 40, p: { least: 0.05, most: 1 }, favours: false });
	});

	it('are refused with fewer than five exact p-values', () => {
		const threshold: AlbatrossResult = { ...exact, relation: 'below' };
		expect(albatrossPlaces([...five.slice(1), threshold])).toEqual({
			ok: false,
			reason: { reason: 'too_few_studies', needed: 5, given: 4 }
		});
	});

	it('refuse the first impossible result by its place', () => {
		expect(albatrossPlaces([...five, { ...exact, p: 2 }])).toMatchObject({ reason: { index: 5 } });
		expect(albatrossPlaces([{ ...exact, people: NaN }])).toMatchObject({ reason: { index: 0 } });
	});
});
