/** What a list of studies holds, as words that follow "34 of 156 studies". */
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import type { Judgement } from '#lib/reliability/domain.ts';
import { biasName, type StudyFacets } from './study-query-vocabulary.ts';

/** " of reliability B or C, with high concern about allocation"; empty without such a filter. */
export function reliabilityWords(facets: StudyFacets): string {
	const ofGrade = facets.grade.length === 0 ? '' : ` of reliability ${facets.grade.join(' or ')}`;
	const domains = DOMAIN_TABLES.flatMap(({ domain, name }) => {
		const chosen = facets[biasName(domain)];
		return chosen.length === 0 ? [] : `${concernWords(chosen)} about ${name.toLowerCase()}`;
	});
	if (domains.length === 0) return ofGrade;
	return `${ofGrade}${ofGrade === '' ? '' : ','} with ${domains.join(' and ')}`;
}

/** "low or some concern", "high concern or nothing reported" */
function concernWords(judgements: readonly Judgement[]): string {
	const concerns = judgements.filter((judgement) => judgement !== 'not_reported');
	return [
		...(concerns.length > 0 ? [`${concerns.join(' or ')} concern`] : []),
		...(judgements.includes('not_reported') ? ['nothing reported'] : [])
	].join(' or ');
}
