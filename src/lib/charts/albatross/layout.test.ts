import { describe, expect, it } from 'vitest';
import { P_ONE_AT } from './geometry.ts';
import { layoutAlbatross } from './layout.ts';

/** Simulated. */
const place = (n: number, least: number, most: number, favours = true) => ({
	studyId: `simulated-${n}`,
	people: 20 * n,
	favours,
	p: { least, most }
});
const PLOT = layoutAlbatross({
	studies: [],
	albatross: [
		place(1, 0.03, 0.03),
		place(2, 0.03, 0.03, false),
		place(3, 0, 0.05),
		place(4, 0.05, 1),
		place(5, 0.5, 0.5)
	]
});

describe('an albatross plot', () => {
	it('is not there where the record refuses it', () => {
		expect(layoutAlbatross({ studies: [], albatross: null })).toBeNull();
	});

	it('has favourable p-values right of the line and others left, as far', () => {
		const [right, left] = PLOT?.points ?? [];
		expect((right?.x1 ?? 0) - P_ONE_AT).toBeCloseTo(P_ONE_AT - (left?.x1 ?? 0), 5);
		expect(right?.x1).toBe(right?.x2);
	});

	it('keeps a threshold as a region, to the edge or to the line', () => {
		const [, , below, above] = PLOT?.points ?? [];
		expect(below?.x2).toBeGreaterThan(below?.x1 ?? 100);
		expect(above?.x1).toBe(P_ONE_AT);
	});

	it('sets more people higher', () => {
		const heights = PLOT?.points.map(({ y }) => y) ?? [];
		expect(heights).toEqual([...heights].sort((a, b) => b - a));
	});

	it('stays inside its box and says no number that is none', () => {
		expect(JSON.stringify(PLOT)).not.toMatch(/NaN|Infinity/);
		for (const { x1, x2, y } of PLOT?.points ?? []) {
			for (const at of [x1, x2, y]) expect(at).toBeGreaterThanOrEqual(0);
			for (const at of [x1, x2, y]) expect(at).toBeLessThanOrEqual(100);
		}
		expect(PLOT?.contours.length).toBeGreaterThan(2);
	});
});
