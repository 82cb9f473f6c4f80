import { describe, expect, it } from 'vitest';
import { CERTAINTY_DOMAINS } from '../body.ts';
import { certaintyFacts } from './certainty-facts.ts';
import { CERTAINTY_MEANINGS } from './certainty-meanings.ts';
import { CERTAINTY_TABLES } from './certainty-tables.ts';

describe('the tables of certainty', () => {
	it('are one for each domain, in their order', () => {
		expect(CERTAINTY_TABLES.map(({ domain }) => domain)).toEqual(CERTAINTY_DOMAINS);
	});

	it.each(CERTAINTY_TABLES.map((table) => [table.domain, table] as const))(
		'of %s name each rule once, and their last rule takes whatever is left',
		(_, { rules }) => {
			const ids = rules.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(rules.at(-1)?.fits(certaintyFacts([], [], []))).toBe(true);
			expect(rules.at(-1)?.lowered).toBe(0);
		}
	);

	it('name no fact in a sentence that there is not', () => {
		const facts = Object.keys(certaintyFacts([], [], []));
		const named = CERTAINTY_TABLES.flatMap(({ rules }) =>
			rules.flatMap(({ sentence }) =>
				[...sentence.matchAll(/\{(\w+)(?:\/(\w+))?/g)].flatMap(([, a, b]) => [a, b])
			)
		).filter((name) => name !== undefined);
		expect(facts).toEqual(expect.arrayContaining(named));
	});

	it('explain every level, best first', () => {
		expect(CERTAINTY_MEANINGS.map(({ level }) => level)).toEqual([
			'high',
			'moderate',
			'low',
			'very low'
		]);
	});
});
