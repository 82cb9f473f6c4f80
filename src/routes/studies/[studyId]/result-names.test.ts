import { describe, expect, it } from 'vitest';
import { simulatedArm, simulatedWeighed } from '../../../../tests/fixtures/simulated-results.ts';
import { nameResults } from './result-names.ts';
import { resultView } from './result-view.ts';

const view = (resultId: string, measure: string, week: number, label: string) => ({
	...resultView(
		simulatedWeighed({ result: { resultId, measure, week }, arm: simulatedArm({ label }) })
	),
	trust: null
});

describe('nameResults', () => {
	it('names a result by measure and week, with the arm only where two would be called alike', () => {
		const named = nameResults([
			view('r1', 'grade of fine lines', 12, 'cream A'),
			view('r2', 'grade of fine lines', 24, 'cream A'),
			view('r3', 'grade of fine lines', 24, 'cream B')
		]);
		expect(named.map(({ name }) => name)).toEqual([
			'Grade of fine lines, 12 weeks',
			'Grade of fine lines, 24 weeks, cream A',
			'Grade of fine lines, 24 weeks, cream B'
		]);
	});
});
