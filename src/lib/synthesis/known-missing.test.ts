import { describe, expect, it } from 'vitest';
import { KNOWN_MISSING, knownMissingFor } from './known-missing.ts';

describe('known missing trials', () => {
	it('are told for the ingredient and the outcomes that a review is about', () => {
		const [found] = knownMissingFor('retinol', ['fine_lines']);
		expect(found?.sentence).toContain('nine randomised');
		expect(found?.sentence).toContain('four of them without');
		expect(knownMissingFor('retinol', ['hydration'])).toEqual([]);
		expect(knownMissingFor('bakuchiol', ['fine_lines'])).toEqual([]);
	});

	it('each have a page to read them on and one sentence or more', () => {
		for (const { url, sentence, slugs, outcomes } of KNOWN_MISSING) {
			expect(url).toMatch(/^https:\/\//);
			expect(sentence).toMatch(/\.$/);
			expect(slugs.length * outcomes.length).toBeGreaterThan(0);
		}
	});
});
