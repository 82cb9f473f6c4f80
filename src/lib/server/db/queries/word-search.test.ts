import { describe, expect, it } from 'vitest';
import { wordsToFind } from './word-search.ts';

describe('wordsToFind', () => {
	it('splits at everything that is neither letter nor digit', () => {
		expect(wordsToFind("Kafi's elasticity/firmness (LR2412-Cx, 0.4 %)")).toEqual([
			'kafi',
			's',
			'elasticity',
			'firmness',
			'lr2412',
			'cx',
			'0',
			'4'
		]);
	});

	it('keeps letters of any script', () => {
		expect(wordsToFind('Müller レチノール')).toEqual(['müller', 'レチノール']);
	});

	it('finds nothing to look for in signs alone', () => {
		expect(wordsToFind(' -- % & | ! ')).toEqual([]);
	});

	it('stops at eight words', () => {
		expect(wordsToFind('a b c d e f g h i j')).toHaveLength(8);
	});
});
