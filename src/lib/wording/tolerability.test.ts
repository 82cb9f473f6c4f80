import { describe, expect, it } from 'vitest';
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import {
	simulatedArm,
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedSide,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { toleranceNote } from './tolerability.ts';

const OTHER = simulatedArm({
	armId: 'b',
	label: 'other cream',
	role: 'active_comparator',
	ingredients: [{ slug: 'other', amount: null, unit: 'not_reported' }]
});

function note(parts: Parameters<typeof simulatedWeighed>[0], slug = 'substance') {
	const weighed: WeighedResult = simulatedWeighed({
		...parts,
		result: { outcome: 'irritation', measure: 'stinging', ...parts?.result }
	});
	const [oriented] = orientEffects(weighed, slug);
	if (!oriented) throw new Error('Nothing of the ingredient.');
	return toleranceNote(oriented);
}

describe('toleranceNote', () => {
	it('prints people as counted', () => {
		const left = {
			comparator: null,
			result: {
				contrast: 'before_after',
				metric: 'count',
				unit: 'people',
				arm: simulatedSide({ value: 3, n: 57 })
			},
			effects: [simulatedBeforeAfter()]
		} as const;
		expect(note(left)).toMatchObject({ what: 'Irritation: stinging', said: '3 of 57 people' });
	});

	it('sees a comparison from the ingredient’s side and drops a note written from the other', () => {
		const less = {
			comparator: OTHER,
			result: { valueKind: 'words_only', notes: 'Less than with the other' },
			effects: [simulatedControlled({ direction: 'favours' })]
		} as const;
		expect(note(less)).toMatchObject({
			said: 'less than with other cream, in words',
			note: 'Less than with the other'
		});
		expect(note(less, 'other')).toMatchObject({
			said: 'more than with substance 1% cream, in words',
			note: null
		});
	});

	it('never turns an unstated direction into no difference', () => {
		const silent = { comparator: OTHER, result: { valueKind: 'words_only' } } as const;
		expect(note(silent).said).toBe('beside other cream; which way is not stated');
	});

	it('says a measure once where it is the outcome itself', () => {
		expect(note({ result: { measure: 'irritation' } }).what).toBe('Irritation');
	});
});
