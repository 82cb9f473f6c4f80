import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import { toOutcomeIndex } from './outcome-index.ts';

describe('toOutcomeIndex', () => {
	it('lists every outcome once, also those without a result', () => {
		const listed = toOutcomeIndex([]).families.flatMap(({ outcomes }) => outcomes);
		expect(listed.map(({ outcome }) => outcome).toSorted()).toEqual([...OUTCOMES].toSorted());
		expect(listed.every(({ results }) => results === 0)).toBe(true);
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
		expect(toOutcomeIndex([counts]).most).toBe(7);
		expect(toOutcomeIndex([]).most).toBe(1);
	});
});
