import { describe, expect, it } from 'vitest';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import type { OrientedEffect } from './orientation.ts';
import { statedDirection, withStatedDirection } from './stated-direction.ts';
import type { Effect, Result } from './types.ts';

function oriented(effect: Effect, result: Partial<Result>): OrientedEffect {
	return {
		weighed: simulatedWeighed({ result: { valueKind: 'words_only', ...result } }),
		effect,
		question: effect.contrast === 'controlled' ? 'single_vs_vehicle' : null,
		turned: false
	};
}

describe('statedDirection', () => {
	it('is the direction of the effect where it has one', () => {
		const effect = simulatedControlled({ direction: 'against', significance: 'not_significant' });
		expect(statedDirection(oriented(effect, {}))).toBe('against');
	});

	it('takes a source’s word on a change from the start', () => {
		const said = (reportedVerdict: Result['reportedVerdict']) =>
			statedDirection(oriented(simulatedBeforeAfter(), { reportedVerdict, pWithin: 'NS' }));
		expect(said('improved_vs_baseline')).toBe('favours');
		expect(said('worsened_vs_baseline')).toBe('against');
		expect(said('no_change_vs_baseline')).toBe('not_significant');
		expect(said('not_reported')).toBe('not_reported');
	});

	it('reads “no difference” as a test that was not significant, never as equal', () => {
		const said = oriented(simulatedControlled(), {
			reportedVerdict: 'no_difference',
			pBetween: 'NS'
		});
		expect(statedDirection(said)).toBe('not_significant');
	});

	it('calls nothing not significant where no test is shown', () => {
		const difference = { reportedVerdict: 'no_difference', pBetween: null } as const;
		const change = { reportedVerdict: 'no_change_vs_baseline', pWithin: null } as const;
		expect(statedDirection(oriented(simulatedControlled(), difference))).toBe('untested');
		expect(statedDirection(oriented(simulatedBeforeAfter(), change))).toBe('untested');
	});

	it('takes nothing from the verdict of the figure that a p stands beside', () => {
		const effect = simulatedControlled({ derivedFrom: 'simulated-01' });
		const said = oriented(effect, { reportedVerdict: 'no_difference' });
		expect(statedDirection(said)).toBe('not_reported');
	});
});

describe('withStatedDirection', () => {
	it('leaves controlled results as they are', () => {
		const said = oriented(simulatedControlled(), { reportedVerdict: 'no_difference' });
		expect(withStatedDirection(said)).toBe(said);
	});
});
