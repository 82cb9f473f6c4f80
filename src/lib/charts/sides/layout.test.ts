import { describe, expect, it } from 'vitest';
import type { WeighedResult } from '#lib/evidence/types.ts';
import { layoutSides } from './layout.ts';

const side = { ciLow: null, ciHigh: null };

/** Only the fields that the layout reads; the figures are of no study. */
function weighed(result: object, comparator: object | null = { role: 'vehicle' }): WeighedResult {
	return {
		result: {
			contrast: 'controlled',
			metric: 'percent_change',
			better: 'lower',
			arm: { value: -20, ...side },
			comparator: { value: -10, ...side },
			...result
		},
		comparator
	} as unknown as WeighedResult;
}

describe('layoutSides', () => {
	it('puts improvement to the right, whichever way the raw measure improves', () => {
		const fall = layoutSides(weighed({}));
		const rise = layoutSides(
			weighed({ better: 'higher', arm: { value: 20, ...side }, comparator: { value: 10, ...side } })
		);
		expect(fall).toEqual(rise);
		expect(fall).toMatchObject({ start: 5, own: { x: 95 }, other: { x: 50 }, line: 'plumb' });
	});

	it('keeps room on the left for sides that got worse', () => {
		const placed = layoutSides(weighed({ comparator: { value: 20, ...side } }));
		expect(placed).toMatchObject({ other: { x: 5 }, start: 50, own: { x: 95 } });
	});

	it('turns an interval with its value', () => {
		const arm = { value: -20, ciLow: -25, ciHigh: -15 };
		const interval = layoutSides(weighed({ arm }))?.own.interval;
		expect(interval?.[0]).toBeLessThan(interval?.[1] ?? 0);
	});

	it('hangs no plumb line from another active', () => {
		expect(layoutSides(weighed({}, { role: 'active_comparator' }))?.line).toBe('level');
	});

	it('places nothing without two figures, without a control, or where zero is no start', () => {
		expect(layoutSides(weighed({ comparator: { value: null, ...side } }))).toBeNull();
		expect(layoutSides(weighed({ contrast: 'before_after' }))).toBeNull();
		expect(layoutSides(weighed({ metric: 'final_mean' }))).toBeNull();
		expect(layoutSides(weighed({}, null))).toBeNull();
	});

	it('places two sides that did not move', () => {
		const still = { value: 0, ...side };
		expect(layoutSides(weighed({ arm: still, comparator: still }))).toMatchObject({
			own: { x: 5 },
			other: { x: 5 }
		});
	});
});
