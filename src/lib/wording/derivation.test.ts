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

	it('has no reference for a rule that it does not know', () => {
		const step = { rule: 'of_an_older_engine', inputs: {}, output: 2, source: 'x' };
		expect(stepsInWords([step])[0]).toEqual({ sentence: '2.', source: 'x', reference: null });
	});
});

describe('sentenceParts', () => {
	it('sets what is filled in apart', () => {
		expect(sentenceParts('{arm_count} of ten')).toEqual([
			{ text: 'arm count', filledIn: true },
			{ text: ' of ten', filledIn: false }
		]);
	});

	it('leaves no brace in the sentence of any rule', () => {
		for (const name of RULE_NAMES) {
			const text = sentenceParts(RULE_SENTENCES[name])
				.map((part) => part.text)
				.join('');
			expect(text, name).not.toMatch(/[{}]/);
		}
	});
});
