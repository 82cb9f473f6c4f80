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
				simulatedControlled({ sizeKnown: 'with_spread', estimate: 2, interval: [1, 3] })
			]
		});
		expect(tallyClassOf(weighed)).toBe('figure_and_interval');
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

	it.each(['bounded', 'with_spread'] as const)('does not take %s for an interval', (sizeKnown) => {
		const weighed = simulatedWeighed({ effects: [simulatedControlled({ sizeKnown })] });
		expect(tallyClassOf(weighed)).toBe('figure_only');
	});
});

describe('tallyResults', () => {
	const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

	it('counts every result once, also one without an effect', () => {
		const results = SIZE_KNOWLEDGE.map((sizeKnown) =>
			simulatedWeighed({ effects: [simulatedControlled({ sizeKnown })] })
		);
		const tally = tallyResults([...results, simulatedWeighed({ effects: [] })]);
		expect(sum(tally.map((group) => group.results))).toBe(results.length + 1);
	});

	it('names the studies of each class with how many results they give', () => {
		const of = (studyId: string) => simulatedWeighed({ study: { studyId, citation: studyId } });
		const tally = tallyResults([of('b'), of('a'), of('b')]);
		expect(tally.find((group) => group.tallyClass === 'verdict_only')?.studies).toEqual([
			{ studyId: 'a', citation: 'a', results: 1 },
			{ studyId: 'b', citation: 'b', results: 2 }
		]);
	});

	it('has every class, also without results', () => {
		expect(tallyResults([]).map((group) => group.results)).toEqual([0, 0, 0, 0, 0, 0]);
	});
});
