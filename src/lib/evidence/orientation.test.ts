import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { orientEffects, standingOf, turnRound } from './orientation.ts';
import { EFFECT_METRICS, DIRECTIONS } from './vocabulary.ts';

const OTHER = simulatedArm({
	armId: 'b',
	role: 'active_comparator',
	ingredients: [{ slug: 'other', amount: null, unit: 'not_reported' }]
});
const BOTH = simulatedArm({
	armId: 'b',
	role: 'active_comparator',
	ingredients: [
		{ slug: 'other', amount: null, unit: 'not_reported' },
		{ slug: 'substance', amount: 1, unit: '%' }
	]
});

describe('standingOf', () => {
	it('tells arm, comparator, both and absent apart', () => {
		const against = (comparator: typeof OTHER | null) => simulatedWeighed({ comparator });
		expect(standingOf(against(OTHER), 'substance')).toBe('arm');
		expect(standingOf(against(OTHER), 'other')).toBe('comparator');
		expect(standingOf(against(BOTH), 'substance')).toBe('both');
		expect(standingOf(against(null), 'other')).toBe('absent');
	});
});

describe('turnRound', () => {
	it('gives the effect back when turned twice, whatever the metric', () => {
		const effects = fc
			.record({
				metric: fc.constantFrom(...EFFECT_METRICS),
				direction: fc.constantFrom(...DIRECTIONS),
				low: fc.double({ min: 0.1, max: 5, noNaN: true }),
				width: fc.double({ min: 0, max: 5, noNaN: true })
			})
			.map(({ metric, direction, low, width }) =>
				simulatedControlled({
					metric,
					direction,
					estimate: low + width / 2,
					interval: [low, low + width]
				})
			);
		fc.assert(
			fc.property(effects, (effect) => {
				const twice = turnRound(turnRound(effect));
				expect(twice.direction).toBe(effect.direction);
				expect(twice.estimate).toBeCloseTo(effect.estimate ?? NaN, 10);
				expect(twice.interval?.[0]).toBeCloseTo(effect.interval?.[0] ?? NaN, 10);
				expect(twice.interval?.[1]).toBeCloseTo(effect.interval?.[1] ?? NaN, 10);
			})
		);
	});

	it('turns a ratio about 1 and a difference about 0', () => {
		const ratio = turnRound(
			simulatedControlled({ metric: 'odds_ratio', estimate: 2, interval: [1, 4] })
		);
		expect([ratio.estimate, ...(ratio.interval ?? [])]).toEqual([0.5, 0.25, 1]);
		const points = turnRound(
			simulatedControlled({ metric: 'raw_points', estimate: 0, interval: [-1, 2] })
		);
		expect([points.estimate, ...(points.interval ?? [])]).toEqual([0, -2, 1]);
	});

	it('adds the turning to the steps', () => {
		expect(turnRound(simulatedControlled()).steps.at(-1)?.rule).toBe('turned_round');
	});
});

describe('orientEffects', () => {
	it('turns the sign where the ingredient stands in the comparator arm', () => {
		const weighed = simulatedWeighed({
			comparator: OTHER,
			effects: [simulatedControlled({ isolates: 'active_vs_active', direction: 'favours' })]
		});
		const [seen] = orientEffects(weighed, 'other');
		expect(seen).toMatchObject({ turned: true, question: 'active_vs_active' });
		expect(seen?.effect.direction).toBe('against');
	});

	it('calls a comparison with the ingredient on both sides not about it, save of its dose', () => {
		const question = (isolates: 'add_on' | 'dose_or_form') =>
			orientEffects(
				simulatedWeighed({ comparator: BOTH, effects: [simulatedControlled({ isolates })] }),
				'substance'
			)[0]?.question;
		expect(question('add_on')).toBe('on_both_sides');
		expect(question('dose_or_form')).toBe('dose_or_form');
	});

	it('leaves out what the other arm did against its own start', () => {
		const weighed = simulatedWeighed({
			comparator: OTHER,
			effects: [simulatedBeforeAfter(), simulatedControlled({ isolates: 'active_vs_active' })]
		});
		expect(orientEffects(weighed, 'other').map((o) => o.effect.contrast)).toEqual(['controlled']);
		expect(orientEffects(weighed, 'substance')).toHaveLength(2);
	});

	it('keeps the arm’s side without an ingredient, and nothing of an ingredient in no arm', () => {
		expect(orientEffects(simulatedWeighed(), null)).toHaveLength(1);
		expect(orientEffects(simulatedWeighed(), 'absent')).toEqual([]);
	});
});
