import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import {
	simulatedArm,
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { OUTCOME_DEFINITIONS } from '#lib/evidence/outcomes.ts';
import { vehicleTrials } from './vehicle-trials.ts';

const trial = (studyId: string, overlapGroup: string | null = null) =>
	simulatedWeighed({ study: { studyId, overlapGroup } });

describe('vehicleTrials', () => {
	it('counts trials, and studies that may share people once', () => {
		expect(vehicleTrials([trial('s1'), trial('s2')], ['fine_lines']).repeated).toEqual([
			{ slug: 'substance', trials: 2 }
		]);
		expect(vehicleTrials([trial('s1', 'g'), trial('s2', 'g')], ['fine_lines']).once).toEqual([
			'substance'
		]);
	});

	it('counts neither other comparisons nor before and after', () => {
		const other = simulatedWeighed({
			comparator: simulatedArm({
				armId: 'b',
				ingredients: [{ slug: 'other', amount: null, unit: 'not_reported' }]
			}),
			effects: [simulatedControlled({ isolates: 'active_vs_active' })]
		});
		const before = simulatedWeighed({ comparator: null, effects: [simulatedBeforeAfter()] });
		expect(vehicleTrials([other, before], ['fine_lines'])).toEqual({
			repeated: [],
			once: [],
			never: ['other', 'substance']
		});
	});

	it('looks only at the outcomes asked for', () => {
		expect(vehicleTrials([trial('s1')], ['hydration'])).toEqual({
			repeated: [],
			once: [],
			never: []
		});
	});

	it('finds more than one such trial on wrinkles for retinol and niacinamide alone', () => {
		const results = readSeedContexts().map((context) => ({
			...context,
			effects: deriveEffects(context),
			people: null
		}));
		const wrinkles = OUTCOME_DEFINITIONS.filter((o) => o.family === 'wrinkles').map(
			(o) => o.outcome
		);
		expect(vehicleTrials(results, wrinkles).repeated).toEqual([
			{ slug: 'retinol', trials: 3 },
			{ slug: 'niacinamide', trials: 2 }
		]);
	});
});
