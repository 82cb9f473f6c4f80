/** Results of the same measurement that their sources file under another outcome. */
import { constructOf } from '#lib/evidence/construct.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { SetAside } from './body.ts';
import type { Selection } from './selection.ts';

/**
 * By id; none unless the body itself holds a result of the construct. Told beside the body and not
 * among its counts: what a source files where is its own choice.
 */
export function filedElsewhere({ results, asked }: Selection): readonly SetAside[] {
	const constructs = new Set(asked.map(({ result }) => constructOf(result)));
	const inBody = new Set(asked.map(({ result }) => result.resultId));
	return results.flatMap(({ result }) => {
		const construct = constructOf(result);
		if (construct === null || !constructs.has(construct) || inBody.has(result.resultId)) return [];
		const { resultId, studyId, measure, outcome } = result;
		const filedUnder = outcomeDefinition(outcome).name.toLowerCase();
		return [
			{
				resultId,
				studyId,
				reason: 'filed_elsewhere',
				sentence: `The same measurement (${measure}), filed under ${filedUnder}.`
			}
		];
	});
}
