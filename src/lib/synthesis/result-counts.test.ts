import { describe, expect, it } from 'vitest';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { countResults } from './result-counts.ts';

const improvedInWords = simulatedWeighed({
	result: {
		contrast: 'before_after',
		valueKind: 'words_only',
		reportedVerdict: 'improved_vs_baseline'
	},
	effects: [simulatedBeforeAfter()]
});
const better = simulatedWeighed({
	effects: [
		simulatedControlled({
			direction: 'favours',
			sizeKnown: 'with_spread',
			estimate: 2,
			interval: [1, 3]
		})
	]
});

describe('countResults', () => {
	it('never adds a comparison to a change from the start', () => {
		const { directions } = countResults([better, improvedInWords]);
		expect(directions.favours).toEqual({ controlled: 1, beforeAfter: 1 });
	});

	it('counts “improved” in words as the charts show it', () => {
		const { directions } = countResults([improvedInWords]);
		expect(directions.favours.beforeAfter).toBe(1);
		expect(directions.not_reported.beforeAfter).toBe(0);
	});

	it('counts an interval, not a printed spread', () => {
		const withoutPeople = simulatedWeighed({
			effects: [simulatedControlled({ sizeKnown: 'with_spread', estimate: 2 })]
		});
		const { intervals, sizes } = countResults([better, withoutPeople]);
		expect(intervals).toEqual({ controlled: 1, beforeAfter: 0 });
		expect(sizes.with_spread.controlled).toBe(2);
	});
});
