/** Every result of three tables with its grade, as a command line prints it. */
import { resultsInContext, type EvidenceRows } from '#lib/evidence/in-context.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { assessResult } from './assess.ts';
import type { DomainJudgement } from './domain.ts';
import type { FieldRead } from './fields.ts';
import type { Grade } from './grades.ts';
import type { Position } from './position.ts';
import { RULES, type Rules } from './rules.ts';

export interface ScoredDomain {
	readonly domain: string;
	readonly judgement: DomainJudgement['judgement'];
	readonly counts_as: DomainJudgement['countsAs'];
	readonly fields: readonly FieldRead[];
	/** The sentence of the rule that decided. */
	readonly reason: string;
}

export interface ScoredResult {
	readonly result_id: string;
	readonly study_id: string;
	readonly grade: Grade;
	/** The position, to sort by; written to JSON as its figure. */
	readonly score: Position;
	readonly lowest_grade: Grade;
	readonly highest_grade: Grade;
	readonly domains: readonly ScoredDomain[];
}

/** A result that cannot be judged, and why. */
export interface RefusedResult {
	readonly result_id: string;
	readonly study_id: string;
	readonly reason: string;
}

export interface ScoredTables {
	/** In the order of the results. */
	readonly scored: readonly ScoredResult[];
	readonly refused: readonly RefusedResult[];
}

export function scoreTables(rows: EvidenceRows, rules: Rules = RULES): ScoredTables {
	const scored: ScoredResult[] = [];
	const refused: RefusedResult[] = [];
	for (const found of resultsInContext(rows)) {
		if ('missing' in found) {
			const { resultId, studyId } = found.result;
			const reason = `The result names ${found.missing}, which is not in the tables.`;
			refused.push({ result_id: resultId, study_id: studyId, reason });
		} else {
			scored.push(scoreOf(found.context, rules));
		}
	}
	return { scored, refused };
}

function scoreOf(context: ResultInContext, rules: Rules): ScoredResult {
	const { resultId, studyId, grade, position, notKnown, domains } = assessResult(context, {
		rules
	});
	return {
		result_id: resultId,
		study_id: studyId,
		grade,
		score: position,
		lowest_grade: notKnown.lowestGrade,
		highest_grade: notKnown.highestGrade,
		domains: domains.map(({ domain, judgement, countsAs, fields, sentence }) => ({
			domain,
			judgement,
			counts_as: countsAs,
			fields,
			reason: sentence
		}))
	};
}
