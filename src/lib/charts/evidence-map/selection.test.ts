import { describe, expect, it } from 'vitest';
import { mapTotals, rowsAtFirst } from './selection.ts';
import type { MapRow, WeighedBody } from './series.ts';

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

describe('mapTotals', () => {
	it('counts each pair of ingredient and outcome once, families not at all', () => {
		const body = (named: Partial<WeighedBody>): WeighedBody => ({
			slug: 'a',
			key: 'fine_lines',
			state: 'counted',
			level: 'very low',
			short: 'simulated',
			...named
		});
		const bodies = [
			body({ level: 'low' }),
			body({ key: 'wrinkles', level: 'low' }),
			body({ key: 'hydration' }),
			body({ key: 'roughness', state: 'mixed' }),
			body({ key: 'firmness', state: 'no_direction' }),
			body({ key: 'elasticity', state: 'other_questions_only', level: null }),
			body({ key: 'radiance', state: 'before_after_only' })
		];
		expect(mapTotals(bodies)).toEqual({
			pairs: 6,
			answered: 1,
			best: 'low',
			unknown: 3,
			otherwise: 1,
			ownStart: 1
		});
		expect(mapTotals([])).toMatchObject({ pairs: 0, answered: 0, best: null });
	});
});
