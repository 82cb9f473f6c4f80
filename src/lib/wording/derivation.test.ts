import { describe, expect, it } from 'vitest';
import { RULE_NAMES, RULE_SENTENCES } from '#lib/evidence/rules.ts';
import { sentenceParts, stepsInWords } from './derivation.ts';

describe('stepsInWords', () => {
	it('fills a rule in and keeps where its inputs come from', () => {
		const step = {
			rule: 'difference_of_arms',
			inputs: { arm: -1.5, comparator: -0.5 },
			output: -1,
			source: 'value_arm, value_comparator'
		};
		expect(stepsInWords([step])).toMatchObject([
			{ sentence: '−1.5 minus −0.5 is −1.', source: 'value_arm, value_comparator' }
		]);
		expect(stepsInWords([step])[0]?.reference?.text).toMatch(/Cochrane Handbook/);
	});

	it('shortens derived digits and says vocabulary in words', () => {
		const step = (inputs: Record<string, number>, output: string) => ({
			rule: 'direction_of_arms',
			inputs: { better: 'lower', ...inputs },
			output,
			source: ''
		});
		const steps = [
			step({ arm: 0.21428996, comparator: 1234.5678 }, 'favours'),
			{ ...step({}, 'single_vs_vehicle'), rule: 'unknown' }
		];
		expect(stepsInWords(steps).map(({ sentence }) => sentence)).toEqual([
			'0.2143 against 1234.5678, and lower is better: did better.',
			'against the same product without it.'
		]);
	});

	it('has no reference for a rule that it does not know', () => {
		const step = { rule: 'of_an_older_engine', inputs: {}, output: 2, source: 'x' };
		expect(stepsInWords([step])[0]).toStrictEqual({ sentence: '2.', source: 'x' });
	});
});

describe('sentenceParts', () => {
	it('sets what is filled in apart', () => {
		expect(sentenceParts('{arm_count} of ten')).toEqual([
			{ text: 'arm count', filledIn: true },
			{ text: ' of ten', filledIn: false }
		]);
	});

	it.each(RULE_NAMES)('leaves no brace in the sentence of %s', (name) => {
		const words = sentenceParts(RULE_SENTENCES[name]).map((part) => part.text);
		expect(words.join('')).not.toMatch(/[{}]/);
	});
});
