import { describe, expect, it } from 'vitest';
import { totalBodies, totalsSentence, type BodyTotals } from './body-totals.ts';

const NONE: BodyTotals = totalBodies([]);

describe('totalBodies', () => {
	it('puts each body under one kind', () => {
		expect(
			totalBodies([
				{ state: 'counted', level: 'low' },
				{ state: 'counted', level: 'very low' },
				{ state: 'mixed', level: 'low' },
				{ state: 'no_direction', level: 'very low' },
				{ state: 'other_questions_only', level: null },
				{ state: 'nothing', level: null },
				{ state: 'before_after_only', level: 'very low' }
			])
		).toEqual({ all: 7, answered: 1, best: 'low', unknown: 3, otherwise: 2, ownStart: 1 });
	});
});

describe('totalsSentence', () => {
	it.each([
		[NONE, 'No study yet.'],
		[
			{ ...NONE, all: 3, ownStart: 3 },
			'Of 3 pairs that were studied, none has an answer; 3 only before–after.'
		],
		[
			{ all: 545, answered: 2, best: 'low', unknown: 72, otherwise: 80, ownStart: 391 },
			'Of 545 pairs that were studied, 2 have an answer, of low certainty; 72 were tested and the answer is not known; 80 were only compared in other ways; 391 only before–after.'
		],
		[
			{ ...NONE, all: 2, answered: 1, best: 'moderate', unknown: 1 },
			'Of 2 pairs that were studied, 1 has an answer, of low certainty or better; 1 was tested and the answer is not known.'
		]
	] as const)('says what %j comes to', (totals, sentence) => {
		expect(totalsSentence(totals, 'pair', 'pairs')).toBe(sentence);
	});
});
