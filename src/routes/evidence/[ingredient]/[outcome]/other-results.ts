/** Results that answer other questions than "does it work", and those without a control. */
import { layoutResults, type PlacedPanel } from '#lib/charts/results/layout.ts';
import { buildResultsSeries } from '#lib/charts/results/series.ts';
import { orientEffects, type Question } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { STRATA } from '#lib/synthesis/body.ts';
import { count } from '#lib/wording/numbers.ts';

interface Subject {
	readonly slug: string;
	readonly name: string;
}

export interface OtherResults {
	/** Under their own questions; null where there is none. */
	readonly otherQuestions: PlacedPanel | null;
	readonly beforeAfter: PlacedPanel | null;
}

/** Lays out every result that no stratum counts, in the two panels of the results chart. */
export function otherResults(results: readonly AssessedResult[], subject: Subject): OtherResults {
	const others = results.filter((one) =>
		orientEffects(one, subject.slug).some(
			({ question }) => question !== null && !isCountedQuestion(question)
		)
	);
	const { controlled } = layoutResults(buildResultsSeries(others, { subject }));
	const { beforeAfter } = layoutResults(buildResultsSeries(results, { subject }));
	return {
		otherQuestions: controlled && { ...controlled, finding: otherQuestionsTitle(controlled) },
		beforeAfter
	};
}

function otherQuestionsTitle({ results, studies }: PlacedPanel): string {
	const of = studies === 1 ? 'one study' : `${studies} studies`;
	return results === 1
		? `One result of ${of} answers another question than whether it works`
		: `${count(results, 'result')} of ${of} answer other questions than whether it works`;
}

function isCountedQuestion(question: Question): boolean {
	return (STRATA as readonly Question[]).includes(question);
}
