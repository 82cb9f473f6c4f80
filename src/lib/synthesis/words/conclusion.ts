/** The conclusion of a body, part by part, in sentences made by rule from its record. */
import type { Conclusion } from '../body.ts';
import { certaintyWords } from './certainty-words.ts';
import { directionsWords } from './directions-words.ts';
import { leadOf, type Unconcluded } from './lead.ts';
import { oneTrialWords } from './one-trial.ts';
import { sizeWords } from './size-words.ts';
import { joined } from './text.ts';
import { remarksOf, whoWords } from './who-words.ts';

/** Words everything else that a record holds. The same record gives the same words. */
export function concludeBody(body: Unconcluded): Conclusion {
	const { sentence, left } = body.tolerability;
	return {
		lead: leadOf(body),
		directions: directionsWords(body),
		certainty: certaintyWords(body),
		size: sizeWords(body),
		tolerability: joined([
			sentence,
			...left.map((one) => one.sentence),
			'How certain that is, is not graded.'
		]),
		who: whoWords(body),
		oneTrial: oneTrialWords(body.question),
		remarks: remarksOf(body)
	};
}
