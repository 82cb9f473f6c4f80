/** The conclusion of a body, part by part, in sentences made by rule from its record. */
import type { Conclusion } from '../body.ts';
import { certaintyWords } from './certainty-words.ts';
import { directionsWords } from './directions-words.ts';
import { leadOf, type Scope, type Unconcluded } from './lead.ts';
import { oneTrialWords } from './one-trial.ts';
import { sizeWords } from './size-words.ts';
import { joined } from './text.ts';
import { remarksOf, whoWords } from './who-words.ts';

/** Words everything else that a record holds. The same record gives the same words. */
export function concludeBody(body: Unconcluded, scope: Scope = 'all'): Conclusion {
	const { sentence, left } = body.tolerability;
	return {
		lead: leadOf(body, scope),
		directions: directionsWords(body),
		certainty: certaintyWords(body),
		size: sizeWords(body),
		tolerability: joined([
			sentence,
			...left.map((one) => one.sentence),
			...countedFigures(body),
			'How certain that is, is not graded.'
		]),
		who: whoWords(body),
		oneTrial: oneTrialWords(body.question),
		remarks: remarksOf(body)
	};
}

/** Reactions counted on both sides, in the studies that the conclusion counts. */
function countedFigures({ leading, strata, tolerability }: Unconcluded): readonly string[] {
	if (leading === null) return [];
	const counted = new Set(strata[leading].studies.map(({ studyId }) => studyId));
	return tolerability.said.flatMap(({ studyId, figure }) =>
		figure === null || !counted.has(studyId) ? [] : [`${figure}.`]
	);
}
