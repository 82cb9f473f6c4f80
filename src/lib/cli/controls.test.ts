import { describe, expect, it } from 'vitest';
import { escapeControls, withoutControls } from './controls.ts';

const STEERING = [
	...['\u0000', '\n', '\u001b', '\u007f', '\u009b'],
	...['\u061c', '\u200e', '\u200f', '\u2028', '\u2029'],
	...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
	...['\u2066', '\u2067', '\u2068', '\u2069']
];

describe('characters that steer a terminal', () => {
	it.each(STEERING.map((character) => [JSON.stringify(character), character]))(
		'%s is replaced in text and escaped in JSON',
		(_, character) => {
			const value = `a${character}b`;
			expect(withoutControls(value)).toBe('a\ufffdb');
			const json = escapeControls(JSON.stringify({ value }));
			expect(json).toMatch(/^[ -~]+$/);
			expect(JSON.parse(json)).toEqual({ value });
		}
	);

	it('other writing stays, also what is written from right to left', () => {
		const text = 'Müller – 0.4 µg, \u05d0\u05d1 👩‍🔬';
		expect([withoutControls(text), escapeControls(text)]).toEqual([text, text]);
	});
});
