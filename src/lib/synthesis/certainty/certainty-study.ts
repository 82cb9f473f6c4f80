/** A counted study as the rules of certainty read it. */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { AmountInProduct } from '#lib/reliability/fit-of-dose.ts';
import type { StudyInBody } from '../body.ts';
import type { CertaintyStudy } from './certainty-facts.ts';
import { indirectFacts } from './indirect-facts.ts';

/**
 * @param study as it is counted
 * @param tied its results that stand for it: the primary and all that tie with it
 * @param products that state an amount of the ingredient; none: whether the amount is usual is not judged
 */
export function certaintyStudy(
	study: StudyInBody,
	tied: readonly OrientedEffect<AssessedResult>[],
	products: readonly AmountInProduct[] = []
): CertaintyStudy {
	const primary = tied.find(({ weighed }) => weighed.result.resultId === study.primary) ?? tied[0];
	const domains = primary?.weighed.assessment.domains;
	return {
		study,
		missingDataLow: domains?.missing_data === 'low',
		blindingLow: domains?.blinding === 'low',
		indirect: indirectFacts(tied, study.amounts, products)
	};
}
