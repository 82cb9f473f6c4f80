/** All bias domains, in the order in which they are shown. */
import { judgeDomain, type DomainJudgement, type DomainTable } from './domain.ts';
import { ALLOCATION } from './domains/allocation.ts';
import { BLINDING } from './domains/blinding.ts';
import { MEASUREMENT } from './domains/measurement.ts';
import { MISSING_DATA } from './domains/missing-data.ts';
import { SELECTIVE_REPORTING } from './domains/selective-reporting.ts';
import { WITHIN_PERSON } from './domains/within-person.ts';
import type { GradingFields } from './fields.ts';

export const DOMAIN_TABLES: readonly DomainTable[] = [
	ALLOCATION,
	BLINDING,
	MISSING_DATA,
	MEASUREMENT,
	SELECTIVE_REPORTING,
	WITHIN_PERSON
];

/** The judgements of the domains that apply, in the order of the tables. */
export function judgeDomains(
	fields: GradingFields,
	tables: readonly DomainTable[] = DOMAIN_TABLES
): readonly DomainJudgement[] {
	return tables.flatMap((table) => judgeDomain(table, fields) ?? []);
}
