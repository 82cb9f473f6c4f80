import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultContexts } from '../../../tests/fixtures/result-arbitraries.ts';
import {
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import {
	comparedPeople,
	controlOf,
	peopleCompared,
	peopleOnSide,
	isSmallestGroupHalved,
	smallestGroup
} from './people.ts';
import type { Result, ResultInContext, Study } from './types.ts';

interface Numbers {
	readonly design?: Study['design'];
	readonly row?: readonly [arm: number | null, comparator: number | null];
	readonly arms?: readonly [arm: number | null, comparator: number | null];
	readonly analyzed?: number | null;
	readonly enrolled?: number | null;
	readonly contrast?: Result['contrast'];
}

function withNumbers({
	design = 'randomized_parallel',
	row = [null, null],
	arms = [null, null],
	analyzed = null,
	enrolled = null,
	contrast = 'controlled'
}: Numbers): ResultInContext {
	return {
		study: simulatedStudy({ design, nAnalyzed: analyzed, nEnrolled: enrolled }),
		result: simulatedResult({
			contrast,
			arm: simulatedSide({ n: row[0] }),
			comparator: simulatedSide({ n: row[1] })
		}),
		arm: simulatedArm({ n: arms[0] }),
		comparator: simulatedArm({ armId: 'b', role: 'vehicle', n: arms[1], ingredients: [] })
	};
}

describe('peopleCompared', () => {
	it('counts each person once where both sides are theirs', () => {
		const split = { design: 'randomized_split_face', row: [54, 54], arms: [57, 57] } as const;
		expect(peopleCompared(withNumbers(split))).toBe(54);
		expect(peopleCompared(withNumbers({ ...split, row: [null, 54], analyzed: 50 }))).toBe(50);
		expect(peopleCompared(withNumbers({ design: 'randomized_crossover', enrolled: 12 }))).toBe(12);
		expect(peopleCompared(withNumbers({ design: 'randomized_split_body' }))).toBeNull();
	});

	it('adds two groups: as stated for the number, else as the arms state, else of the study', () => {
		expect(peopleCompared(withNumbers({ row: [45, 15], arms: [50, 20] }))).toBe(60);
		expect(peopleCompared(withNumbers({ row: [45, null], arms: [50, 20] }))).toBe(70);
		expect(peopleCompared(withNumbers({ row: [45, null], analyzed: 80, enrolled: 90 }))).toBe(80);
		expect(peopleCompared(withNumbers({ row: [45, null], enrolled: 90 }))).toBe(90);
		expect(peopleCompared(withNumbers({ row: [45, null] }))).toBeNull();
	});

	it('takes sides that add up to more than the study for sides of the same people', () => {
		const sides = { row: [20, 20], design: 'controlled_allocation_not_stated' } as const;
		expect(comparedPeople(withNumbers({ ...sides, enrolled: 20 }))).toEqual({
			people: 20,
			withinPerson: true
		});
		expect(comparedPeople(withNumbers({ ...sides, analyzed: 40, enrolled: 20 }))).toEqual({
			people: 40,
			withinPerson: false
		});
	});

	it('takes the number of one arm for a number of one arm', () => {
		const oneArm = (numbers: Numbers): ResultInContext => ({
			...withNumbers({ ...numbers, contrast: 'before_after' }),
			comparator: null
		});
		expect(peopleCompared(oneArm({ row: [15, null], analyzed: 30 }))).toBe(15);
		expect(peopleCompared(oneArm({ analyzed: 30, enrolled: 33 }))).toBe(30);
		expect(peopleCompared(oneArm({}))).toBeNull();
	});

	it('never counts more people than the study states, unless the row states them', () => {
		fc.assert(
			fc.property(resultContexts(), (context) => {
				const ofStudy = context.study.nAnalyzed ?? context.study.nEnrolled ?? Infinity;
				const { people } = comparedPeople(context);
				const { n } = context.result.arm;
				expect(people === null || people <= ofStudy || people === n).toBe(true);
			})
		);
	});
});

describe('smallestGroup', () => {
	it('is the smaller side, else half of the people, and nobody is halved', () => {
		expect(smallestGroup(withNumbers({ row: [45, 15] }))).toBe(15);
		expect(smallestGroup(withNumbers({ arms: [20, 30] }))).toBe(20);
		expect(smallestGroup(withNumbers({ analyzed: 41 }))).toBe(20);
		expect(smallestGroup(withNumbers({}))).toBeNull();
	});

	it('is told to be half of the people only where it is', () => {
		expect(isSmallestGroupHalved(withNumbers({ analyzed: 41 }))).toBe(true);
		expect(isSmallestGroupHalved(withNumbers({ row: [45, 15] }))).toBe(false);
		expect(isSmallestGroupHalved(withNumbers({}))).toBe(false);
	});

	it('is not defined for sides of the same people or for before–after results', () => {
		expect(smallestGroup(withNumbers({ design: 'randomized_split_face', row: [9, 9] }))).toBeNull();
		expect(smallestGroup(withNumbers({ row: [20, 20], enrolled: 20 }))).toBeNull();
		expect(smallestGroup(withNumbers({ row: [9, 9], contrast: 'before_after' }))).toBeNull();
	});
});

describe('peopleOnSide', () => {
	it('never takes the total of two groups for one of them', () => {
		expect(peopleOnSide(withNumbers({ analyzed: 40 }), 'arm')).toBeNull();
		expect(peopleOnSide(withNumbers({ arms: [null, 18], analyzed: 40 }), 'comparator')).toBe(18);
	});

	it('takes the people of the study for either side where both are theirs', () => {
		const split = withNumbers({ design: 'randomized_split_face', arms: [7, 7], enrolled: 30 });
		expect(peopleOnSide(split, 'arm')).toBe(30);
		expect(peopleOnSide(split, 'comparator')).toBe(30);
	});
});

describe('controlOf', () => {
	it("is the role of the result's own comparator", () => {
		expect(controlOf(withNumbers({}))).toBe('vehicle');
	});

	it('is null without a concurrent control, even where a comparator is named', () => {
		expect(controlOf(withNumbers({ contrast: 'before_after' }))).toBeNull();
	});
});
