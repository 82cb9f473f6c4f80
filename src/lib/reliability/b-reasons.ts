/**
 * What the results of grade B rest on, and what the rules do not read about them: counted, so that
 * nobody need take the letter for more than it is.
 */
import { group } from 'd3-array';
import type { Phase } from '#lib/evidence/vocabulary.ts';
import { readGradingFields } from './fields.ts';
import { gradeFields } from './grade.ts';
import { compareGrades, type Grade } from './grades.ts';
import { isSameStatement } from './information.ts';
import { cellOf, type JudgedResult } from './judged-result.ts';
import { OUR_CHOICES } from './rule-choices.ts';
import { rulesWith } from './rules.ts';

export interface StudyShare {
	readonly studyId: string;
	readonly citation: string;
	readonly results: number;
	/** The first of them. */
	readonly resultId: string;
}

/** Results, and the studies that they come from, the most results first. */
export interface Share {
	readonly results: number;
	readonly studies: readonly StudyShare[];
}

export interface BReasons {
	/** All results of grade B. */
	readonly all: Share;
	/** Low concern for blinding and for measurement, both because the source says "double-blind". */
	readonly doubleBlindTwice: Share;
	/** Those of them that would be a C if the word were counted once. */
	readonly byWordAlone: Share;
	/** Rows that one statement of the source, without figures, stands for, two or more of them. */
	readonly sharedStatements: Share;
	readonly wordsOnly: Share;
	readonly peopleUnknown: Share;
	readonly lossesUnknown: Share;
	readonly drawUnknown: Share;
	readonly inferredSign: Share;
	/** The trial itself was not read: flagged so, or its source is a review. */
	readonly secondarySource: Share;
	/** Read in the abstract only. */
	readonly abstractOnly: Share;
	readonly conflictingSources: Share;
	readonly notInAJournal: Share;
}

export function bReasons(judged: readonly JudgedResult[]): BReasons {
	const good = judged.filter(({ assessment }) => assessment.grade === 'B');
	const having = (is: (one: JudgedResult) => boolean): Share => share(good.filter(is));
	const ofStudy = group(good, ({ assessment }) => assessment.studyId);
	const lacks = (column: string) => (one: JudgedResult) =>
		one.assessment.notKnown.unknowns.some((unknown) => unknown.column === column);
	return {
		all: share(good),
		doubleBlindTwice: having(restsTwiceOnDoubleBlind),
		byWordAlone: having((one) => restsTwiceOnDoubleBlind(one) && isFullOfSome(one)),
		sharedStatements: having(
			({ context, assessment }) =>
				(ofStudy.get(assessment.studyId) ?? []).filter((other) =>
					isSameStatement(context.result, other.context.result)
				).length > 1
		),
		wordsOnly: having(({ context }) => context.result.valueKind === 'words_only'),
		peopleUnknown: having(lacks('people')),
		lossesUnknown: having(lacks('dropouts')),
		drawUnknown: having(lacks('randomization_described')),
		inferredSign: having(({ context }) => context.result.flags.includes('inferred_sign')),
		secondarySource: having(
			({ context: { result, study } }) =>
				result.flags.includes('secondary_source') || study.sourceKind === 'review'
		),
		abstractOnly: having(({ context }) => context.study.sourceKind === 'abstract'),
		conflictingSources: having(({ context }) =>
			context.result.flags.includes('conflict_between_sources')
		),
		notInAJournal: having(({ context }) => context.study.peerReviewed !== 'yes')
	};
}

/** The word is read for two questions: who knew, and whether who measured knew. */
function restsTwiceOnDoubleBlind(one: JudgedResult): boolean {
	return (
		one.context.study.blinding === 'double' &&
		cellOf(one, 'blinding') === 'double' &&
		cellOf(one, 'measurement') === 'blind_reading'
	);
}

/** One more domain of some concern would be one too many for a B. */
function isFullOfSome({ assessment }: JudgedResult): boolean {
	const some = assessment.domains.filter(({ countsAs }) => countsAs === 'some').length;
	return some === OUR_CHOICES.mostOfSomeConcernForB;
}

function share(results: readonly JudgedResult[]): Share {
	const studies = [...group(results, ({ assessment }) => assessment.studyId)].flatMap(
		([studyId, ofStudy]) => {
			const [first] = ofStudy;
			if (first === undefined) return [];
			const { citation } = first.context.study;
			const { resultId } = first.assessment;
			return [{ studyId, citation, results: ofStudy.length, resultId }];
		}
	);
	return {
		results: results.length,
		studies: studies.toSorted((a, b) => b.results - a.results || (a.studyId < b.studyId ? -1 : 1))
	};
}

/** A controlled result read when the trial was no longer as it had been drawn. */
export interface AnotherPhase {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
	readonly phase: Exclude<Phase, 'as_allocated'>;
	readonly grade: Grade;
}

/** Results of an open phase or a follow-up, which the rules judge like all others. */
export function inAnotherPhase(judged: readonly JudgedResult[]): readonly AnotherPhase[] {
	return judged.flatMap(({ context: { result, study }, assessment }) => {
		const { phase, resultId, studyId } = result;
		if (phase === null || phase === 'as_allocated') return [];
		return [{ resultId, studyId, citation: study.citation, phase, grade: assessment.grade }];
	});
}

/** How far the best case goes: of all results, and of those with a registration. */
export interface BestCase {
	readonly results: number;
	readonly reachingA: number;
	readonly registered: number;
	readonly registeredReachingA: number;
}

export function bestCase(judged: readonly JudgedResult[]): BestCase {
	const reaching = judged.filter(({ assessment }) => assessment.notKnown.highestGrade === 'A');
	const isRegistered = ({ context }: JudgedResult): boolean => context.study.registration !== null;
	return {
		results: judged.length,
		reachingA: reaching.length,
		registered: judged.filter(isRegistered).length,
		registeredReachingA: reaching.filter(isRegistered).length
	};
}

/** How many grades would change if high concern counted as some concern everywhere. */
export interface WithoutVeto {
	readonly better: number;
	readonly unchanged: number;
	/** Those of one domain of high concern that stay a C all the same, for want of a fourth good one. */
	readonly oneHigh: number;
	readonly oneHighUnchanged: number;
}

export function withoutVeto(judged: readonly JudgedResult[]): WithoutVeto {
	const rules = rulesWith({ vetoDomains: [] });
	const regraded = judged.map(({ context, assessment }) => ({
		oneHigh: assessment.bias.rule === 'one_high',
		better:
			compareGrades(gradeFields(readGradingFields(context), rules).grade, assessment.grade) < 0
	}));
	const ofOneHigh = regraded.filter(({ oneHigh }) => oneHigh);
	const better = regraded.filter((one) => one.better).length;
	return {
		better,
		unchanged: regraded.length - better,
		oneHigh: ofOneHigh.length,
		oneHighUnchanged: ofOneHigh.filter((one) => !one.better).length
	};
}
