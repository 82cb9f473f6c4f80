/** What the page shows of a result beside what the record says of it. */
import type { Source } from '#lib/charts/directions/series.ts';
import { measuredWords } from '#lib/charts/directions/row-words.ts';
import type { SizedResult } from '#lib/charts/sizes/series.ts';
import { amountText } from '#lib/charts/results/setting-text.ts';
import { standingOf } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { SITE_LABELS } from '#lib/wording/labels.ts';

export interface ResultFacts extends SizedResult {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
}

/** The facts of each result, by id. */
export function factsByResult(
	results: readonly AssessedResult[],
	slug: string
): ReadonlyMap<string, ResultFacts> {
	return new Map(results.map((one) => [one.result.resultId, factsOf(one, slug)]));
}

function factsOf(weighed: AssessedResult, slug: string): ResultFacts {
	const { result, study, people, assessment } = weighed;
	return {
		resultId: result.resultId,
		studyId: study.studyId,
		citation: study.citation,
		measured: measuredWords(result),
		used: usedWords(weighed, slug),
		people,
		week: result.week,
		grade: assessment.grade,
		source: sourceOf(weighed)
	};
}

function usedWords(weighed: AssessedResult, slug: string): string {
	const { arm, comparator, study } = weighed;
	const own = standingOf(weighed, slug) === 'comparator' && comparator ? comparator : arm;
	return [
		amountText(own, slug) ?? 'amount not stated',
		study.bodySite === null ? 'site not stated' : SITE_LABELS[study.bodySite]
	].join(', ');
}

/** Where a result is stated: its own place in a source, else that of its study. */
function sourceOf({ result, study }: AssessedResult): Source {
	return { url: result.sourceUrl ?? study.sourceUrl, locator: result.sourceLocator };
}
