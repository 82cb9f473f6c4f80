import { describe, expect, it } from 'vitest';
import { judgedFew, judgedShipped } from '../../../tests/fixtures/judged-results.ts';
import { frequentReasons, letterReasons } from './frequent-reasons.ts';
import { LETTER_RULES } from './bias-letter.ts';

describe('letterReasons', () => {
	it('counts the rule that settled each letter, in the order of the rules', () => {
		const reasons = letterReasons(judgedFew());
		expect(reasons.map(({ rule }) => rule)).toEqual(LETTER_RULES.map(({ id }) => id));
		expect(
			reasons
				.filter(({ controlled, beforeAfter }) => controlled + beforeAfter > 0)
				.map(({ rule, controlled, beforeAfter }) => [rule, controlled, beforeAfter])
		).toEqual([
			['no_concurrent_control', 0, 1],
			['one_high', 1, 0],
			['few_some', 4, 0]
		]);
	});

	it('settles every shipped result once', () => {
		const all = letterReasons(judgedShipped()).reduce(
			(sum, { controlled, beforeAfter }) => sum + controlled + beforeAfter,
			0
		);
		expect(all).toBe(judgedShipped().length);
	});
});

describe('frequentReasons', () => {
	it('names what holds results back, the most frequent among controlled results first', () => {
		expect(
			frequentReasons(judgedFew()).map(({ rule, controlled, beforeAfter }) => [
				rule,
				controlled,
				beforeAfter
			])
		).toEqual([
			['allocation.random_not_described', 5, 0],
			['missing_data.not_derivable', 4, 1],
			['selective_reporting.no_registration', 4, 1],
			['blinding.not_stated_judged', 1, 0],
			['measurement.grade_perhaps_blind', 1, 0],
			['selective_reporting.registered_not_compared', 1, 0],
			['allocation.not_set_against', 0, 1]
		]);
	});

	it('fills the numbers of the rules into the words, and leaves out what is of low concern', () => {
		const reasons = frequentReasons(judgedShipped());
		expect(reasons.map(({ when }) => when).join(' ')).not.toContain('{');
		expect(reasons.some(({ countsAs }) => countsAs === 'low')).toBe(false);
		expect(reasons[0]).toMatchObject({
			rule: 'selective_reporting.no_registration',
			controlled: 306,
			beforeAfter: 432
		});
	});
});
