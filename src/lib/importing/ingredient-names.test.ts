import { describe, expect, test } from 'vitest';
import { normalisedName, spellingsOf } from './ingredient-names.ts';

describe('normalisedName', () => {
	test('makes spellings of one name equal', () => {
		const spellings = [
			'Coenzyme Q10',
			' coenzyme  q10 ',
			'COENZYME\u00a0Q10',
			'coenzyme q\u2081\u2080'
		];
		expect(new Set(spellings.map(normalisedName))).toEqual(new Set(['coenzyme q10']));
		expect(normalisedName('Hexapeptide\u20118')).toBe('hexapeptide-8');
	});

	test('leaves names apart that are merely similar', () => {
		expect(normalisedName('hyaluronic acid (six types)')).not.toBe(
			normalisedName('hyaluronic acid')
		);
		expect(normalisedName('retinol')).not.toBe(normalisedName('retinal'));
	});
});

describe('spellingsOf', () => {
	test('gives slug, name, INCI name and aliases, each once', () => {
		const ingredient = {
			slug: 'retinol',
			name: 'Retinol',
			inciName: 'RETINOL',
			class: 'retinoid',
			aliases: ['Vitamin A alcohol', 'vitamin a  alcohol']
		} as const;
		expect(spellingsOf(ingredient)).toEqual(['retinol', 'vitamin a alcohol']);
	});
});
