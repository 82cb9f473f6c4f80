import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/reliability/grades.ts';
import { letterOf, reaches } from './cell-letter.ts';
import type { MarkKind, StudyMark } from './series.ts';

/** SIMULATED. */
type Graded = readonly [MarkKind, Grade | null];
const marks = (kinds: readonly Graded[]): StudyMark[] =>
	kinds.map(([kind, grade], i) => ({
		studyId: `s${i}`,
		trial: `s${i}`,
		citation: `Simulated ${i}`,
		kind,
		question: null,
		direction: null,
		reliability: grade && { grade, resultId: `s${i}-01` }
	}));
const letter = (...kinds: readonly Graded[]) => letterOf({ marks: marks(kinds) });

describe('letterOf', () => {
	it('is the best of the trials against vehicle, however good another comparison is', () => {
		expect(letter(['vehicle', 'D'], ['vehicle', 'C'], ['other', 'B'])).toEqual({
			grade: 'C',
			kind: 'vehicle',
			studyId: 's1',
			citation: 'Simulated 1',
			resultId: 's1-01'
		});
	});

	it('is the best of the other comparisons where none is against vehicle', () => {
		expect(letter(['other', 'D'], ['other', 'B'], ['before_after', null])).toMatchObject({
			grade: 'B',
			kind: 'other'
		});
	});

	it('is missing where there is nothing but before and after', () => {
		expect(letter(['before_after', null])).toBeNull();
	});
});

describe('reaches', () => {
	it('asks for that grade or a better one', () => {
		expect((['A', 'B', 'C'] as const).map((g) => reaches(letter(['vehicle', g]), 'B'))).toEqual([
			true,
			true,
			false
		]);
		expect(reaches(null, 'E')).toBe(false);
	});
});
