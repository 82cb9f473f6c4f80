import { describe, expect, it } from 'vitest';
import { positionOf } from './position.ts';
import { gradeOfStudy, type GradedForStudy } from './study-grade.ts';

const result = (
	resultId: string,
	grade: GradedForStudy['grade'],
	{ factsReported = 3, ...rest }: Partial<GradedForStudy> & { factsReported?: number } = {}
): GradedForStudy => ({
	resultId,
	outcome: 'fine_lines',
	contrast: 'controlled',
	grade,
	position: positionOf({ grade, factsReported, people: 40, samePeopleOrOneArm: true }),
	...rest
});

describe('gradeOfStudy', () => {
	it('is that of the best controlled result, and says of how many', () => {
		const graded = gradeOfStudy([result('a', 'C'), result('b', 'B'), result('c', 'D')]);
		expect(graded).toMatchObject({ grade: 'B', resultId: 'b', contrast: 'controlled', bestOf: 3 });
	});

	it('does not look at before–after results while there is a controlled one', () => {
		const change = result('a', 'D', { contrast: 'before_after' });
		expect(gradeOfStudy([change, result('b', 'D')])).toMatchObject({ resultId: 'b', bestOf: 1 });
		expect(gradeOfStudy([change])).toMatchObject({
			grade: 'D',
			contrast: 'before_after',
			bestOf: 1
		});
	});

	it('does not take a reaction for a benefit', () => {
		const reaction = result('a', 'B', { outcome: 'irritation' });
		expect(gradeOfStudy([reaction, result('b', 'C')])).toMatchObject({ grade: 'C', bestOf: 1 });
		expect(gradeOfStudy([reaction])).toBeNull();
		expect(gradeOfStudy([])).toBeNull();
	});

	it('takes of equal grades the more complete one, then the lower id, in whatever order', () => {
		const results = [
			result('c', 'B'),
			result('b', 'B', { factsReported: 9 }),
			result('a', 'B'),
			result('d', 'B', { factsReported: 9 })
		];
		expect(gradeOfStudy(results)?.resultId).toBe('b');
		expect(gradeOfStudy([...results].reverse())?.resultId).toBe('b');
	});
});
