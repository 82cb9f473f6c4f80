import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	CLAIM_COMPARATORS,
	CLAIM_FLAGS,
	CLAIM_OUTCOMES,
	CLAIM_SOURCE_KINDS,
	TEST_TYPES
} from '#lib/claims/vocabulary.ts';
import {
	address,
	maybe,
	number,
	people,
	positive,
	slug,
	text
} from '../../../../tests/support/arbitrary-values.ts';
import { faultsOf, valueOf } from '../../../../tests/support/row-cells.ts';
import { claimRow } from './claim-row.ts';

/** Simulated. */
const GOOD = {
	claim_id: 'simulated-serum-c01',
	product_id: 'simulated-serum',
	claim_text: 'wrinkles reduced by 20 %',
	outcome: 'wrinkle_severity',
	claimed_value: '20',
	claim_statistic: 'mean_improvement',
	duration_weeks: '12',
	n_subjects: '33',
	test_type: 'instrumental',
	comparator: 'vehicle',
	population: 'women over 45',
	source_url: 'https://example.org/serum',
	source_kind: 'brand',
	flags: 'up_to;no_n',
	notes: "'saw' read as opinion"
};

describe('claimRow', () => {
	test('reads a claim', () => {
		expect(valueOf(claimRow, GOOD)).toEqual({
			claimId: 'simulated-serum-c01',
			productId: 'simulated-serum',
			claimText: 'wrinkles reduced by 20 %',
			outcome: 'wrinkle_severity',
			claimedPercent: 20,
			statistic: 'mean_improvement',
			durationWeeks: 12,
			nSubjects: 33,
			testType: 'instrumental',
			comparator: 'vehicle',
			population: 'women over 45',
			sourceUrl: 'https://example.org/serum',
			sourceKind: 'brand',
			flags: ['up_to', 'no_n'],
			notes: "'saw' read as opinion"
		});
	});

	test('a claim without a percentage, people and weeks has none, not zero', () => {
		const claim = valueOf(claimRow, {
			...GOOD,
			claimed_value: '',
			n_subjects: '',
			duration_weeks: '',
			outcome: 'other',
			flags: ''
		});
		expect(claim).toMatchObject({
			claimedPercent: null,
			nSubjects: null,
			durationWeeks: null,
			flags: []
		});
	});

	test('week 0 is at once, which is not the same as not stated', () => {
		expect(valueOf(claimRow, { ...GOOD, duration_weeks: '0' }).durationWeeks).toBe(0);
	});

	test.each([
		[{ claim_text: '' }, 'claim_text: must not be empty'],
		[{ claimed_value: '20%' }, 'claimed_value: is not a number [20]'],
		[{ n_subjects: '33.3' }, 'n_subjects: is not a whole number'],
		[{ duration_weeks: '-1' }, 'duration_weeks: is below 0'],
		[{ test_type: '' }, 'test_type: must not be empty [not_stated]'],
		[{ comparator: 'placebo' }, 'comparator: is not one of none_stated, vehicle, baseline, other'],
		[
			{ claim_statistic: 'share_of_users_agreeing', claimed_value: '103' },
			'claimed_value: is not a share of people, 0 to 100 %'
		],
		[
			{ claim_statistic: 'qualitative' },
			'claimed_value: must be empty when claim_statistic is qualitative, a claim without a number'
		],
		[{ flags: 'up_to;up_to' }, 'flags: has the entry "up_to" twice']
	])('refuses %j', (change, fault) => {
		expect(faultsOf(claimRow, { ...GOOD, ...change })).toEqual([fault]);
	});

	test('gives back every claim that it prints', () => {
		const claim = fc.record({
			claimId: slug,
			productId: slug,
			claimText: text,
			outcome: fc.constantFrom(...CLAIM_OUTCOMES),
			claimedPercent: maybe(number),
			statistic: fc.constantFrom('mean_improvement', 'maximum', 'instant_effect'),
			durationWeeks: maybe(fc.oneof(fc.constant(0), positive())),
			nSubjects: maybe(people),
			testType: fc.constantFrom(...TEST_TYPES),
			comparator: fc.constantFrom(...CLAIM_COMPARATORS),
			population: maybe(text),
			sourceUrl: address,
			sourceKind: fc.constantFrom(...CLAIM_SOURCE_KINDS),
			flags: fc.subarray([...CLAIM_FLAGS]),
			notes: maybe(text)
		});
		fc.assert(
			fc.property(claim, (value) => {
				const cells = claimRow.print(value);
				expect(claimRow.parse({ line: 2, cells })).toEqual({ ok: true, value, findings: [] });
			})
		);
	});
});
