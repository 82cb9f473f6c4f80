import { describe, expect, it } from 'vitest';
import { BCG_LOG_RISK_RATIOS, BCG_PREDICTORS } from '../../../../tests/fixtures/bcg-trials.ts';
import { matrixOf } from '../matrix.ts';
import { fitModel } from './fit-model.ts';
import { studyValues } from './study-values.ts';

describe('studyValues', () => {
	const design = matrixOf(BCG_PREDICTORS.latitude.map((latitude) => [1, latitude]));
	const outcome = fitModel({ ...BCG_LOG_RISK_RATIOS, design, method: 'REML', test: 'knha' });
	const values = outcome.ok ? studyValues(outcome.value) : [];
	const total = (key: 'weightPercent' | 'leverage') => values.reduce((sum, v) => sum + v[key], 0);

	it('has weights that add up to 100 and leverages to the number of coefficients', () => {
		expect(total('weightPercent')).toBeCloseTo(100, 11);
		expect(total('leverage')).toBeCloseTo(2, 11);
	});

	it('splits an effect into its fit and a residual', () => {
		values.forEach(({ fitted, residual }, i) => {
			expect(fitted + residual).toBeCloseTo(BCG_LOG_RISK_RATIOS.yi[i] ?? NaN, 14);
		});
		expect(values).toHaveLength(13);
	});
});
