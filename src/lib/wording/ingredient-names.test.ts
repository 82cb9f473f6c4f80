import { expect, it } from 'vitest';
import { ingredientInSentence } from './ingredient-names.ts';

it('begins substances with a small letter, and keeps plants and abbreviations', () => {
	expect(ingredientInSentence('Retinol', 'retinoid')).toBe('retinol');
	expect(ingredientInSentence('Hyaluronic acid', 'humectant')).toBe('hyaluronic acid');
	expect(ingredientInSentence('Areca catechu seed extract', 'botanical')).toBe(
		'Areca catechu seed extract'
	);
	expect(ingredientInSentence('Palm mesocarp extract', 'botanical')).toBe('palm mesocarp extract');
	expect(ingredientInSentence('OS-01 peptide', 'peptide')).toBe('OS-01 peptide');
	expect(ingredientInSentence('L-ascorbic acid', 'vitamin_c')).toBe('L-ascorbic acid');
});
