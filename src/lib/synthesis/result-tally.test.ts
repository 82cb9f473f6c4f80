import { describe, expect, it } from 'vitest';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { SIZE_KNOWLEDGE } from '#lib/evidence/vocabulary.ts';
import { tallyClassOf, tallyResults } from './result-tally.ts';

describe('tallyClassOf', () => {
	it('lets the metric that says most decide', () => {
		const weighed = simulatedWeighed({
			effects: [
				simulatedControlled({ sizeKnown: 'no_spread' }),
				simulatedControlled({ sizeKnown: 'with_spread' })
			]
		});
		expect(tallyClassOf(weighed)).toBe('size_and_spread');
	});

	it('keeps a before–after number apart, also when a test between groups stands beside it', () => {
		const weighed = simulatedWeighed({
			result: { contrast: 'before_after', valueKind: 'figure' },
			effects: [
				simulatedBeforeAfter({ sizeKnown: 'with_spread' }),
				simulatedControlled({ sizeKnown: 'direction_only' })
			]
		});
		expect(tallyClassOf(weighed)).toBe('before_after_figure');
	});

	it('does not take a bound for a spread', () => {
		const weighed = simulatedWeighed({ effects: [simulatedControlled({ sizeKnown: 'bounded' })] });
		expect(tallyClassOf(weighed)).toBe('size_only');
	});
});

describe('tallyResults', () => {
	it('counts every result once', () => {
		const results = SIZE_KNOWLEDGE.map((sizeKnown) =>
			simulatedWeighed({ effects: [simulatedControlled({ sizeKnown })] })
		);
		const tally = tallyResults([...results, simulatedWeighed({ effects: [] })]);
		expect(Object.values(tally).reduce((a, b) => a + b, 0)).toBe(results.length + 1);
		expect(tallyResults([])).toEqual({
			size_and_spread: 0,
			size_only: 0,
			direction_only: 0,
			verdict_only: 0,
			before_after_figure: 0,
			before_after_words: 0
		});
	});
});
