import { expect, test } from 'vitest';
import { closestOf } from './closest.ts';

const WORDS = ['n_arm', 'n_comparator', 'value_arm', 'retinol', 'retinal'];

test.each([
	['N Arm', 'n_arm'],
	['value-arm', 'value_arm'],
	['n_comparater', 'n_comparator'],
	['retinoll', 'retinol']
])('%s is probably %s', (text, word) => {
	expect(closestOf(text, WORDS)).toBe(word);
});

test('guesses nothing from what is far, short, empty or near to two words', () => {
	expect(closestOf('niacinamide', WORDS)).toBeNull();
	expect(closestOf('nx', WORDS)).toBeNull();
	expect(closestOf('', WORDS)).toBeNull();
	expect(closestOf('retinxl', WORDS)).toBeNull();
});
