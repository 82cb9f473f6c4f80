import { describe, expect, it } from 'vitest';
import { rowsAtFirst } from './selection.ts';
import type { MapRow } from './series.ts';

/** SIMULATED rows, in the order of the map. */
const row = (slug: string, vehicleTrials: number, studies: number): MapRow => ({
	slug,
	name: slug,
	studies,
	vehicleTrials,
	cells: []
});

describe('rowsAtFirst', () => {
	it('keeps every substance with two trials of its own, and fills up with the most studied', () => {
		const rows = [
			row('twice', 2, 2),
			...Array.from({ length: 5 }, (_, i) => row(`once-${i}`, 1, 1)),
			...Array.from({ length: 20 }, (_, i) => row(`never-${i}`, 0, 30 - i))
		];
		const shown = rowsAtFirst(rows).map((r) => r.slug);
		expect(shown).toHaveLength(14);
		expect(shown[0]).toBe('twice');
		expect(shown.slice(1)).toEqual(Array.from({ length: 13 }, (_, i) => `never-${i}`));
	});

	it('leaves names that are never one substance to the map of all', () => {
		const rows = [
			row('peptides-unspecified', 0, 9),
			row('growth-factor-blend', 0, 9),
			row('a', 0, 1)
		];
		expect(rowsAtFirst(rows).map((r) => r.slug)).toEqual(['a']);
	});

	it('keeps the order of the map', () => {
		const rows = [row('a', 1, 1), row('b', 0, 9)];
		expect(rowsAtFirst(rows)).toEqual(rows);
	});
});
