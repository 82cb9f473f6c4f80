import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES } from './grades.ts';
import { comparePositions, formatPosition, positionOf, type PositionInput } from './position.ts';

const inputs: fc.Arbitrary<PositionInput> = fc.record({
	grade: fc.constantFrom(...GRADES),
	factsReported: fc.integer({ min: 0, max: 10 }),
	people: fc.option(fc.integer({ min: 0, max: 2000 })),
	samePeopleOrOneArm: fc.boolean()
});

const text = (input: Partial<PositionInput>): string =>
	formatPosition(
		positionOf({ grade: 'B', factsReported: 0, people: null, samePeopleOrOneArm: true, ...input })
	);

describe('positionOf', () => {
	it('begins at the floor of its grade and ends 19 above it', () => {
		expect(GRADES.map((grade) => text({ grade }))).toEqual(['80', '60', '40', '20', '0']);
		expect(text({ factsReported: 10, people: 63 })).toBe('79');
	});

	it('gives six tenths to the facts and four tenths to the people', () => {
		expect(text({ factsReported: 10 })).toBe('71'); // 11.4
		expect(text({ people: 63 })).toBe('68'); // 7.6
		expect(text({ people: 63, samePeopleOrOneArm: false })).toBe('64'); // 3.8
		expect(text({ people: 9999, samePeopleOrOneArm: false })).toBe('68');
		expect(text({ factsReported: 5, people: 36 })).toBe('70'); // 5.7 + 4.34
	});

	it('never leaves the band of its grade', () => {
		fc.assert(
			fc.property(inputs, inputs, (a, b) => {
				const better = GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade);
				const order = comparePositions(positionOf(a), positionOf(b));
				expect(better === 0 || Math.sign(better) === order).toBe(true);
			})
		);
	});
});

describe('a position', () => {
	const position = positionOf({
		grade: 'C',
		factsReported: 3,
		people: null,
		samePeopleOrOneArm: false
	});

	it('is written to JSON as a figure', () => {
		expect(JSON.stringify({ score: position })).toBe('{"score":43}');
	});

	it('cannot be calculated with: the compiler refuses', () => {
		// @ts-expect-error a position is no number: there is no distance between two
		const distance: unknown = position - position;
		// @ts-expect-error and no share of one
		const share: unknown = position / 2;
		// @ts-expect-error nor can it be taken for a number, and so be added or averaged
		const weight: number = position;
		expect([distance, share, weight]).toHaveLength(3);
	});
});
