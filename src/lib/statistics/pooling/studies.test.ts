import { describe, expect, it } from 'vitest';
import { completeStudies } from './studies.ts';

describe('completeStudies', () => {
	it('leaves out studies without a value and names them', () => {
		const complete = completeStudies({
			yi: [0.2, null, 0.3, 0.4],
			vi: [0.1, 0.2, null, -0.4],
			predictors: [['a'], ['b'], ['a'], [3]]
		});
		expect(complete).toEqual({
			yi: [0.2, 0.4],
			vi: [0.1, 0],
			indices: [0, 3],
			warnings: [
				{ code: 'dropped_missing', indices: [1, 2] },
				{ code: 'variance_set_to_zero', indices: [3] }
			]
		});
	});

	it('leaves out a study without a predictor', () => {
		const complete = completeStudies({ yi: [1, 2], vi: [1, 1], predictors: [[null], [0]] });
		expect(complete.indices).toEqual([1]);
	});
});
