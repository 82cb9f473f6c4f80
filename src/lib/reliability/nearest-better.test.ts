import { describe, expect, it } from 'vitest';
import {
	judgedFew,
	judgedShipped,
	simulatedContext
} from '../../../tests/fixtures/judged-results.ts';
import { judgeAll } from './judged-result.ts';
import { lackedFacts, nearestToBetter } from './nearest-better.ts';

describe('nearestToBetter', () => {
	it('gives the results that one fact would lift, with the fact', () => {
		expect(nearestToBetter(judgedFew())).toMatchObject([
			{
				resultId: 'b-1',
				grade: 'C',
				gradeIfBest: 'B',
				column: 'blinding',
				lacks: 'who was blinded',
				alike: 1
			}
		]);
	});

	it('puts the higher reachable grade first, then the place in the order, and each study once', () => {
		const unknown = { blinding: 'not_reported' } as const;
		const judged = judgeAll([
			simulatedContext('few-1', { study: 'few', of: { ...unknown, nEnrolled: 24 } }),
			simulatedContext('more-1', { study: 'more', of: { ...unknown, nEnrolled: 120 } }),
			simulatedContext('more-2', {
				study: 'more',
				of: { ...unknown, nEnrolled: 120 },
				result: { outcome: 'roughness' }
			}),
			simulatedContext('bare-1', { study: 'bare', of: unknown })
		]);
		expect(
			nearestToBetter(judged).map(({ resultId, gradeIfBest, alike }) => [
				resultId,
				gradeIfBest,
				alike
			])
		).toEqual([
			['more-1', 'B', 2],
			['bare-1', 'B', 1],
			['few-1', 'C', 1]
		]);
	});

	it('finds as many shipped results as one fact would lift, and none that is not below its best', () => {
		const near = nearestToBetter(judgedShipped());
		expect(near.reduce((sum, { alike }) => sum + alike, 0)).toBe(152);
		expect(near.every(({ grade, gradeIfBest }) => gradeIfBest < grade)).toBe(true);
	});
});

describe('lackedFacts', () => {
	it('counts the shipped results that each fact alone would lift', () => {
		expect(lackedFacts(judgedShipped()).map(({ column, results }) => [column, results])).toEqual([
			['blinding', 121],
			['randomization_described', 30],
			['design', 1]
		]);
	});
});
