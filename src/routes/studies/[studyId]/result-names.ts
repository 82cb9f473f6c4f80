/** What results of a study are called where they are listed, and where each is explained. */
import type { TrustedResult } from './study-view.ts';

export interface NamedResult {
	readonly resultId: string;
	readonly name: string;
	/** The place that tells its reasons; undefined where none are stored. */
	readonly reasonsId: string | undefined;
}

type Listed = Pick<TrustedResult, 'resultId' | 'measure' | 'setting' | 'sides' | 'trust'>;

/** "Fine wrinkling, graded 0 to 9, 24 weeks"; with the arm where two would be called alike. */
export function nameResults(results: readonly Listed[]): readonly NamedResult[] {
	const all = results.map(shortName);
	return results.map(({ resultId, sides, trust }, index) => {
		const name = all[index] ?? resultId;
		const alone = all.filter((other) => other === name).length === 1;
		return {
			resultId,
			name: alone ? name : `${name}, ${sides[0]?.label}`,
			reasonsId: trust?.shared.id
		};
	});
}

function shortName({ measure, setting: [, week] }: Listed): string {
	return `${measure.charAt(0).toUpperCase()}${measure.slice(1)}, ${week}`;
}
