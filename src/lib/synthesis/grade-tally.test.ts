import { describe, expect, it } from 'vitest';
import { lettersOf, tallyGrades } from './grade-tally.ts';

const COUNTS = [
	{ grade: 'D', n: 3 },
	{ grade: 'B', n: 2 },
	{ grade: 'D', n: 4 }
] as const;

describe('tallyGrades', () => {
	it('adds up what has the same letter and says 0 of the others', () => {
		expect(tallyGrades(COUNTS)).toEqual({ A: 0, B: 2, C: 0, D: 7, E: 0 });
	});
});

describe('lettersOf', () => {
	it('names the letters that are reached, the best first', () => {
		expect(lettersOf(tallyGrades(COUNTS))).toEqual([
			{ grade: 'B', n: 2 },
			{ grade: 'D', n: 7 }
		]);
	});
});
