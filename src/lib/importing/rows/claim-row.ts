/** claims.csv: one row a claim about a product. */
import type { Claim } from '#lib/claims/types.ts';
import {
	CLAIM_COMPARATORS,
	CLAIM_FLAGS,
	CLAIM_OUTCOMES,
	CLAIM_SOURCE_KINDS,
	CLAIM_STATISTICS,
	TEST_TYPES,
	type ClaimStatistic
} from '#lib/claims/vocabulary.ts';
import { list, oneOf, optional, required, wordReader } from '../cells.ts';
import type { RowFault } from '../findings.ts';
import { integerReader, numberReader } from '../numbers.ts';
import { slugReader, textReader, urlReader } from '../texts.ts';
import { contradiction, repeatedEntries } from './faults.ts';
import { defineRow } from './row.ts';

export const claimRow = defineRow({
	file: 'claims.csv',
	cells: {
		claim_id: required(slugReader),
		product_id: required(slugReader),
		claim_text: required(textReader),
		outcome: oneOf(CLAIM_OUTCOMES),
		claimed_value: optional(numberReader()),
		claim_statistic: oneOf(CLAIM_STATISTICS),
		duration_weeks: optional(numberReader({ min: 0 })),
		n_subjects: optional(integerReader({ min: 1, max: 1_000_000 })),
		test_type: oneOf(TEST_TYPES),
		comparator: oneOf(CLAIM_COMPARATORS),
		population: optional(textReader),
		source_url: required(urlReader),
		source_kind: oneOf(CLAIM_SOURCE_KINDS),
		flags: list(wordReader(CLAIM_FLAGS)),
		notes: optional(textReader)
	},
	check: (row) => [
		...repeatedEntries('flags', row.flags),
		...checkValue(row.claimed_value, row.claim_statistic)
	],
	toValue: (row): Claim => ({
		claimId: row.claim_id,
		productId: row.product_id,
		claimText: row.claim_text,
		outcome: row.outcome,
		claimedPercent: row.claimed_value,
		statistic: row.claim_statistic,
		durationWeeks: row.duration_weeks,
		nSubjects: row.n_subjects,
		testType: row.test_type,
		comparator: row.comparator,
		population: row.population,
		sourceUrl: row.source_url,
		sourceKind: row.source_kind,
		flags: row.flags,
		notes: row.notes
	}),
	toCells: (claim) => ({
		claim_id: claim.claimId,
		product_id: claim.productId,
		claim_text: claim.claimText,
		outcome: claim.outcome,
		claimed_value: claim.claimedPercent,
		claim_statistic: claim.statistic,
		duration_weeks: claim.durationWeeks,
		n_subjects: claim.nSubjects,
		test_type: claim.testType,
		comparator: claim.comparator,
		population: claim.population,
		source_url: claim.sourceUrl,
		source_kind: claim.sourceKind,
		flags: claim.flags.join(';'),
		notes: claim.notes
	})
});

const SHARES: readonly ClaimStatistic[] = ['share_of_users_agreeing', 'share_of_subjects_improved'];

function checkValue(percent: number | null, statistic: ClaimStatistic): RowFault[] {
	if (percent === null) return [];
	if (statistic === 'qualitative') {
		const reason = 'must be empty when claim_statistic is qualitative, a claim without a number';
		return [contradiction('claimed_value', reason)];
	}
	if (SHARES.includes(statistic) && (percent < 0 || percent > 100)) {
		const reason = 'is not a share of people, 0 to 100 %';
		return [{ code: 'out_of_range', column: 'claimed_value', reason }];
	}
	return [];
}
