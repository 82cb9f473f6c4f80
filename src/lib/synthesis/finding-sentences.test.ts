import { describe, expect, it } from 'vitest';
import type { OrientedEffect, Question } from '#lib/evidence/orientation.ts';
import type { Direction, SizeKnown } from '#lib/evidence/vocabulary.ts';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { countDirections } from './body-directions.ts';
import { beforeAfterFinding, controlledFinding } from './finding-sentences.ts';

interface Options {
	question?: Question;
	overlapGroup?: string;
	sizeKnown?: SizeKnown;
	interval?: readonly [number, number];
}

let studies = 0;
function study(direction: Direction, options: Options = {}): OrientedEffect {
	const {
		question = 'single_vs_vehicle',
		overlapGroup = null,
		sizeKnown = 'direction_only',
		interval = null
	} = options;
	const effect = simulatedControlled({ direction, sizeKnown, interval });
	studies += 1;
	return {
		weighed: simulatedWeighed({ study: { studyId: `simulated-${studies}`, overlapGroup } }),
		effect,
		question,
		turned: false
	};
}
const follow = (direction: Direction): OrientedEffect => ({
	...study(direction),
	effect: simulatedBeforeAfter({ direction }),
	question: null
});

describe('countDirections', () => {
	it('counts a study once however many results it has', () => {
		const one = study('favours');
		expect(countDirections([one, one, one])).toMatchObject({ studies: 1, favours: 1 });
	});

	it('counts one of several studies that may share people', () => {
		const group = { overlapGroup: 'same-people' };
		const counts = countDirections([study('favours', group), study('favours', group)]);
		expect(counts.studies).toBe(1);
	});

	it('counts studies with a size and with an interval', () => {
		const counts = countDirections([
			study('favours', { sizeKnown: 'with_spread' }),
			study('favours', { sizeKnown: 'with_spread', interval: [1, 3] }),
			study('not_reported', { sizeKnown: 'verdict_only' })
		]);
		expect(counts).toMatchObject({ studies: 3, sizeKnown: 2, withInterval: 1, notReported: 1 });
	});
});

describe('controlledFinding', () => {
	it('says in how many of the studies that state a direction it did better', () => {
		expect(controlledFinding([study('favours'), study('favours'), study('not_reported')])).toBe(
			'Better than the same product without it in both studies that state a direction; 1 more does not state one'
		);
		expect(controlledFinding([study('favours'), study('against'), study('favours')])).toBe(
			'Better than the same product without it in 2 of 3 studies that state a direction, worse in 1'
		);
	});

	it('says worse when no study found it better', () => {
		expect(controlledFinding([study('against')])).toBe(
			'Worse than the same product without it in the one study that states a direction'
		);
	});

	it('never calls an unstated direction no difference', () => {
		expect(controlledFinding([study('not_reported'), study('not_reported')])).toBe(
			'Set against the same product without it in 2 studies, none of which states a direction'
		);
	});

	it('leads with the question nearest to whether it works', () => {
		const results = [
			study('against', { question: 'active_vs_active' }),
			study('favours', { question: 'mixture_vs_inert' })
		];
		expect(controlledFinding(results)).toBe(
			'In mixtures only: better than a product without the mixture or no treatment in the one study that states a direction'
		);
		expect(controlledFinding([study('favours', { question: 'on_both_sides' })])).toBe(
			'On both sides of every comparison, so none of them is about it'
		);
		expect(controlledFinding([])).toBeNull();
	});
});

describe('beforeAfterFinding', () => {
	it('says that there was nothing to compare with', () => {
		expect(beforeAfterFinding([follow('favours'), follow('against'), follow('not_reported')])).toBe(
			'Better than at the start in 1 of 2 studies that state a direction, worse in 1, with nothing to compare it with; 1 more does not state one'
		);
		expect(beforeAfterFinding([follow('not_reported')])).toBe(
			'Set against its own start in one study, which does not state a change'
		);
		expect(beforeAfterFinding([])).toBeNull();
	});
});
