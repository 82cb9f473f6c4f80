import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedSide,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { vehicleChanges } from './vehicle-changes.ts';

const trial = (n: number, value: number | null, result: Record<string, unknown> = {}) =>
	simulatedWeighed({
		study: { studyId: `simulated-${n}`, citation: `Simulated ${n}` },
		result: {
			resultId: `simulated-${n}-01`,
			metric: 'percent_change',
			unit: '%',
			arm: simulatedSide({ value: -30 }),
			comparator: simulatedSide({ value }),
			...result
		}
	});

describe('the changes without the ingredient', () => {
	it('are listed as printed, each with whether it is an improvement', () => {
		const [group] = vehicleChanges([trial(2, 3), trial(1, -8)], 'substance');
		expect(group).toMatchObject({ outcome: 'fine_lines', metric: 'percent_change', trials: 2 });
		expect(group?.changes.map(({ value, sense }) => [value, sense])).toEqual([
			[-8, 'better'],
			[3, 'worse']
		]);
	});

	it('stand apart by outcome, metric and way of assessing', () => {
		const groups = vehicleChanges(
			[
				trial(1, -8),
				trial(2, -8, { outcome: 'roughness' }),
				trial(3, -8, { metric: 'mean_change', unit: 'score' }),
				trial(4, -8, { assessment: 'instrumental' })
			],
			'substance'
		);
		expect(groups.map(({ trials }) => trials)).toEqual([1, 1, 1, 1]);
	});

	it('are those of the latest week, and nothing where none is printed', () => {
		const early = { resultId: 'simulated-1-02', week: 4 };
		expect(
			vehicleChanges([trial(1, -2, early), trial(1, -8), trial(2, null)], 'substance').flatMap(
				({ changes }) => changes.map(({ value }) => value)
			)
		).toEqual([-8]);
	});

	it('are read from the arm where the ingredient stands in the comparison', () => {
		const turned = simulatedWeighed({
			arm: { armId: 'v', role: 'vehicle', ingredients: [] },
			comparator: simulatedArm({ armId: 'a' }),
			result: {
				metric: 'percent_change',
				unit: '%',
				armId: 'v',
				arm: simulatedSide({ value: -5 }),
				comparator: simulatedSide({ value: -40 })
			}
		});
		const values = vehicleChanges([turned], 'substance').flatMap((g) => g.changes);
		expect(values.every(({ value }) => value === -5)).toBe(true);
	});

	it('leave out finals, maxima and what follows the allocated phase', () => {
		const results = [
			trial(1, -8, { metric: 'final_mean' }),
			trial(2, -8, { statistic: 'maximum' }),
			trial(3, -8, { phase: 'open' })
		];
		expect(vehicleChanges(results, 'substance')).toEqual([]);
	});
});
