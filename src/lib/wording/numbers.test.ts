import { expect, it } from 'vitest';
import { withUnit } from './numbers.ts';

it('sets a narrow space before a symbol and a full one before a word, and breaks at neither', () => {
	for (const symbol of ['%', 'mm', 'µm', 'ppm', 'mg/g']) {
		expect(withUnit('15', symbol)).toBe(`15\u202f${symbol}`);
	}
	for (const word of ['points', 'device units', 'people']) {
		expect(withUnit('15', word)).toBe(`15\u00a0${word}`);
	}
	expect(withUnit('15', '')).toBe('15');
});
