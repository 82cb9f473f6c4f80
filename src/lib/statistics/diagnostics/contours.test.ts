import { describe, expect, it } from 'vitest';
import { funnelContours } from './contours.ts';

const funnel = funnelContours(
	{ yi: [0, 0.5, -1], vi: [0.04, 0.04, 0.04] },
	{ centre: 0.2, seGrid: [0, 0.5] }
);

describe('funnelContours', () => {
	it('draws lines that open by z times the standard error from no effect', () => {
		const contours = funnel.ok ? funnel.value.contours : [];
		expect(contours.map(({ level }) => level)).toEqual([90, 95, 99]);
		expect(contours[1]?.upper[1]).toBeCloseTo(1.959963984540054 / 2, 12);
		expect(contours[1]?.lower).toEqual(contours[1]?.upper.map((bound) => 0 - bound));
	});

	it('puts the region around the centre', () => {
		const region = funnel.ok ? funnel.value.region : null;
		expect(region?.lower[0]).toBe(0.2);
		expect(region?.upper[1]).toBeCloseTo(0.2 + 1.959963984540054 / 2, 12);
	});

	it('counts beyond how many contours a study lies', () => {
		// z of 0, 2.5 and -5: two-sided p of 1, 0.012 and below 0.001.
		const beyond = funnel.ok ? funnel.value.points.map((point) => point.beyond) : [];
		expect(beyond).toEqual([0, 2, 3]);
	});

	it('refuses a level that is none', () => {
		const options = { centre: 0, seGrid: [1], levels: [95, 100] };
		expect(funnelContours({ yi: [1], vi: [1] }, options)).toMatchObject({
			reason: { reason: 'out_of_range', input: 'levels', index: 1 }
		});
	});
});
