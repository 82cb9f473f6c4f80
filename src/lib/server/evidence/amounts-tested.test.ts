import { describe, expect, it } from 'vitest';
import { simulatedArm } from '../../../../tests/fixtures/simulated-results.ts';
import { amountsTested } from './amounts-tested.ts';

const arm = (amount: number | null, unit: '%' | 'ppm' | 'not_reported') =>
	simulatedArm({ ingredients: [{ slug: 'substance', amount, unit }] });

describe('amountsTested', () => {
	it('gives the least and the most in each unit, never converted', () => {
		expect(amountsTested([arm(1, '%'), arm(0.04, '%'), arm(300, 'ppm')], 'substance')).toEqual([
			{ unit: '%', least: 0.04, most: 1 },
			{ unit: 'ppm', least: 300, most: 300 }
		]);
	});

	it('counts an unstated amount as none, not as 0', () => {
		expect(amountsTested([arm(null, 'not_reported'), arm(2, '%')], 'substance')).toEqual([
			{ unit: '%', least: 2, most: 2 }
		]);
		expect(amountsTested([arm(null, 'not_reported')], 'substance')).toEqual([]);
	});

	it('leaves other ingredients out', () => {
		expect(amountsTested([arm(1, '%')], 'other')).toEqual([]);
	});
});
