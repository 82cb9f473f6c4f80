import { describe, expect, it } from 'vitest';
import type { Direction, Isolates } from '#lib/evidence/vocabulary.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { SynthesisSummary } from '#lib/server/db/queries/syntheses.ts';
import type { Certainty } from '#lib/synthesis/body.ts';
import { byBestGrade, ingredientBodies } from './outcome-page.ts';

interface Row {
	study: string;
	arm: readonly string[];
	comparator?: readonly string[];
	isolates?: Isolates;
	direction?: Direction;
	week?: number;
	grade?: Grade;
}

/** Only the fields that a body reads; of no study. */
function result({
	study,
	arm,
	comparator,
	isolates,
	direction = 'favours',
	week = 12,
	grade = 'C'
}: Row): AssessedResult {
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
			resultId: `${study}-${week}`,
			outcome: 'fine_lines',
			assessment: 'instrumental',
			week
		},
		study: { studyId: study, citation: study, overlapGroup: null, blinding: 'double' },
		arm: armOf(arm),
		comparator: comparator ? armOf(comparator) : null,
		effects: [effect],
		assessment: { grade }
	} as unknown as AssessedResult;
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
			names,
			[]
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
			names,
			[]
		);
		expect(body?.singleVsVehicle[0]?.direction).toBe('against');
	});

	it('counts a study once, however many rows it has', () => {
		const row: Row = { study: 'one', arm: ['a'], comparator: [], isolates: 'single_vs_vehicle' };
		const [body] = ingredientBodies([result(row), result(row)], names, []);
		expect(body?.singleVsVehicle).toHaveLength(1);
	});

	it('gives a study the letter of the result that gives it its direction, not its best', () => {
		const row: Row = { study: 'one', arm: ['a'], comparator: [], isolates: 'single_vs_vehicle' };
		const [body] = ingredientBodies(
			[result({ ...row, week: 4, grade: 'B' }), result({ ...row, week: 12, grade: 'D' })],
			names,
			[]
		);
		expect(body?.singleVsVehicle).toMatchObject([{ resultId: 'one-12', grade: 'D' }]);
	});

	it('puts the surest answer first, whatever the number of studies', () => {
		const alone = { comparator: [], isolates: 'single_vs_vehicle' } as const;
		const summary = (slug: string, level: Certainty): SynthesisSummary => ({
			slug,
			key: 'fine_lines',
			state: 'counted',
			level,
			leading: 'single_vs_vehicle',
			lead: 'Simulated.',
			short: 'simulated',
			studies: 1,
			favours: 1,
			against: 0,
			mixed: 0,
			equal: 0,
			notReported: 0
		});
		const bodies = ingredientBodies(
			[
				result({ study: 'one', arm: ['a'], ...alone }),
				result({ study: 'two', arm: ['a'], ...alone }),
				result({ study: 'three', arm: ['b'], ...alone })
			],
			names,
			[summary('a', 'very low'), summary('b', 'low')]
		);
		expect(bodies.map(({ slug, weighed }) => [slug, weighed?.level])).toEqual([
			['b', 'low'],
			['a', 'very low']
		]);
	});

	it('leaves out an ingredient that only another arm’s start is told of', () => {
		const bodies = ingredientBodies(
			[result({ study: 'one', arm: ['a'], comparator: ['b'] })],
			names,
			[]
		);
		expect(bodies.map(({ slug }) => slug)).toEqual(['a']);
	});
});

describe('byBestGrade', () => {
	it('puts the best letter first and what has none last', () => {
		const alone = { comparator: [], isolates: 'single_vs_vehicle' } as const;
		const bodies = ingredientBodies(
			[
				result({ study: 'one', arm: ['a'], ...alone, grade: 'D' }),
				result({ study: 'two', arm: ['a'], ...alone, grade: 'C' }),
				result({ study: 'three', arm: ['b'], ...alone, grade: 'B' }),
				result({ study: 'four', arm: ['c'] })
			],
			names,
			[]
		);
		expect(bodies.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
		expect(byBestGrade(bodies).map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
	});
});
