import { describe, expect, it } from 'vitest';
import type { WeighedResult } from '#lib/evidence/types.ts';
import type { Direction, Isolates } from '#lib/evidence/vocabulary.ts';
import { ingredientBodies } from './outcome-page.ts';

interface Row {
	study: string;
	arm: readonly string[];
	comparator?: readonly string[];
	isolates?: Isolates;
	direction?: Direction;
}

/** Only the fields that a body reads; of no study. */
function result({ study, arm, comparator, isolates, direction = 'favours' }: Row): WeighedResult {
	const armOf = (slugs: readonly string[]) => ({
		ingredients: slugs.map((slug) => ({ slug, amount: null, unit: 'not_reported' }))
	});
	const effect = {
		contrast: isolates ? 'controlled' : 'before_after',
		isolates: isolates ?? null,
		direction,
		sizeKnown: 'direction_only',
		estimate: null,
		interval: null,
		steps: []
	};
	return {
		result: {
			resultId: `${study}-01`,
			outcome: 'fine_lines',
			assessment: 'instrumental',
			week: 12
		},
		study: { studyId: study, citation: study, overlapGroup: null, blinding: 'double' },
		arm: armOf(arm),
		comparator: comparator ? armOf(comparator) : null,
		effects: [effect]
	} as unknown as WeighedResult;
}

const names = new Map([
	['a', 'Alpha'],
	['b', 'Beta']
]);

describe('ingredientBodies', () => {
	it('tells studies of one ingredient against the product without it from all others', () => {
		const bodies = ingredientBodies(
			[
				result({ study: 'one', arm: ['a'], comparator: [], isolates: 'single_vs_vehicle' }),
				result({ study: 'two', arm: ['a'], comparator: ['b'], isolates: 'active_vs_active' }),
				result({ study: 'three', arm: ['a'] })
			],
			names
		);
		expect(bodies.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
		expect(bodies[0]).toMatchObject({
			singleVsVehicle: [{ studyId: 'one', direction: 'favours' }],
			otherControlled: 1,
			beforeAfterOnly: 1
		});
		expect(bodies[1]).toMatchObject({
			singleVsVehicle: [],
			otherControlled: 1,
			beforeAfterOnly: 0
		});
	});

	it('turns the direction of an ingredient that stands in the comparison', () => {
		const [body] = ingredientBodies(
			[result({ study: 'one', arm: [], comparator: ['a'], isolates: 'single_vs_vehicle' })],
			names
		);
		expect(body?.singleVsVehicle[0]?.direction).toBe('against');
	});

	it('counts a study once, however many rows it has', () => {
		const row: Row = { study: 'one', arm: ['a'], comparator: [], isolates: 'single_vs_vehicle' };
		const [body] = ingredientBodies([result(row), result(row)], names);
		expect(body?.singleVsVehicle).toHaveLength(1);
	});

	it('leaves out an ingredient that only another arm’s start is told of', () => {
		const bodies = ingredientBodies(
			[result({ study: 'one', arm: ['a'], comparator: ['b'] })],
			names
		);
		expect(bodies.map(({ slug }) => slug)).toEqual(['a']);
	});
});
