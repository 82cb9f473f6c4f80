import { expect, it } from 'vitest';
import { bestOfWords } from './best-of.ts';

it.each([
	[5, 'controlled', 'best of 5 controlled'],
	[1, 'controlled', 'its one controlled result'],
	[3, 'before_after', 'best of 3 before and after'],
	[1, 'before_after', 'its one result, before and after']
] as const)('says of %i %s results: %s', (bestOf, contrast, words) => {
	expect(bestOfWords({ bestOf, contrast })).toBe(words);
});
