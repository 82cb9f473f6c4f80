import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties of the rule of a selector. */
function tokensOf(selector: string): Record<string, string> {
	const rule = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
	const found = [...rule.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)];
	return Object.fromEntries<string>(found.map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const channel = parseInt(hex.slice(i, i + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (lighter + 0.05) / (darker + 0.05);
}

const light = tokensOf(':root');
const dark = tokensOf("[data-theme='dark']");

describe('tokens', () => {
	it('are the same dark whether the reader or the system chose it', () => {
		expect(Object.keys(dark).length).toBeGreaterThan(5);
		expect(tokensOf("[data-theme='system']")).toEqual(dark);
	});

	it.each([
		['light', light],
		['dark', { ...light, ...dark }]
	])('keep text and lines legible in %s', (_, theme) => {
		const on = (token: string, ground: string) => contrast(theme[token] ?? '', theme[ground] ?? '');
		for (const ground of ['--paper', '--paper-sunk']) {
			for (const text of ['--ink', '--ink-2', '--ink-3', '--reddle']) {
				expect(on(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
			}
			expect(on('--hairline-strong', ground)).toBeGreaterThanOrEqual(3);
		}
	});
});
