/** Stands in until sentences are made by rule. */
import type { BodyOfEvidence, Conclusion } from '../body.ts';

export function concludeBody(body: Omit<BodyOfEvidence, 'conclusion'>): Conclusion {
	const empty = {
		directions: '',
		certainty: '',
		size: '',
		tolerability: '',
		who: '',
		oneTrial: ''
	};
	return { ...empty, lead: `${body.question.ingredient}: ${body.state}.`, remarks: [] };
}
