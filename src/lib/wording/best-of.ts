/** Which results of a study its letter of reliability was chosen from. */
import type { Contrast } from '#lib/evidence/vocabulary.ts';

interface ChosenFrom {
	/** How many results on a benefit of that kind the study has. */
	readonly bestOf: number;
	readonly contrast: Contrast;
}

/** "best of 5 controlled", "its one result, before and after" */
export function bestOfWords({ bestOf, contrast }: ChosenFrom): string {
	if (contrast === 'controlled') {
		return bestOf === 1 ? 'its one controlled result' : `best of ${bestOf} controlled`;
	}
	return bestOf === 1 ? 'its one result, before and after' : `best of ${bestOf} before and after`;
}
