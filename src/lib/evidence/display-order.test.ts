import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	simulatedBeforeAfter,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { compareForDisplay } from './display-order.ts';
import { QUESTIONS, type OrientedEffect } from './orientation.ts';
import type { Result, Study } from './types.ts';

interface Shown {
	readonly question?: OrientedEffect['question'];
	readonly result?: Partial<Result>;
	readonly study?: Partial<Study>;
	readonly people?: number | null;
	readonly estimate?: number;
}

function shown({
	question = 'single_vs_vehicle',
	result = {},
	study = {},
	people = null,
	estimate = 0
}: Shown): OrientedEffect {
	const effect = simulatedBeforeAfter({ estimate });
	const weighed = simulatedWeighed({ result, study, people, effects: [effect] });
	return { weighed, effect, question, turned: false };
}

const first = (a: Shown, b: Shown): string | undefined =>
	[
		shown({ ...b, result: { resultId: 'b', ...b.result } }),
		shown({ ...a, result: { resultId: 'a', ...a.result } })
	].sort(compareForDisplay)[0]?.weighed.result.resultId;

describe('compareForDisplay', () => {
	it('puts the question first that bears on whether the ingredient works', () => {
		expect(first({ question: 'single_vs_vehicle' }, { question: 'add_on' })).toBe('a');
		expect(first({ question: 'add_on' }, { question: 'single_vs_untreated' })).toBe('a');
		expect(first({ question: 'active_vs_active' }, { question: 'single_vs_untreated' })).toBe('b');
		expect(first({ question: null }, { question: 'cannot_tell' })).toBe('b');
	});

	it('then the assessment that the outcome prefers, the latest week, the most people', () => {
		const unblinded = { study: { blinding: 'open' } } as const;
		expect(first(unblinded, {})).toBe('b');
		expect(first({ result: { week: 4 } }, { result: { week: 12 } })).toBe('b');
		expect(first({ result: { week: null } }, { result: { week: 0 } })).toBe('b');
		expect(first({ people: 20 }, { people: 40 })).toBe('b');
		expect(first({ people: null }, { people: 1 })).toBe('b');
		expect(first({}, {})).toBe('a');
	});

	it('never looks at the size', () => {
		fc.assert(
			fc.property(
				fc.double({ noNaN: true }),
				fc.double({ noNaN: true }),
				fc.constantFrom(...QUESTIONS),
				(left, right, question) => {
					expect(first({ question, estimate: left }, { question, estimate: right })).toBe('a');
				}
			)
		);
	});
});
