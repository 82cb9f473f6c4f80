import type { Contrast } from '#lib/evidence/vocabulary.ts';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import { tallyGrades, type GradeTally } from '#lib/synthesis/grade-tally.ts';
import type { Database } from '../db/client.ts';
import {
	countGrades,
	countStudyGrades,
	countSupersededAssessments
} from '../db/queries/grade-counts.ts';

/** How far what there is can be relied on. */
export interface ReliabilityCounts {
	/** Version of the rules that give the letters. */
	readonly rulesVersion: number;
	/** All results, and those set against a control and those against their own start apart. */
	readonly results: GradeTally;
	readonly controlled: GradeTally;
	readonly beforeAfter: GradeTally;
	/** By the letter of their best result; studies without a result on a benefit have none. */
	readonly studies: GradeTally;
	/** Judgements that another has taken the place of, since the data or the rules changed. */
	readonly superseded: number;
}

/** The letters of everything in the database, counted. */
export async function readReliabilityCounts(db: Database): Promise<ReliabilityCounts> {
	const [grades, studies, superseded] = await Promise.all([
		countGrades(db),
		countStudyGrades(db),
		countSupersededAssessments(db)
	]);
	const tally = (contrasts: readonly Contrast[]) =>
		tallyGrades(
			grades
				.filter(({ contrast }) => contrasts.includes(contrast))
				.map(({ grade, results }) => ({ grade, n: results }))
		);
	return {
		rulesVersion: RULES_VERSION,
		results: tally(['controlled', 'before_after']),
		controlled: tally(['controlled']),
		beforeAfter: tally(['before_after']),
		studies: tallyGrades(studies.map(({ grade, studies: n }) => ({ grade, n }))),
		superseded
	};
}
