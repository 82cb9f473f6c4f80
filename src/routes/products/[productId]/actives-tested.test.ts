import { describe, expect, it } from 'vitest';
import { activesFinding, testedOf } from './actives-tested.ts';

/** SIMULATED. */
const trial = (alone: boolean) =>
	({ grade: 'C', alone, studyId: 's1', resultId: 's1-01', citation: 'Simulated 1' }) as const;
const tested = new Map([
	['substance', trial(true)],
	['other', trial(false)],
	['peptides-unspecified', trial(false)]
]);
const active = (slug: string | null) => ({ slug });

describe('testedOf', () => {
	it('gives the best comparison of a substance', () => {
		expect(testedOf(active('substance'), tested)).toEqual({ best: trial(true), why: null });
	});

	it('says why there is none', () => {
		expect(testedOf(active(null), tested).why).toBe('no study of this name here');
		expect(testedOf(active('untested'), tested).why).toBe('no comparison of its own here');
	});

	it('lends no letter of one substance to the name of a whole kind', () => {
		expect(testedOf(active('peptides-unspecified'), tested)).toEqual({
			best: null,
			why: 'a kind of ingredient; which one is not said'
		});
	});
});

describe('activesFinding', () => {
	it.each([
		[['substance'], 'A study here set its active alone against the same product without it'],
		[['other'], 'No study here set its active alone against the same product without it'],
		[
			['other', null],
			'No study here set any of its 2 actives alone against the same product without it'
		],
		[
			['substance', null],
			'Studies here set 1 of its 2 actives alone against the same product without it'
		]
	])('says of %j', (slugs, words) => {
		expect(activesFinding(slugs.map(active), tested)).toBe(words);
	});
});
