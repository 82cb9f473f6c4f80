import { expect, it } from 'vitest';
import { parseStudyQuery } from './study-query.ts';
import { reliabilityWords } from './studies-page-words.ts';

it.each([
	['', ''],
	['family=retinoid', ''],
	['grade=B', ' of reliability B'],
	['grade=C&grade=B', ' of reliability B or C'],
	['bias_allocation=high', ' with high concern about allocation'],
	['bias_blinding=not_reported', ' with nothing reported about blinding and expectation'],
	[
		'bias_missing_data=not_reported&bias_missing_data=some&bias_missing_data=low',
		' with low or some concern or nothing reported about missing data'
	],
	[
		'grade=B&bias_measurement=low&bias_within_person=low',
		' of reliability B, with low concern about measurement and low concern about two sides of one person'
	]
])('says of "%s" that it lists studies%s', (address, words) => {
	const parsed = parseStudyQuery(new URLSearchParams(address), { ingredients: [] });
	expect(parsed.ok && reliabilityWords(parsed.query.facets)).toBe(words);
});
