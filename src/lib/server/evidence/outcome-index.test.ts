import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import { toOutcomeIndex } from './outcome-index.ts';

describe('toOutcomeIndex', () => {
	it('lists every outcome once, also those without a result', () => {
		const listed = toOutcomeIndex([], []).families.flatMap(({ outcomes }) => outcomes);
		expect(listed.map(({ outcome }) => outcome).toSorted()).toEqual([...OUTCOMES].toSorted());
		expect(listed.every(({ results }) => results === 0)).toBe(true);
	});

	it('counts the letters of the controlled results only', () => {
		const count = { outcome: 'fine_lines', grade: 'D', results: 4 } as const;
		const listed = toOutcomeIndex(
			[],
			[
				{ ...count, contrast: 'controlled' },
				{ ...count, contrast: 'controlled', grade: 'B', results: 1 },
				{ ...count, contrast: 'before_after', results: 9 },
				{ ...count, contrast: 'controlled', outcome: 'roughness' }
			]
		).families.flatMap(({ outcomes }) => outcomes);
		const fineLines = listed.find(({ definition }) => definition.outcome === 'fine_lines');
		expect(fineLines?.grades).toEqual({ A: 0, B: 1, C: 0, D: 4, E: 0 });
	});

	it('knows the longest bar, and never one of no length', () => {
		const counts = {
			outcome: 'fine_lines',
			studies: 2,
			results: 7,
			controlled: 3,
			singleVsVehicleStudies: 1,
			controlledWithInterval: 0
		} as const;
		expect(toOutcomeIndex([counts], []).most).toBe(7);
		expect(toOutcomeIndex([], []).most).toBe(1);
	});
});
