import { describe, expect, it } from 'vitest';
import { metaRegression } from './meta-regression.ts';

describe('studies without a value', () => {
	it('do not shift the place of one that is refused', () => {
		const outcome = metaRegression({
			yi: [null, 1, 2, NaN, 3],
			vi: [1, 1, 1, 1, 1],
			predictors: { x: [1, 2, 3, 4, 5] },
			terms: [{ kind: 'continuous', name: 'x' }],
			method: 'DL',
			test: 'z',
			missing: 'drop'
		});
		expect(outcome).toMatchObject({ reason: { reason: 'non_finite', input: 'yi', index: 3 } });
	});
});
