/** A result as a body of evidence reads it: its effects, its people and its reliability. */
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { peopleCompared } from '#lib/evidence/people.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { assessResult } from './assess.ts';
import { summaryOf, type AssessedResult } from './assessed-result.ts';

/** What the database stores of a result and returns with it, made anew. */
export function weighResult(context: ResultInContext): AssessedResult {
	return {
		...context,
		effects: deriveEffects(context),
		people: peopleCompared(context),
		assessment: summaryOf(assessResult(context))
	};
}
