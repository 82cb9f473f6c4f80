import { describe, expect, it } from 'vitest';
import { shortState, type StateFacts } from './short-state.ts';

const COUNTED: StateFacts = {
	outcomes: ['elasticity'],
	state: 'counted',
	level: 'low',
	leading: 'single_vs_vehicle',
	directions: { favours: 2, against: 1, mixed: 0, equal: 0 }
};

describe('shortState', () => {
	it('says what may be, with how certain it is', () => {
		expect(shortState(COUNTED)).toEqual({ words: 'may increase · low certainty', tone: 'favours' });
		expect(shortState({ ...COUNTED, level: 'moderate' }).words).toBe(
			'likely increases · moderate certainty'
		);
	});

	it('says less where the studies are against it, and what it was added to', () => {
		const against = { favours: 0, against: 2, mixed: 0, equal: 0 };
		expect(shortState({ ...COUNTED, directions: against })).toEqual({
			words: 'may increase less · low certainty',
			tone: 'against'
		});
		expect(shortState({ ...COUNTED, leading: 'add_on' }).words).toContain(
			'added to another product'
		);
	});

	it('gives nothing of very low certainty a side', () => {
		expect(shortState({ ...COUNTED, level: 'very low' })).toEqual({
			words: 'not known · very low',
			tone: 'unknown'
		});
	});

	it('tells disagreement from a study without a clear direction', () => {
		const divided = { favours: 1, against: 1, mixed: 0, equal: 0 };
		const mixed = { favours: 0, against: 0, mixed: 1, equal: 0 };
		const words = (directions: StateFacts['directions']) =>
			shortState({ ...COUNTED, state: 'mixed', directions }).words;
		expect(words(divided)).toBe('studies disagree · low');
		expect(words(mixed)).toBe('no clear direction · low');
	});

	it.each([
		[['active_vs_active', 'before_after'], 'only against other actives'],
		[['mixture_vs_inert'], 'only in mixtures'],
		[['single_vs_untreated'], 'only against no treatment'],
		[['mixture_vs_inert', 'active_vs_active'], 'only other comparisons']
	])('of %j says %s', (reasons, words) => {
		const facts: StateFacts = { ...COUNTED, state: 'other_questions_only', level: null, reasons };
		expect(shortState(facts)).toEqual({ words, tone: 'not_counted' });
	});

	it('says "only before–after" and "not studied" as plainly', () => {
		expect(shortState({ ...COUNTED, state: 'before_after_only' }).words).toBe('only before–after');
		expect(shortState(null).words).toBe('not studied');
	});
});
