import { afterEach, beforeEach, vi } from 'vitest';
import '../../src/styles/app.css';

// A warning of Svelte or of the browser in a component test is a fault, so the test that caused it
// fails. One that means to cause it mocks console.warn itself.
const unexpected: string[] = [];

beforeEach(() => {
	unexpected.length = 0;
	for (const level of ['warn', 'error'] as const) {
		vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
			unexpected.push(`${level}: ${words.map(String).join(' ')}`);
		});
	}
});

afterEach(() => {
	// Thrown, not expected: an assertion here would count for a test that has none of its own.
	if (unexpected.length > 0) throw new Error(`Written to the console: ${unexpected.join('; ')}`);
});
