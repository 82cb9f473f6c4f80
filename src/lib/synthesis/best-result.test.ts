import { describe, expect, it } from 'vitest';
import { simulatedWeighed } from '../../../tests/fixtures/simulated-results.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { bestResult } from './best-result.ts';

const graded = (resultId: string, grade: Grade, people: number | null = null) => {
	const weighed = simulatedWeighed({ result: { resultId }, study: { nAnalyzed: people } });
	return { ...weighed, assessment: { ...weighed.assessment, grade } };
};

describe('bestResult', () => {
	it('names the result with the best letter', () => {
		expect(bestResult([graded('r1', 'D'), graded('r2', 'B'), graded('r3', 'C')])).toEqual({
			grade: 'B',
			studyId: 'simulated-2000-substance',
			resultId: 'r2'
		});
	});

	it('breaks a tie by the position, then by the lowest id', () => {
		expect(bestResult([graded('r1', 'B'), graded('r2', 'B', 100)])?.resultId).toBe('r2');
		expect(bestResult([graded('r2', 'B'), graded('r1', 'B')])?.resultId).toBe('r1');
	});

	it('has nothing to name without a result', () => {
		expect(bestResult([])).toBeNull();
	});
});
