import type { AssessmentSummary } from '#lib/reliability/assessed-result.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { JUDGEMENT_LABELS, JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';

/**
 * The judgements behind a grade in words, the greatest concern first: "high concern: measurement;
 * some concern: allocation, missing data". A domain that does not concern the result is left out.
 */
export function concernsText(domains: AssessmentSummary['domains']): string {
	return [...JUDGEMENTS]
		.reverse()
		.flatMap((judgement) => {
			const named = DOMAIN_TABLES.filter(({ domain }) => domains[domain] === judgement);
			if (named.length === 0) return [];
			return [
				`${JUDGEMENT_LABELS[judgement]}: ${named.map(({ name }) => name.toLowerCase()).join(', ')}`
			];
		})
		.join('; ');
}
