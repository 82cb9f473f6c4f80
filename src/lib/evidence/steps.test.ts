import { describe, expect, it } from 'vitest';
import { RULE_NAMES, RULE_REFERENCES, RULE_SENTENCES } from './rules.ts';
import { step, stepSentence } from './steps.ts';

describe('stepSentence', () => {
	it('fills the sentence of its rule with inputs and output', () => {
		const inputs = { arm: -1.64, comparator: -0.08 };
		const difference = step('difference_of_arms', inputs, -1.56, 'value_arm, value_comparator');
		expect(stepSentence(difference, (n) => n.toFixed(1))).toBe('-1.6 minus -0.1 is -1.6.');
	});

	it('says "not stated" for what is null, and never 0', () => {
		const isolates = step('isolates', { arm: 'retinol', comparator: null, role: null }, 'x', '');
		expect(stepSentence(isolates)).toContain('lists not stated');
	});

	it('reads a rule of an older engine as its output', () => {
		expect(stepSentence({ rule: 'gone', inputs: {}, output: 3, source: '' })).toBe('3.');
	});
});

describe('RULE_SENTENCES', () => {
	it('has a whole sentence for every rule', () => {
		for (const name of RULE_NAMES) expect(RULE_SENTENCES[name]).toMatch(/^[A-Z{].*\.$/);
	});

	it('names the published source of a method with its address', () => {
		for (const reference of Object.values(RULE_REFERENCES)) {
			expect(reference.text).toMatch(/^Cochrane Handbook, version 6, section [\d.]+$/);
			expect(reference.url).toMatch(/^https:\/\/training\.cochrane\.org\/handbook\//);
		}
	});
});
